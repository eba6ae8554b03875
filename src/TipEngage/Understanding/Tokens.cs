using System.Globalization;

namespace TipEngage.Understanding;

/// <summary>A word, or a run of a script that has no spaces between words.</summary>
internal readonly record struct Token(int Start, int Length, bool IsUnspaced)
{
    public int End => Start + Length;

    public Range Range => Start..End;
}

/// <summary>Finds words.</summary>
internal static class Tokens
{
    public static List<Token> Of(ReadOnlySpan<char> text)
    {
        List<Token> tokens = [];
        for (var at = 0; at < text.Length;)
        {
            if (!IsPart(text[at]))
            {
                at++;
                continue;
            }

            var (start, isUnspaced) = (at, Phrase.IsUnspaced(text[at]));
            while (at < text.Length && IsPart(text[at]) && (Phrase.IsUnspaced(text[at]) == isUnspaced))
                at++;
            tokens.Add(new(start, at - start, isUnspaced));
        }

        return tokens;
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character)
        || (character > 127 && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
