namespace TipEngage.Teams.Activities;

/// <summary>What Teams adds to an activity under <c>channelData</c>.</summary>
/// <remarks>Source: <see href="https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability"/>.</remarks>
public sealed record TeamsChannelData
{
    /// <summary>Tenant in which it happened.</summary>
    public TenantInfo? Tenant { get; init; }

    /// <summary>Team in which it happened.</summary>
    public TeamInfo? Team { get; init; }

    /// <summary>Channel in which it happened, or that changed.</summary>
    public ChannelInfo? Channel { get; init; }

    /// <summary>Of an installation in a team: the channel that was chosen.</summary>
    public TeamsChannelSettings? Settings { get; init; }

    /// <summary>What changed, such as <c>teamMemberAdded</c>; compared ignoring case, the set is open.</summary>
    public string? EventType { get; init; }

    /// <summary>Meeting of the chat.</summary>
    public MeetingInfo? Meeting { get; init; }

    /// <summary>Where an invoke came from.</summary>
    public SourceInfo? Source { get; init; }

    /// <summary>On what is sent: whether it also alerts in the activity feed.</summary>
    public NotificationInfo? Notification { get; init; }
}
