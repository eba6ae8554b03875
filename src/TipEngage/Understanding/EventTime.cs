using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Understanding.Statements;

namespace TipEngage.Understanding;

/// <summary>The days that a question about events is about: a month, a year, or from today on.</summary>
internal sealed class EventTime
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;

    private readonly Dictionary<string, int> months = SignLexicon.All.SelectMany(lexicon => lexicon.Signs).Where(sign => sign.Key.StartsWith("month ", StringComparison.Ordinal))
        .SelectMany(sign => sign.Value.Select(name => (Name: PlainWords.Of(name), Number: int.Parse(sign.Key.AsSpan("month ".Length), CultureInfo.InvariantCulture))))
        .DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.Number);

    private readonly Regex named;

    public EventTime()
    {
        var unit = ItemReferences.Any(SignLexicon.All.SelectMany(lexicon => lexicon.Signs.GetValueOrDefault("unit month") ?? []).Select(PlainWords.Of).Distinct());
        named = ItemReferences.Make($@"{ItemReferences.Start}(?:(?<name>{ItemReferences.Any(months.Keys)})|(?:{unit})\s*(?<number>\d{{1,2}})(?:\s*/\s*(?<year>\d{{4}}))?){ItemReferences.WordEnd}");
    }

    /// <summary>Null where no time is named.</summary>
    public (DateOnly From, DateOnly? To)? In(Question question)
    {
        if (MonthIn(question) is var (month, year))
            return (new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));
        if (question.Year is { } asked)
            return (new(asked, 1, 1), new(asked, 12, 31));

        return question.Has(Concept.Upcoming) ? (question.Today, null) : null;
    }

    /// <summary>The month that is named, of the year that is, else of the next one to come.</summary>
    private (int Month, int Year)? MonthIn(Question question)
    {
        if (!question.Has(Concept.Month) && question.Year is null)
            return null;

        foreach (Match match in named.Matches(question.Reading.Words))
        {
            var month = match.Groups["number"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : months[match.Groups["name"].Value];
            var written = match.Groups["year"] is { Success: true, Value: var behind } ? Years.Gregorian(int.Parse(behind, CultureInfo.InvariantCulture)) : question.Year;
            if (month is >= 1 and <= 12 && written is null or (>= EarliestYear and <= LatestYear))
                return (month, written ?? (month < question.Today.Month ? question.Today.Year + 1 : question.Today.Year));
        }

        return null;
    }
}
