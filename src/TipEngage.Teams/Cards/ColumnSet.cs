namespace TipEngage.Teams.Cards;

/// <summary>Columns side by side.</summary>
/// <param name="Columns">The columns.</param>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    /// <summary>What a press on it does; any action but ShowCard.</summary>
    public CardAction? SelectAction { get; init; }
}
