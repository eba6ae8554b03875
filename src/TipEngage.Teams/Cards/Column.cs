using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>A column of a <see cref="ColumnSet"/>.</summary>
/// <param name="Items">The elements.</param>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    /// <summary>Always <c>Column</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    /// <summary>Names the column; unique in the card.</summary>
    public string? Id { get; init; }

    /// <summary><c>auto</c>, <c>stretch</c> or a number of pixels such as <c>40px</c>.</summary>
    public string? Width { get; init; }

    /// <summary><c>Top</c>, <c>Center</c> or <c>Bottom</c>.</summary>
    public string? VerticalContentAlignment { get; init; }

    /// <summary>What a press on it does; any action but ShowCard.</summary>
    public CardAction? SelectAction { get; init; }
}
