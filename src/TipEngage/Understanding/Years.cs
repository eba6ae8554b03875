using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;

namespace TipEngage.Understanding;

/// <summary>Finds the year that a question names.</summary>
internal static partial class Years
{
    /// <summary>The Buddhist calendar, in which Thai members write years, is ahead by this much.</summary>
    private const int BuddhistYears = 543;

    private const int FirstBuddhistYear = 2443;

    /// <summary>Finds it and takes all years out of the reading's rest.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="period">The plan's own years, which name the plan and no year.</param>
    /// <returns>The last year named, null where none is; whether the plan's own years are.</returns>
    public static (int? Year, bool IsPeriod) Take(Reading reading, YearWindow period)
    {
        int? year = null;
        var isPeriod = false;
        foreach (var match in Year().EnumerateMatches(reading.Words))
        {
            var text = reading.Words.AsSpan(match.Index, match.Length);
            reading.Take(match.Index, match.Length);
            if (int.Parse(text[..4], CultureInfo.InvariantCulture) == period.FromYear && text.Length > 4 && text.EndsWith(period.ToString().AsSpan()[^2..]))
                isPeriod = true;
            else
                year = Gregorian(int.Parse(text[..4], CultureInfo.InvariantCulture));
        }

        return (year, isPeriod);
    }

    /// <summary>The year that words such as "this year" name; null where there are none.</summary>
    public static int? Named(Meaning meaning, int thisYear) =>
        meaning.Has(Concept.LastYear) ? thisYear - 1
        : meaning.Has(Concept.NextYear) ? thisYear + 1
        : meaning.Has(Concept.ThisYear) ? thisYear : null;

    /// <summary>The year of our calendar, where it is written in that of the Buddha.</summary>
    public static int Gregorian(int year) => year >= FirstBuddhistYear ? year - BuddhistYears : year;

    [GeneratedRegex(@"(?<!\d)(?:19|20|24|25)\d\d(?:[-‐-―/](?:\d\d)?\d\d)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
