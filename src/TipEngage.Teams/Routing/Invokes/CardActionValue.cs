using System.Text.Json;

namespace TipEngage.Teams.Routing.Invokes;

/// <summary>Value of an <c>adaptiveCard/action</c> invoke.</summary>
internal sealed record CardActionValue
{
    public CardActionRequest? Action { get; init; }

    /// <summary><c>manual</c> for a press, <c>automatic</c> for a refresh.</summary>
    public string? Trigger { get; init; }
}

internal sealed record CardActionRequest
{
    public string? Type { get; init; }

    public string? Verb { get; init; }

    public JsonElement? Data { get; init; }
}
