using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>A cell of a <see cref="Table"/>.</summary>
/// <param name="Items">The elements.</param>
public sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    /// <summary>Always <c>TableCell</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";
}
