using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing;

/// <summary>One activity, from its arrival to its answer.</summary>
public sealed record Turn
{
    /// <summary>The activity.</summary>
    public required Activity Activity { get; init; }

    /// <summary>Who wrote, pressed or acted; empty when the activity names nobody.</summary>
    public ChannelAccount User => Activity.From ?? Nobody;

    /// <summary>Entra object id of the person, else the id in this channel, else an empty string.</summary>
    public string UserId => User.AadObjectId ?? User.Id ?? "";

    /// <summary>Where it happened.</summary>
    public ConversationAccount Conversation => Activity.Conversation ?? Nowhere;

    /// <summary>Tenant of the conversation.</summary>
    public string? TenantId => Activity.TenantId;

    /// <summary>Language of the client, a BCP 47 tag, where one is known.</summary>
    public string? Locale => Activity.Locale is { Length: > 0 } locale
        ? locale
        : Activity.Entities?.FirstOrDefault(e => e?.Type is "clientInfo")?.Locale;

    /// <summary>Time zone of the client, an IANA name such as <c>Asia/Jakarta</c>, where one is known.</summary>
    public string? Timezone => Activity.LocalTimezone is { Length: > 0 } zone
        ? zone
        : Activity.Entities?.FirstOrDefault(e => e?.Type is "clientInfo")?.Timezone;

    /// <summary>Whether only this person sees the message, and so must only see the answer.</summary>
    public bool IsPrivate => Activity.Recipient?.IsTargeted is true;

    private static ChannelAccount Nobody { get; } = new();

    private static ConversationAccount Nowhere { get; } = new();
}
