using System.Text.Json;
using TipEngage.Simulator.Messages;

namespace TipEngage.Simulator.Api;

/// <summary>A message as the page shows it.</summary>
internal sealed record MessageView(
    string Id,
    string ConversationId,
    string? ThreadId,
    AuthorView From,
    string? Text,
    string? TextFormat,
    IReadOnlyList<JsonElement> Attachments,
    JsonElement? SuggestedActions,
    DateTimeOffset Timestamp,
    bool Edited,
    bool Deleted,
    string? TargetedTo,
    string? ReplyToId,
    RawView Activity)
{
    public static MessageView Of(Message message) => new(
        message.Id,
        message.ConversationId,
        message.ThreadId,
        AuthorView.Of(message.From),
        message.ShownText ?? message.Text,
        message.TextFormat,
        [.. message.Attachments.Where(IsShown)],
        message.Activity.TryGetProperty("suggestedActions", out var actions) ? actions : null,
        message.Timestamp,
        message.Edited,
        message.Deleted,
        message.TargetedTo,
        message.ReplyToId,
        new RawView(message.Activity));

    private static bool IsShown(JsonElement attachment) =>
        !(attachment.TryGetProperty("contentType", out var type) && type.ValueEquals("text/html"));
}
