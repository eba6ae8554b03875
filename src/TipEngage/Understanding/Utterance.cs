using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TipEngage.Understanding;

/// <summary>What a person wrote, in the one form that is searched: small letters, single spaces, no marks that nobody sees.</summary>
internal static partial class Utterance
{
    /// <summary>A question is short; what follows is not looked at.</summary>
    private const int LongestQuestion = 2_000;

    public static string Normalise(string text)
    {
        var visible = Visible(text.Length > LongestQuestion ? text[..LongestQuestion] : text);
        var plain = MentionOrTag().Replace(visible.Normalize(NormalizationForm.FormKC), " ");
        return Spaces().Replace(plain, " ").Trim().ToLowerInvariant();
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                visible.Append(rune);
            else
                visible.Append(Rune.IsWhiteSpace(rune) ? " " : "");
        }

        return visible.ToString();
    }

    [GeneratedRegex("<at\\b[^>]*>.*?</at>|<[^<>]{1,200}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MentionOrTag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
