using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>A row of a <see cref="Table"/>.</summary>
/// <param name="Cells">One cell for each column.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>Always <c>TableRow</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";
}
