using System.Globalization;
using System.Text.RegularExpressions;

namespace TipEngage.Understanding;

/// <summary>Finds the year that a sentence names.</summary>
internal static partial class YearMentions
{
    /// <param name="utterance">A normalised sentence.</param>
    /// <param name="thisYear">The year in which it is asked.</param>
    /// <returns>The last year named; null where none is.</returns>
    public static int? Find(string utterance, int thisYear)
    {
        if (Years().Matches(utterance) is { Count: > 0 } years)
            return int.Parse(years[^1].ValueSpan, CultureInfo.InvariantCulture);
        if (utterance.Contains("this year", StringComparison.Ordinal))
            return thisYear;
        if (utterance.Contains("next year", StringComparison.Ordinal))
            return thisYear + 1;

        return utterance.Contains("last year", StringComparison.Ordinal) ? thisYear - 1 : null;
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
