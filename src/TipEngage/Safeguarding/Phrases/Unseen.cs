using System.Globalization;
using System.Text;

namespace TipEngage.Safeguarding.Phrases;

/// <summary>Characters that nobody sees, and behind which nothing may hide.</summary>
internal static class Unseen
{
    /// <summary>First half of the variants in plane 14.</summary>
    private const char HighOfVariant = '\uDB40';

    /// <summary>Whether nobody sees it between two letters: joiners and directions, variants, frames, fillers, and stars that make words bold.</summary>
    public static bool Is(char character) => character is '*' or (>= '\uFE00' and <= '\uFE0F') or (>= '\u180B' and <= '\u180F') or '\u17B4' or '\u17B5' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800' or '\uFFFD' or HighOfVariant
        || char.IsLowSurrogate(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.EnclosingMark;

    /// <summary>Whether a pair begins here that nobody sees, outside the first plane; the second half is dropped like any other.</summary>
    public static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && Rune.TryGetRuneAt(text, at, out var rune) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.EnclosingMark;
}
