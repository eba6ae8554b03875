namespace TipEngage.Understanding.Statements;

/// <summary>Finds the last day of the time that a sentence names: "on 3 November", "yesterday", "in 2017".</summary>
internal static class LastDay
{
    /// <summary>The day; null where the time goes on until today.</summary>
    public static DateOnly? Of(Sentence sentence) => Named(sentence) is { } day && day < sentence.Question.Today ? day : null;

    private static DateOnly? Named(Sentence sentence)
    {
        if (sentence.Days is [_, _, ..])
            return sentence.Days.Max(named => named.Day);
        if (sentence.Has(Sign.Since) || SinceDay.Of(sentence) is not { } first)
            return null;
        if (sentence.Days is [var only])
            return only.Day;
        if (sentence.Has(Sign.Unit))
            return null;

        return sentence.Value(Sign.Period) switch
        {
            "yesterday" => first,
            "last-year" => first.AddYears(1).AddDays(-1),
            null when sentence.Has(Sign.Weekday) => first,
            null when SinceDay.IsMonth(sentence, out _) => first.AddMonths(1).AddDays(-1),
            null => first.AddYears(1).AddDays(-1),
            _ => null,
        };
    }
}
