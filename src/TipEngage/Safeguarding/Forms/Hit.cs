namespace TipEngage.Safeguarding.Forms;

/// <summary>Something found in a text made comparable.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">What it asks for.</param>
/// <param name="From">Where it begins in the marked text.</param>
/// <param name="End">Where it has ended.</param>
internal readonly record struct Hit(FindingKind Kind, Severity Severity, int From, int End);
