using System.Text.Json.Nodes;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Sending;

/// <summary>How a person writes a message.</summary>
public sealed record SayOptions
{
    /// <summary>Whether the message begins with a mention of the bot; in chats and channels of several, only then it reaches the bot.</summary>
    public bool MentionBot { get; init; } = true;

    /// <summary>First message of the thread to answer in, in channels; none begins a new thread.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Other people whom the message mentions after the bot.</summary>
    public IReadOnlyList<Persona> Mentions { get; init; } = [];

    /// <summary>Attachments beside the <c>text/html</c> copy that Teams adds.</summary>
    public IReadOnlyList<JsonObject> Attachments { get; init; } = [];

    /// <summary>Whether only the bot sees the message.</summary>
    public bool Targeted { get; init; }

    /// <summary>Last changes to the activity before it is posted.</summary>
    public Action<JsonObject>? Change { get; init; }
}
