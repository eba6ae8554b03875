namespace TipEngage.Teams.Cards;

/// <summary>Elements that belong together.</summary>
/// <param name="Items">The elements.</param>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary>Ground; as the card by default.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Whether the ground reaches the edges of the card; false by default.</summary>
    public bool? Bleed { get; init; }

    /// <summary>What a press on it does; any action but ShowCard.</summary>
    public CardAction? SelectAction { get; init; }
}
