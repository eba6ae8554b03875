using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Features.WorkPlan.Catalog;

namespace TipEngage.Understanding;

/// <summary>Finds the year that a question names.</summary>
internal sealed partial class Years(Vocabulary vocabulary)
{
    /// <summary>The Buddhist calendar, in which Thai members write years, is ahead by this much.</summary>
    private const int BuddhistYears = 543;

    private const int FirstBuddhistYear = 2443;

    /// <summary>Finds it and takes all years out of the reading's rest.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="thisYear">The year in which it is asked.</param>
    /// <param name="period">The plan's own years, which name the plan and no year.</param>
    /// <returns>The last year named; null where none is.</returns>
    public int? Take(Reading reading, int thisYear, YearWindow period)
    {
        int? year = reading.Take(vocabulary.ThisYear) ? thisYear : null;
        if (reading.Take(vocabulary.NextYear))
            year = thisYear + 1;
        if (reading.Take(vocabulary.LastYear))
            year = thisYear - 1;
        foreach (Match match in Year().Matches(reading.Words))
        {
            reading.Take(match.Index, match.Length);
            if (match.Value != period.ToString())
                year = Gregorian(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture));
        }

        return year;
    }

    private static int Gregorian(int year) => year >= FirstBuddhistYear ? year - BuddhistYears : year;

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20|24|25)\d\d)(?:[-‐-―/](?:\d\d)?\d\d)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
