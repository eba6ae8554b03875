using System.Text.Json.Serialization;

namespace TipEngage.Teams.Activities;

/// <summary>A conversation, as an activity names it.</summary>
public sealed record ConversationAccount
{
    private const string ThreadMark = ";messageid=";

    /// <summary><c>a:1…</c> personal, <c>19:…@thread.v2</c> group chat, <c>19:…@thread.tacv2</c> channel, then with <c>;messageid={root}</c> in a thread.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>, compared ignoring case; may be missing.</summary>
    public string? ConversationType { get; init; }

    /// <summary>Tenant of the conversation.</summary>
    public string? TenantId { get; init; }

    /// <summary>Whether there may be more than one person; absent for personal chats.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>Name of the chat or channel.</summary>
    public string? Name { get; init; }

    /// <summary>The kind, from <see cref="ConversationType"/> or else from the form of the id.</summary>
    [JsonIgnore]
    public ConversationKind Kind => ConversationType?.ToUpperInvariant() switch
    {
        "PERSONAL" => ConversationKind.Personal,
        "GROUPCHAT" => ConversationKind.GroupChat,
        "CHANNEL" => ConversationKind.Channel,
        _ => KindOf(Id ?? "", IsGroup is true),
    };

    /// <summary>The id without its thread: the channel, for a message in a thread.</summary>
    [JsonIgnore]
    public string? IdWithoutThread => Id?.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase) is int at and >= 0 ? Id[..at] : Id;

    private static ConversationKind KindOf(string id, bool isGroup)
    {
        if (id.Contains("@thread.tacv2", StringComparison.OrdinalIgnoreCase) || id.Contains(ThreadMark, StringComparison.OrdinalIgnoreCase))
            return ConversationKind.Channel;

        return isGroup || id.StartsWith("19:", StringComparison.Ordinal) ? ConversationKind.GroupChat : ConversationKind.Personal;
    }
}
