namespace TipEngage.Teams.Routing.Invokes;

/// <summary>Where a dialog opens.</summary>
/// <param name="Theme"><c>default</c>, <c>dark</c> or <c>contrast</c>.</param>
public sealed record DialogContext(string? Theme);
