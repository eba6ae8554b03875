namespace TipEngage.Data;

/// <summary>What a follower is told of.</summary>
internal sealed class Follow
{
    public required string TenantId { get; init; }

    public required string FollowerId { get; init; }

    /// <summary>Period of the plan, such as <c>2017-19</c>.</summary>
    public required string Plan { get; init; }

    /// <summary>An item, <c>item:4a</c>, or a theme, <c>theme:follow-the-money</c>.</summary>
    public required string Subject { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>The message of ours in the conversation that shows the latest state of the item; null where there is none.</summary>
    public string? CardId { get; set; }

    /// <summary>Position in the register of what that message shows.</summary>
    public long CardPosition { get; set; }

    /// <summary>Hash of what that message shows.</summary>
    public string? CardState { get; set; }
}
