using System.Text.Json.Serialization;

namespace TipEngage.Teams.Activities;

/// <summary>One activity of the Bot Framework protocol: what every kind has in common, and the shape of a kind not known here.</summary>
/// <remarks>
/// Members that this library does not know are ignored.
/// Source: <see href="https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md"/>.
/// </remarks>
public record Activity
{
    /// <summary>Kind of the activity, one of <see cref="ActivityTypes"/> or another. Required on the wire.</summary>
    public string Type { get; init; } = "";

    /// <summary>Id, unique in its conversation: epoch milliseconds for messages of people, <c>f:{guid}</c> for events and invokes. Bots do not set it.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel received it, in UTC. Order is not guaranteed.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The same instant on the person's clock, with its offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>The person's time zone, an IANA name such as <c>Asia/Bangkok</c>.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Channel, <c>msteams</c> for Teams.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Base address for every connector call about this conversation. Trusted only after the token's claim matched it.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Who receives it; the bot, for what Teams sends.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where it happened.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>What Teams adds; null when absent or no object.</summary>
    [JsonConverter(typeof(ObjectOrNothing<TeamsChannelData>))]
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>Language of the client, a BCP 47 tag. May be missing.</summary>
    public string? Locale { get; init; }

    /// <summary>For a press on a card, the message that holds it; for a reaction, the message reacted to; for an answer, what it answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Mentions, client facts and other annotations; unknown kinds keep their type only.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>The tenant of the conversation, where the activity says it.</summary>
    [JsonIgnore]
    public string? TenantId => Conversation?.TenantId ?? ChannelData?.Tenant?.Id;
}
