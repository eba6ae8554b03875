namespace TipEngage.Teams.Routing.Invokes;

/// <summary>A link that was pasted: value of <c>composeExtension/queryLink</c>.</summary>
/// <param name="Url">The address, as it was written.</param>
public sealed record LinkQuery(string? Url);
