namespace TipEngage.Understanding;

/// <summary>The days that a question about events is about: months, a quarter, a week, a year, or from today on.</summary>
internal sealed class EventTime(Vocabulary vocabulary)
{
    private readonly AskedMonths months = new(vocabulary);
    private readonly AskedSpans spans = new(vocabulary);

    /// <summary>Null where no time is named.</summary>
    public AskedDays? In(Question question) => months.In(question)
        ?? spans.In(question)
        ?? (question.Year is { } year and >= AskedMonths.EarliestYear and <= AskedMonths.LatestYear ? AskedDays.OfYear(year)
            : question.Has(Concept.Upcoming) ? new(question.Today, null) : null);
}
