using System.Text.Json;

namespace TipEngage.Teams.Activities;

/// <summary>A named event: a meeting began, a message was read. The set of names is open.</summary>
public sealed record EventActivity : Activity
{
    /// <summary>Makes an empty one.</summary>
    public EventActivity() => Type = ActivityTypes.Event;

    /// <summary>Which event, such as <c>application/vnd.microsoft.meetingStart</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The event's data; meeting events use PascalCase members.</summary>
    public JsonElement? Value { get; init; }
}
