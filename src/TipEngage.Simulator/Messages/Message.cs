using System.Text.Json;

namespace TipEngage.Simulator.Messages;

/// <summary>A message as it stands in a conversation.</summary>
public sealed record Message
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public required string Id { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Id of the first message of the thread; only channels have threads.</summary>
    public string? ThreadId { get; init; }

    public required MessageAuthor From { get; init; }

    /// <summary>The activity as it went over the wire.</summary>
    public required JsonElement Activity { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public bool Edited { get; init; }

    public bool Deleted { get; init; }

    /// <summary>Slug of the one persona who sees the message.</summary>
    public string? TargetedTo { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>What the page shows in place of the wire's text.</summary>
    public string? ShownText { get; init; }

    public string? Text => String("text");

    public string? Summary => String("summary");

    public string? TextFormat => String("textFormat");

    public IEnumerable<JsonElement> Attachments =>
        Activity.TryGetProperty("attachments", out var attachments) && attachments.ValueKind is JsonValueKind.Array
            ? attachments.EnumerateArray()
            : [];

    /// <summary>Contents of the Adaptive Cards in the message.</summary>
    public IEnumerable<JsonElement> Cards =>
        from attachment in Attachments
        where attachment.TryGetProperty("contentType", out var type) && type.ValueEquals(AdaptiveCard)
        select attachment.GetProperty("content");

    /// <summary>The one Adaptive Card of the message.</summary>
    public JsonElement Card => Cards.Single();

    private string? String(string name) =>
        Activity.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
