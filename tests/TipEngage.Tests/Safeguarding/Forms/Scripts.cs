using System.Globalization;
using System.Text;
using CsCheck;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>One text in many writings: digits of every script, and characters that nobody sees.</summary>
internal static class Scripts
{
    private static readonly string[] unseen = ["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E"];

    /// <summary>The zero of every script that has digits.</summary>
    public static IReadOnlyList<int> Zeros { get; } =
        [.. Enumerable.Range(0, 0x1FFFF).Where(Rune.IsValid).Where(one => Rune.GetUnicodeCategory(new(one)) is UnicodeCategory.DecimalDigitNumber && Rune.GetNumericValue(new(one)) is 0)];

    /// <summary>A text with its digits in a script, and unseen characters anywhere.</summary>
    public static Gen<string> WritingsOf(string text) =>
        Gen.Select(Chosen.From([.. Zeros]), Gen.Select(Gen.Int[0, text.Length], Chosen.From(unseen)).Array[0, 3], (zero, inserted) =>
        {
            var written = new StringBuilder();
            for (var i = 0; i <= text.Length; i++)
            {
                foreach (var (at, mark) in inserted)
                    written.Append(at == i ? mark : "");
                if (i < text.Length)
                    written.Append(char.IsAsciiDigit(text[i]) ? new Rune(zero + text[i] - '0').ToString() : $"{text[i]}");
            }

            return written.ToString();
        });
}
