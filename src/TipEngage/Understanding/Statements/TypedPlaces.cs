using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds the places of a text in its comparable form again in the text as it was typed.</summary>
internal sealed class TypedPlaces
{
    private readonly List<Token> words;
    private readonly List<Token> typed;
    private readonly string typedText;

    /// <param name="words">The comparable form, in which single words may have been corrected.</param>
    /// <param name="typed">What was typed.</param>
    public TypedPlaces(string words, string typed)
    {
        typedText = typed;
        this.words = Tokens.Of(words);
        this.typed = TokensOf(typed);
    }

    /// <summary>Whether both have the same words; where a character stood for several, they may not.</summary>
    public bool AreKnown => words.Count == typed.Count;

    /// <summary>Where the place of the comparable form is in what was typed; only where <see cref="AreKnown"/>.</summary>
    public int TypedAt(int place)
    {
        var index = words.FindLastIndex(token => token.Start <= place);
        if (index < 0)
            return 0;
        if (place >= words[index].End)
            return Math.Min(typed[index].End + place - words[index].End, index + 1 < typed.Count ? typed[index + 1].Start : typedText.Length);

        return typed[index].Start + LettersBefore(typed[index], place - words[index].Start, words[index].Length);
    }

    /// <summary>The other way round.</summary>
    public int WordsAt(int place)
    {
        var index = typed.FindLastIndex(token => token.Start <= place);
        if (index < 0)
            return 0;

        return place >= typed[index].End ? words[index].End : words[index].Start + FoldedBefore(typed[index], place - typed[index].Start, words[index].Length);
    }

    private int LettersBefore(Token token, int folded, int foldedLength)
    {
        if (!token.IsUnspaced || token.Length == foldedLength)
            return Math.Min(folded, token.Length);

        var letters = 0;
        for (var length = 0; length < folded && letters < token.Length; letters++)
            length += PlainWords.Of(typedText[token.Start + letters].ToString()).Length;
        return letters;
    }

    private int FoldedBefore(Token token, int letters, int foldedLength) => !token.IsUnspaced || token.Length == foldedLength
        ? Math.Min(letters, foldedLength)
        : Math.Min(foldedLength, typedText.AsSpan(token.Start, letters).ToArray().Sum(letter => PlainWords.Of(letter.ToString()).Length));

    /// <summary>The words of what was typed, cut as those of its comparable form are.</summary>
    private static List<Token> TokensOf(string text)
    {
        List<Token> tokens = [];
        for (var at = 0; at < text.Length;)
        {
            if (!IsPart(text[at]))
            {
                at++;
                continue;
            }

            var (start, isUnspaced) = (at, IsUnspaced(text[at]));
            while (at < text.Length && (IsUnseen(text[at]) || (IsPart(text[at]) && IsUnspaced(text[at]) == isUnspaced)))
                at++;
            tokens.Add(new(start, at - start, isUnspaced));
        }

        return tokens;
    }

    private static bool IsUnspaced(char letter) => !char.IsDigit(letter) && Phrase.IsUnspaced(letter);

    private static bool IsUnseen(char letter) => letter > 127
        && (letter is >= TypedText.FirstMark and <= TypedText.LastMark || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format);

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter)
        || (letter > 127 && !IsUnseen(letter) && (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || StandsForLetters(letter)));

    /// <summary>Whether a sign is read as letters or digits, as a circled number is.</summary>
    private static bool StandsForLetters(char letter) => !char.IsSurrogate(letter) && PlainWords.Of(letter.ToString()) is { Length: > 0 } plain && plain.All(char.IsLetterOrDigit);
}
