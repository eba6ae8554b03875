using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;

namespace TipEngage.Plans.Documents;

/// <summary>The form of a status: category, optional dash, optional years, optional full stop, note.</summary>
internal static partial class PlanStatusGrammar
{
    /// <summary>Reads a status; null and a fault where it is not of that form.</summary>
    public static (PlanStatus? Status, PlanFault Fault) Read(PlanText text)
    {
        var match = Form().Match(text.Plain);
        if (!match.Success)
            return (null, PlanFault.UnknownStatus);

        YearWindow? window = match.Groups["from"].Success ? PlanYears.Of(match) : null;
        if (window is { } years && years.ToYear < years.FromYear)
            return (null, PlanFault.YearsReversed);

        var category = match.Groups["category"].Value.StartsWith("o", StringComparison.OrdinalIgnoreCase)
            ? StatusCategory.Ongoing
            : StatusCategory.ForAction;
        var note = match.Groups["note"] is { Success: true } found ? text.Skip(found.Index) : null;
        return (new PlanStatus(text, category, window, note), default);
    }

    // The dash before the years is an en dash in some rows and absent in others; the one between them is a hyphen.
    [GeneratedRegex(
        @"^(?<category>Ongoing|For\ action)
          (?(?=\s*[–—-]?\s*[0-9]) \s*[–—-]?\s*" + PlanYears.Pattern + @"(?![0-9–-]) | \s*[–—-]? )
          \.?
          (\s+(?<note>\S.*))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
        | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Form();
}
