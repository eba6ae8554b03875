using TipEngage.Screens;

namespace TipEngage.Tests.Screens;

/// <summary>What is new in a text stands out, and nothing else does; it is written here between brackets.</summary>
public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Viet Nam", "Viet Nam; Cambodia", "Viet Nam[; Cambodia]")]
    [InlineData("Viet Nam; Cambodia", "Viet Nam", "Viet Nam")]
    [InlineData("Viet Nam; Cambodia", "Viet Nam; Fiji; Cambodia", "Viet Nam;[ Fiji;] Cambodia")]
    [InlineData("Fees are paid.", "Fees are paid by suppliers.", "Fees are paid[ by suppliers].")]
    [InlineData("It doesn't work", "It does work", "It[ does] work")]
    [InlineData("a – b", "a — b", "a[ —] b")]
    [InlineData("https://works.example/a", "https://works.example/b", "[https://works.example/b]")]
    [InlineData("ค่าธรรมเนียม", "ค่าธรรมเนียมการจัดหางาน", "ค่าธรรมเนียม[การจัดหางาน]")]
    [InlineData("", "All of it.", "[All of it.]")]
    [InlineData("The same.", "The same.", "The same.")]
    public void What_is_new_stands_out(string before, string after, string shown) => Shown(before, after).ShouldBe(shown);

    [Fact]
    public void Letters_that_stayed_by_chance_between_others_do_not_lie_scattered_in_a_new_text() =>
        Shown("นายจ้างเก็บหนังสือเดินทาง", "แรงงานถือเอกสารของตนเอง").Count(letter => letter == '[').ShouldBeLessThanOrEqualTo(2);

    [Theory]
    [InlineData("word ", 3000)]
    [InlineData("คำ", 3000)]
    public void One_change_in_a_long_text_stands_out_alone(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));

        WordDiff.Of(text + "old" + text, text + "new" + text).Count(part => part.IsNew).ShouldBe(1);
    }

    [Fact]
    public void More_changes_than_anybody_tells_apart_are_one()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 400)), string.Join(' ', Enumerable.Range(0, 400).Select(number => number % 2 == 0 ? number : -number)));

        var shown = WordDiff.Of(before, after);

        (shown.Count(part => part.IsNew), string.Concat(shown.Select(part => part.Text))).ShouldBe((1, after));
    }

    private static string Shown(string before, string after) => string.Concat(WordDiff.Of(before, after).Select(part => part.IsNew ? $"[{part.Text}]" : part.Text));
}
