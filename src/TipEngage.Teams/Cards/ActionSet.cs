namespace TipEngage.Teams.Cards;

/// <summary>Buttons in the body of a card.</summary>
/// <param name="Actions">The buttons.</param>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;
