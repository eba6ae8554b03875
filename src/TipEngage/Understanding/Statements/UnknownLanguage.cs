namespace TipEngage.Understanding.Statements;

/// <summary>Finds what stands where the language of a translation does and is none that we know: "Klingon translation", "bản dịch tiếng Klingon".</summary>
internal sealed class UnknownLanguage(Vocabulary vocabulary)
{
    private const int Shortest = 3;

    private readonly HashSet<string> languageWords = [.. vocabulary.Of(lexicon => lexicon.LanguageWords)];

    /// <returns>What was typed; null for nothing.</returns>
    public string? In(Sentence sentence)
    {
        var index = sentence.IndexOf(Sign.Translation);
        if (index < 0 || !sentence.Places.AreKnown)
            return null;

        var (chunks, translation) = (sentence.Chunks, sentence.Chunks[index]);
        if (index > 0 && IsName(sentence, chunks[index - 1]) && IsCapital(sentence, chunks[index - 1]) && IsRightAfter(sentence, chunks[index - 1], translation))
            return Typed(sentence, chunks[index - 1], chunks[index - 1]);

        var (last, isLed) = (translation, EndsInALanguageWord(sentence, translation));
        Chunk? first = null;
        foreach (var chunk in chunks.Skip(index + 1).TakeWhile(chunk => IsRightAfter(sentence, last, chunk)))
        {
            var isName = IsName(sentence, chunk) && (isLed || IsCapital(sentence, chunk));
            if (isName)
                first ??= chunk;
            else if (first is not null || !(LeadsToALanguage(chunk) || EndsInALanguageWord(sentence, chunk)))
                break;
            isLed |= chunk.HasAny(Sign.To, Sign.Tongue) || EndsInALanguageWord(sentence, chunk);
            last = chunk;
        }

        return first is null ? null : Typed(sentence, first, last);
    }

    /// <summary>A word such as "into" or "language", which in some languages is also the name of one.</summary>
    private static bool LeadsToALanguage(Chunk chunk) => chunk.HasAny(Sign.To, Sign.Tongue) || (chunk is { IsKnown: true, IsFiller: false, Thing: null, Senses: [] });

    private bool EndsInALanguageWord(Sentence sentence, Chunk chunk) =>
        languageWords.Any(word => sentence.Words.AsSpan(chunk.Start..chunk.End).EndsWith(word, StringComparison.Ordinal));

    private static bool IsRightAfter(Sentence sentence, Chunk chunk, Chunk next) => string.IsNullOrWhiteSpace(sentence.Words[chunk.End..next.Start]);

    private bool IsName(Sentence sentence, Chunk chunk) =>
        chunk is { IsKnown: false, Senses: [] } && !languageWords.Contains(sentence.Words[chunk.Start..chunk.End]) && chunk.End - chunk.Start >= Shortest && !sentence.Words.AsSpan(chunk.Start..chunk.End).ContainsAnyInRange('0', '9');

    /// <summary>An adjective, as in "the accurate translation", is no name.</summary>
    private static bool IsCapital(Sentence sentence, Chunk chunk) => char.IsUpper(sentence.Typed[sentence.Places.TypedAt(chunk.Start)]);

    private static string Typed(Sentence sentence, Chunk first, Chunk last) => sentence.Typed[sentence.Places.TypedAt(first.Start)..sentence.Places.TypedAt(last.End)].Trim();
}
