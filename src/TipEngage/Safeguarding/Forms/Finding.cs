namespace TipEngage.Safeguarding.Forms;

/// <summary>Something that should not stand in a field, and where; never a word of it.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">What it asks for.</param>
/// <param name="Start">Where it begins in the text as typed, in UTF-16 code units.</param>
/// <param name="Length">How long it is there.</param>
internal sealed record Finding(string Field, FindingKind Kind, Severity Severity, int Start, int Length);
