namespace TipEngage.Teams.Cards;

/// <summary>A button that shows a card inside the card; its inputs belong to the buttons inside it.</summary>
/// <param name="Card">The card inside.</param>
public sealed record ShowCardAction(AdaptiveCard Card) : CardAction;
