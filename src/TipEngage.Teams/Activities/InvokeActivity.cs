using System.Text.Json;

namespace TipEngage.Teams.Activities;

/// <summary>A request from a client: the HTTP answer to it is the answer.</summary>
public sealed record InvokeActivity : Activity
{
    /// <summary>Makes an empty one.</summary>
    public InvokeActivity() => Type = ActivityTypes.Invoke;

    /// <summary>Which request, such as <c>adaptiveCard/action</c>. Missing for a card action of type <c>invoke</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The request's data; its shape depends on <see cref="Name"/>.</summary>
    public JsonElement? Value { get; init; }
}
