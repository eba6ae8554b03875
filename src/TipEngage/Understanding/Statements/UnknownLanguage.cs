namespace TipEngage.Understanding.Statements;

/// <summary>Finds what stands where the language of a translation does and is none that we know: "Klingon translation", "bản dịch tiếng Klingon".</summary>
internal static class UnknownLanguage
{
    private const int Shortest = 3;

    /// <returns>What was typed; null for nothing.</returns>
    public static string? In(Sentence sentence)
    {
        var index = sentence.IndexOf(Sign.Translation);
        if (index < 0 || !sentence.Places.AreKnown)
            return null;

        if (index > 0 && IsName(sentence, sentence.Chunks[index - 1]) && IsRightAfter(sentence, sentence.Chunks[index - 1], sentence.Chunks[index]))
            return Typed(sentence, sentence.Chunks[index - 1], sentence.Chunks[index - 1]);

        var last = sentence.Chunks[index];
        Chunk? first = null;
        foreach (var chunk in sentence.Chunks.Skip(index + 1).TakeWhile(chunk => IsRightAfter(sentence, last, chunk)))
        {
            if (IsName(sentence, chunk))
                first ??= chunk;
            else if (first is not null || !LeadsToALanguage(chunk))
                break;
            last = chunk;
        }

        return first is null ? null : Typed(sentence, first, last);
    }

    /// <summary>A word such as "into" or "language", which in some languages is also the name of one.</summary>
    private static bool LeadsToALanguage(Chunk chunk) => chunk.HasAny(Sign.To, Sign.Tongue) || (chunk is { IsKnown: true, IsFiller: false, Thing: null, Senses: [] });

    private static bool IsRightAfter(Sentence sentence, Chunk chunk, Chunk next) => string.IsNullOrWhiteSpace(sentence.Words[chunk.End..next.Start]);

    private static bool IsName(Sentence sentence, Chunk chunk) =>
        chunk is { IsKnown: false, Senses: [] } && chunk.End - chunk.Start >= Shortest && !sentence.Words.AsSpan(chunk.Start..chunk.End).ContainsAnyInRange('0', '9');

    private static string Typed(Sentence sentence, Chunk first, Chunk last) => sentence.Typed[sentence.Places.TypedAt(first.Start)..sentence.Places.TypedAt(last.End)].Trim();
}
