namespace TipEngage.Plans.Glosses;

/// <summary>An unofficial translation of an item.</summary>
/// <param name="Of">What it was made from, as <see cref="PlanGlosses.FingerprintOf"/> gives it.</param>
/// <param name="Title">Of its heading or short title.</param>
/// <param name="Text">Of its action.</param>
internal sealed record ItemGloss(string Of, string Title, string Text);
