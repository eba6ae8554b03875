using System.Globalization;
using System.Text;
using CsCheck;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>One text in many writings: digits of every script, and characters that nobody sees.</summary>
internal static class Scripts
{
    /// <summary>All that has no form of its own, and the variants and fillers that are letters and marks by their category.</summary>
    private static readonly string[] unseen =
    [
        .. Enumerable.Range(0, 0xE0FFF).Where(Rune.IsValid).Select(one => new Rune(one)).Where(one => Rune.GetUnicodeCategory(one) is UnicodeCategory.Format && !IsWrittenBeforeDigits(one)).Select(one => one.ToString()),
        "\u034F", "\u115F", "\u1160", "\u17B4", "\u17B5", "\u180B", "\u180C", "\u180D", "\u180F", "\u3164", "\uFE00", "\uFE0F", "\uFFA0", "\U000E0100", "\U000E01EF",
    ];

    /// <summary>Arabic, Syriac and Kaithi signs that stand before a number and are seen.</summary>
    private static bool IsWrittenBeforeDigits(Rune one) => one.Value is (>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD;

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
