using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Teams.Routing.Invokes;

/// <summary>A parameter of a search.</summary>
public sealed record QueryParameter
{
    /// <summary>Name in the manifest.</summary>
    public string? Name { get; init; }

    /// <summary>What was typed; a string in all samples.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What was typed, as text.</summary>
    [JsonIgnore]
    public string? Text => Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : Value?.ToString();
}
