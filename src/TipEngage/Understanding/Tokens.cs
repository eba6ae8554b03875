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
    private const int CharactersOfAWord = 4;

    public static List<Token> Of(ReadOnlySpan<char> text)
    {
        List<Token> tokens = new((text.Length / CharactersOfAWord) + 1);
        foreach (var token in In(text))
            tokens.Add(token);
        return tokens;
    }

    /// <summary>The same one after the other, where they are looked at but once.</summary>
    public static Walk In(ReadOnlySpan<char> text) => new(text);

    private static bool IsPart(char character) => char.IsLetterOrDigit(character)
        || (character > 127 && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>A walk over the words of a text.</summary>
    public ref struct Walk(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int at;

        public Token Current { get; private set; }

        public readonly Walk GetEnumerator() => this;

        public bool MoveNext()
        {
            while (at < text.Length && !IsPart(text[at]))
                at++;
            if (at == text.Length)
                return false;

            var (start, isUnspaced) = (at, Phrase.IsUnspaced(text[at]));
            while (at < text.Length && IsPart(text[at]) && Phrase.IsUnspaced(text[at]) == isUnspaced)
                at++;
            Current = new(start, at - start, isUnspaced);
            return true;
        }
    }
}
