using System.Text.Json;

namespace TipEngage.Teams.Routing.Invokes;

/// <summary>Choices wanted while a person types: value of <c>application/search</c>.</summary>
public sealed record ChoiceQuery
{
    /// <summary>What was typed; may be empty.</summary>
    public string? QueryText { get; init; }

    /// <summary>Which choices.</summary>
    public string? Dataset { get; init; }

    /// <summary>Which page of them.</summary>
    public QueryOptions? QueryOptions { get; init; }

    /// <summary>The other inputs, where the choice set asks for them.</summary>
    public JsonElement? Data { get; init; }
}
