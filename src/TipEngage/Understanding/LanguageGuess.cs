namespace TipEngage.Understanding;

/// <summary>Says which of the languages most of a text is in.</summary>
/// <param name="lexicons">The languages.</param>
/// <param name="words">Their words, with the bits of the languages that have them.</param>
internal sealed class LanguageGuess(IReadOnlyList<Lexicon> lexicons, Dictionary<string, int> words)
{
    /// <summary>Bits of the language that most of the text is in, and of English; all where nothing tells.</summary>
    public int Of(ReadOnlySpan<char> text)
    {
        Span<int> scores = stackalloc int[lexicons.Count];
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in Tokens.In(text))
        {
            if (!token.IsUnspaced && lookup.TryGetValue(text[token.Range], out var languages))
                Score(scores, languages, token.Length);
            else if (token.IsUnspaced)
                Score(scores, ScriptLanguages(text[token.Start]), token.Length * 2);
        }

        var best = 0;
        for (var index = 1; index < scores.Length; index++)
        {
            if (scores[index] > scores[best])
                best = index;
        }

        return scores[best] == 0 ? Vocabulary.AllLanguages : (1 << best) | Vocabulary.First;
    }

    private static void Score(Span<int> scores, int languages, int points)
    {
        for (var index = 0; index < scores.Length; index++)
        {
            if ((languages & (1 << index)) != 0)
                scores[index] += points;
        }
    }

    private int ScriptLanguages(char character)
    {
        for (var index = 0; index < lexicons.Count; index++)
        {
            if (lexicons[index].ItemWords is [var word, ..] && Phrase.IsUnspaced(word[0]) && Phrase.BlockOf(word[0]) == Phrase.BlockOf(character))
                return 1 << index;
        }

        return 0;
    }
}
