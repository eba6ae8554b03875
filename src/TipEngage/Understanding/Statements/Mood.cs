namespace TipEngage.Understanding.Statements;

/// <summary>Tells what is said from what is asked or denied, which never changes anything.</summary>
internal static class Mood
{
    /// <summary>Whether a sentence asks, by what stands before or right after its heart.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the heart begins: the verb, or the item of a sentence that has none.</param>
    /// <param name="end">Where it ends.</param>
    public static bool IsQuestion(Sentence sentence, int start, int end)
    {
        var chunks = sentence.Chunks;
        var isPolite = chunks.Any(chunk => chunk.Start < end && chunk.Has(Sign.Polite)) || IsPoliteAfter(sentence, end);
        if (chunks.Any(chunk => chunk.Start < end && chunk.Has(Sign.Ask)))
            return true;
        if (!isPolite && Beginning(sentence, start) is { } first && first.Has(Sign.AskFirst))
            return true;

        return EndsAsQuestion(sentence, end, isPolite);
    }

    /// <summary>Whether nothing in a sentence asks or denies, names apart.</summary>
    public static bool IsPlain(Sentence sentence, int start, Func<Chunk, bool> isName)
    {
        var isPolite = sentence.Has(Sign.Polite);
        return !sentence.Chunks.Any(chunk => chunk.HasAny(Sign.Ask, Sign.AskEnd, Sign.Not) && !isName(chunk))
            && (isPolite || (!sentence.Words.Contains('?') && Beginning(sentence, start)?.Has(Sign.AskFirst) is not true));
    }

    /// <summary>Whether something before that place denies it.</summary>
    public static bool IsDenied(Sentence sentence, int place) => sentence.Chunks.Any(chunk => chunk.Start < place && chunk.Has(Sign.Not));

    /// <summary>The first phrase of weight of the clause that a place is in.</summary>
    private static Chunk? Beginning(Sentence sentence, int place)
    {
        var inClause = sentence.Chunks.Where(chunk => chunk.Start <= place && !sentence.IsSeparated(chunk.End, place));
        return inClause.FirstOrDefault(chunk => !chunk.Has(Sign.Opening) && (!chunk.IsFiller || chunk.Has(Sign.AskFirst)));
    }

    private static bool IsPoliteAfter(Sentence sentence, int end) =>
        sentence.Chunks.FirstOrDefault(chunk => chunk.Start >= end) is { } next && next.Has(Sign.Polite) && !sentence.IsSeparated(end, next.Start);

    /// <summary>Whether a question mark, or a word that makes a question, follows before anything else does.</summary>
    private static bool EndsAsQuestion(Sentence sentence, int end, bool isPolite)
    {
        var place = end;
        foreach (var chunk in sentence.Chunks.Where(chunk => chunk.Start >= end))
        {
            if (HasMark(sentence, place, chunk.Start) && !isPolite)
                return true;
            if (sentence.IsSeparated(place, chunk.Start))
                return false;
            if (chunk.HasAny(Sign.AskEnd, Sign.Ask) && !(isPolite && chunk.Has(Sign.Polite)))
                return true;
            if (!chunk.IsFiller && !chunk.HasAny(Sign.Copula, Sign.Polite, Sign.Pronoun))
                return false;
            place = chunk.End;
        }

        return !isPolite && HasMark(sentence, place, sentence.Words.Length);
    }

    private static bool HasMark(Sentence sentence, int start, int end) => sentence.Words.AsSpan(start..end).Contains('?');
}
