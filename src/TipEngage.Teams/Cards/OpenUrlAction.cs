namespace TipEngage.Teams.Cards;

/// <summary>A button that opens an address.</summary>
/// <param name="Url">The address; <c>https</c>.</param>
public sealed record OpenUrlAction(string Url) : CardAction;
