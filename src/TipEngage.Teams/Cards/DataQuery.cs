using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>Choices that the bot gives while the person types: an <c>application/search</c> invoke.</summary>
/// <param name="Dataset">Which choices; the route's key. <c>graph.microsoft.com/users</c> is the people picker.</param>
public sealed record DataQuery(string Dataset)
{
    /// <summary>Always <c>Data.Query</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Data.Query";

    /// <summary><c>auto</c> sends the other inputs along; <c>none</c> by default.</summary>
    public string? AssociatedInputs { get; init; }
}
