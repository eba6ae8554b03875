namespace TipEngage.Teams.Cards;

/// <summary>One choice.</summary>
/// <param name="Title">What is read.</param>
/// <param name="Value">What arrives; no comma.</param>
public sealed record Choice(string Title, string Value);
