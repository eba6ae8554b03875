namespace TipEngage.Safeguarding.Forms;

/// <summary>What screening found in the fields of a form.</summary>
/// <param name="Findings">In the order of the fields and of their texts.</param>
/// <param name="Language">Language of the words that were found, a BCP 47 tag; null where numbers alone decided.</param>
internal sealed record FormVerdict(IReadOnlyList<Finding> Findings, string? Language)
{
    /// <summary>What the gravest finding asks for; null where there is none.</summary>
    public Severity? Worst => Findings.Count is 0 ? null : Findings.Max(finding => finding.Severity);
}
