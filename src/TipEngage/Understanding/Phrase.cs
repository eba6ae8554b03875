namespace TipEngage.Understanding;

/// <summary>Finds words of a lexicon in what was typed.</summary>
internal static class Phrase
{
    /// <summary>Finds a phrase that stands alone; in scripts without spaces it may stand anywhere.</summary>
    /// <returns>Where it begins; -1 where it is not found.</returns>
    public static int IndexIn(ReadOnlySpan<char> text, string phrase, int start = 0)
    {
        while (start < text.Length && text[start..].IndexOf(phrase, StringComparison.Ordinal) is int at and >= 0)
        {
            var begin = start + at;
            var end = begin + phrase.Length;
            if (IsUnspaced(phrase[0]) || (!IsWord(text, begin - 1, phrase[0]) && !IsWord(text, end, phrase[^1])))
                return begin;
            start = begin + 1;
        }

        return -1;
    }

    /// <summary>Every place where a phrase stands alone.</summary>
    public static IEnumerable<int> PlacesIn(string text, string phrase)
    {
        for (var at = IndexIn(text, phrase); at >= 0; at = IndexIn(text, phrase, at + phrase.Length))
            yield return at;
    }

    /// <summary>Whether the script of a character is written without spaces between words.</summary>
    public static bool IsUnspaced(char character) => character is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u9FFF');

    /// <summary>The block of Unicode that tells scripts apart.</summary>
    public static char BlockOf(char letter) => (char)(letter & 0xFF80);

    private static bool IsWord(ReadOnlySpan<char> text, int index, char edge) =>
        index >= 0 && index < text.Length && char.IsLetterOrDigit(edge) && char.IsLetterOrDigit(text[index]);
}
