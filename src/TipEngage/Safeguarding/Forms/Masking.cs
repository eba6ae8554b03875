using System.Text;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Puts what may stand there in the place of what was found.</summary>
internal static class Masking
{
    /// <summary>The text with a mask or a safe wording for each finding; of findings that overlap the gravest counts for both.</summary>
    /// <param name="text">As it was judged.</param>
    /// <param name="findings">What was found in it: of this field alone.</param>
    public static string Apply(string text, IEnumerable<Finding> findings)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, end, kind) in Merge(findings, text.Length))
        {
            masked.Append(text, at, start - at).Append(FindingWords.InsteadOf(kind));
            at = end;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }

    private static List<(int Start, int End, FindingKind Kind)> Merge(IEnumerable<Finding> findings, int length)
    {
        var merged = new List<(int Start, int End, FindingKind Kind, Severity Severity)>();
        foreach (var finding in findings.OrderBy(finding => finding.Start).ThenByDescending(finding => finding.Severity))
        {
            var (start, end) = (Math.Min(finding.Start, length), Math.Min(finding.Start + finding.Length, length));
            if (merged.Count > 0 && merged[^1] is var last && start < last.End)
                merged[^1] = finding.Severity > last.Severity ? (last.Start, Math.Max(last.End, end), finding.Kind, finding.Severity) : last with { End = Math.Max(last.End, end) };
            else if (start < end)
                merged.Add((start, end, finding.Kind, finding.Severity));
        }

        return [.. merged.Select(one => (one.Start, one.End, one.Kind))];
    }
}
