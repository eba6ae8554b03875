namespace TipEngage.Data;

/// <summary>That a follower is owed word of a change; what changed is read when it is told.</summary>
internal sealed class FollowNotice
{
    public required string TenantId { get; init; }

    public required string FollowerId { get; init; }

    public required string Plan { get; init; }

    /// <summary>Position of the change in the register of its plan.</summary>
    public required long Position { get; init; }

    public required FollowNoticeState State { get; set; }

    /// <summary>When it came into its state.</summary>
    public required DateTimeOffset At { get; set; }
}
