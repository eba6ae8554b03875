namespace TipEngage.Teams.Activities;

/// <summary>Where an invoke came from.</summary>
/// <param name="Name"><c>message</c>, <c>compose</c> or another.</param>
public sealed record SourceInfo(string? Name);
