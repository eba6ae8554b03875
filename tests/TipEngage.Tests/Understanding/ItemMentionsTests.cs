using CsCheck;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

public class ItemMentionsTests
{
    [Theory]
    [InlineData("3a", "3a")]
    [InlineData("4(b)", "4b")]
    [InlineData("4.b", "4b")]
    [InlineData("item 4 b?", "4b")]
    [InlineData("Item 4B", "4b")]
    [InlineData("no. 2", "2")]
    [InlineData("#4b", "4b")]
    [InlineData("action seven", "7")]
    [InlineData("what does item 4c say exactly", "4c")]
    [InlineData("４ｂ", "4b")]
    [InlineData("ข้อ 4b", "4b")]
    [InlineData("mục 4c", "4c")]
    [InlineData("butir 3a", "3a")]
    [InlineData("(d)", "d")]
    [InlineData("item a", "a")]
    [InlineData("4e", "4e")]
    [InlineData("9", "9")]
    [InlineData("item 0", "0")]
    [InlineData("is item 4 a priority", "4")]
    [InlineData("items 4b, 4c and 5", "4b 4c 5")]
    public void An_id_is_found_however_it_is_written(string text, string expected) =>
        string.Join(' ', ItemMentions.Find(Utterance.Normalise(text))).ShouldBe(expected);

    [Theory]
    [InlineData("2017-19")]
    [InlineData("due 2017")]
    [InlineData("24-25 august 2017")]
    [InlineData("18 suppliers were trained")]
    [InlineData("list all ongoing actions")]
    [InlineData("")]
    public void What_is_no_id_is_left_alone(string text) => ItemMentions.Find(Utterance.Normalise(text)).ShouldBeEmpty();

    [Fact]
    public void Any_text_can_be_read() =>
        Gen.String.Sample(text => ItemMentions.Find(Utterance.Normalise(text)).All(id => id.Length is >= 1 and <= 3), iter: 20_000);

    [Fact]
    public void A_lone_surrogate_and_a_very_long_text_can_be_read()
    {
        Utterance.Normalise("item \ud800 4b").ShouldBe("item 4b");
        Utterance.Normalise(new string('x', 100_000)).Length.ShouldBe(2_000);
    }
}
