namespace TipEngage.Teams.Activities;

/// <summary>Members, channels or the team changed; <c>channelData.eventType</c> says which, compared ignoring case. New values may appear.</summary>
public sealed record ConversationUpdateActivity : Activity
{
    /// <summary>Makes an empty one.</summary>
    public ConversationUpdateActivity() => Type = ActivityTypes.ConversationUpdate;

    /// <summary>Who joined; the bot itself when it was added.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>New name of a group chat.</summary>
    public string? TopicName { get; init; }

    /// <summary>Whether the bot itself was added.</summary>
    public bool AddsBot() => Names(MembersAdded, Recipient);

    /// <summary>Whether the bot itself was removed.</summary>
    public bool RemovesBot() => Names(MembersRemoved, Recipient);

    private static bool Names(IReadOnlyList<ChannelAccount>? members, ChannelAccount? bot) =>
        bot?.Id is { Length: > 0 } id && members is not null && members.Any(m => m is not null && string.Equals(m.Id, id, StringComparison.OrdinalIgnoreCase));
}
