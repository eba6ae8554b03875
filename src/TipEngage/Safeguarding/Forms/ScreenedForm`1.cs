namespace TipEngage.Safeguarding.Forms;

/// <summary>A form without what may not be taken.</summary>
/// <param name="Data">What is left.</param>
/// <param name="Cleared">Names of the inputs that were emptied.</param>
/// <param name="Verdict">Why; harmless where nothing was taken out.</param>
internal sealed record ScreenedForm<TData>(TData Data, IReadOnlyList<string> Cleared, Verdict Verdict);
