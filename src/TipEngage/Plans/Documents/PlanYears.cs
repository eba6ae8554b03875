using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;

namespace TipEngage.Plans.Documents;

/// <summary>Years as plans write them: <c>2017</c>, <c>2017-19</c> or <c>2017-2019</c>.</summary>
internal static class PlanYears
{
    public const string Pattern = "(?<from>[12][0-9]{3})([-–](?<to>[0-9]{4}|[0-9]{2}))?";

    /// <summary>The years of a match; a second year of two digits is of the first one's century.</summary>
    public static YearWindow Of(Match match)
    {
        var from = Number(match.Groups["from"]);
        var to = match.Groups["to"] switch
        {
            { Success: false } => from,
            { Length: 2 } digits => (from / 100 * 100) + Number(digits),
            var digits => Number(digits),
        };
        return new YearWindow(from, to);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
