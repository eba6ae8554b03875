using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds the year that a question names.</summary>
internal static partial class Years
{
    /// <summary>The Buddhist calendar, in which Thai members write years, is ahead by this much.</summary>
    private const int BuddhistYears = 543;

    private const int FirstBuddhistYear = 2443;

    /// <summary>"The meeting at 1500" names no year.</summary>
    private const int DigitsOfHours = 4;

    /// <summary>Thousands may stand apart: "2,017".</summary>
    private const int FewestDigits = 3;

    /// <summary>Finds it and takes all years out of the reading's rest.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="period">The plan's own years, which name the plan and no year.</param>
    /// <returns>The last year named, null where none is; whether the plan's own years are; digits that can be no year or item.</returns>
    public static (int? Year, bool IsPeriod, string? None) Take(Reading reading, YearWindow period)
    {
        if (reading.MostDigits < FewestDigits)
            return (null, false, null);

        int? year = null;
        var isPeriod = false;
        var none = NoYear().Match(reading.Words) is { Success: true } match && !reading.IsTaken(match.Index) ? match.Value : null;
        foreach (var written in Year().EnumerateMatches(reading.Words))
        {
            var text = reading.Words.AsSpan(written.Index, written.Length);
            reading.Take(written.Index, written.Length);
            if (int.Parse(text[..4], CultureInfo.InvariantCulture) == period.FromYear && text.Length > 4 && text.EndsWith(period.ToString().AsSpan()[^2..]))
                isPeriod = true;
            else
                year = Gregorian(int.Parse(text[..4], CultureInfo.InvariantCulture));
        }

        return (year, isPeriod, none);
    }

    /// <summary>The year that words such as "this year" name; null where there are none.</summary>
    public static int? Named(Meaning meaning, int thisYear) =>
        meaning.Has(Concept.LastYear) ? thisYear - 1
        : meaning.Has(Concept.NextYear) ? thisYear + 1
        : meaning.Has(Concept.ThisYear) ? thisYear : null;

    /// <summary>What to say of digits that are no year, where a time of the plan is asked for or nothing else is said.</summary>
    public static CommandCall? Missing(Question question) =>
        question is { NoYear: { } digits, Year: null, Ids: [], Reference: null, Meaning.Topics: [] } && !question.HasAny(Concept.Practice, Concept.Digest, Concept.Submission)
            && (question.HasAny(Concept.Due, Concept.Overdue, Concept.Active, Concept.ForAction, Concept.Ongoing, Concept.Only, Concept.Plan)
                || (digits.Length > DigitsOfHours && question.HasAny(Concept.Events, Concept.When))
                || question.Meaning is { Known: 0, Unknown: 0 })
            ? new(Commands.MissingYear, digits) : null;

    /// <summary>The year of our calendar, where it is written in that of the Buddha.</summary>
    public static int Gregorian(int year) => year >= FirstBuddhistYear ? year - BuddhistYears : year;

    [GeneratedRegex(@"(?<!\d)(?:19|20|24|25)\d\d(?:[-‐-―/](?:\d\d)?\d\d)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    /// <summary>Too many digits for an item, and not those of a year; no part of a name, an amount or a date.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}.,:/#+-])(?!(?:19|20|24|25)\d\d(?!\d))(?:\d{4,9}|\d{1,3}(?:[.,]\d{3}){1,2})(?![\p{N}%/-]|[.,:]\d|[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex NoYear();
}
