namespace TipEngage.Teams.Cards;

/// <summary>A table; it does not reflow on phones, so three or four columns at most.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, the head among them.</param>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    /// <summary>Whether the first row is the head; true by default. Renderers read this spelling, not that of the published schema.</summary>
    public bool FirstRowAsHeaders { get; init; } = true;

    /// <summary>Whether lines stand between the cells; true by default.</summary>
    public bool? ShowGridLines { get; init; }
}
