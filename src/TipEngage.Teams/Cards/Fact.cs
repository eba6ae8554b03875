namespace TipEngage.Teams.Cards;

/// <summary>A name with a value.</summary>
/// <param name="Title">The name.</param>
/// <param name="Value">The value; Markdown.</param>
public sealed record Fact(string Title, string Value);
