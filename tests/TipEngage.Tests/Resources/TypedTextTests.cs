using System.Diagnostics;
using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Tests.Resources;

/// <summary>HTML that was typed or sent along is read for what it says.</summary>
public sealed class TypedTextTests
{
    [Fact]
    public void A_picture_is_no_text_however_long_its_address_is() =>
        TypedText.WithoutMarkup($"""Look<img alt="image" src="https://example.org/{new string('1', 900)}" style="width:9px" />here""").ShouldBe("Look here");

    [Theory]
    [InlineData("<My boss took my passport. {0}>")]
    [InlineData("<p my boss took my passport. {0}>")]
    [InlineData("<p title=\"a\" my boss took my passport. {0}>")]
    public void A_long_sentence_in_angle_brackets_is_read(string text)
    {
        var sentence = string.Format(CultureInfo.InvariantCulture, text, string.Join(' ', Enumerable.Repeat("He locks me in.", 20)));

        TypedText.WithoutMarkup(sentence).ShouldBe(sentence);
    }

    [Theory]
    [InlineData("<a")]
    [InlineData("<a b=\"")]
    [InlineData(" b=\"c\"")]
    [InlineData("<a b=\"c\" ")]
    public void What_never_ends_is_read_in_a_moment(string piece)
    {
        var text = "<a" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        TypedText.WithoutMarkup(text);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
