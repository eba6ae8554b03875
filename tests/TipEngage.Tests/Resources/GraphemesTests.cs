using TipEngage.Resources;

namespace TipEngage.Tests.Resources;

/// <summary>A text is shortened in one way, and no letter is torn from its marks.</summary>
public sealed class GraphemesTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("two words", 4, "two…")]
    [InlineData("two words, of which one is torn", 24, "two words, of which one…")]
    [InlineData("two words, of which one is torn", 12, "two words…")]
    [InlineData("on Donaudampfschiffahrt", 12, "on Donaudamp…")]
    [InlineData("กำหนดที่อยู่", 7, "กำหนด…")]
    [InlineData("hoa\u0300ng", 3, "ho…")]
    [InlineData("a👩‍👩‍👧b", 5, "a…")]
    public void It_ends_with_a_word_or_before_the_first_letter_that_has_no_room_with_its_marks(string text, int most, string shortened) => Graphemes.Shorten(text, most).ShouldBe(shortened);

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("short", 3, 3)]
    [InlineData("short", 9, 5)]
    [InlineData("hoa\u0300ng", 3, 2)]
    [InlineData("a👩‍👩‍👧b", 6, 1)]
    public void It_begins_where_the_letter_begins_to_which_a_mark_belongs(string text, int at, int start) => Graphemes.StartAt(text, at).ShouldBe(start);
}
