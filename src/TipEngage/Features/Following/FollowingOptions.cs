using System.ComponentModel.DataAnnotations;

namespace TipEngage.Features.Following;

/// <summary>When followers are told, from the <c>Following</c> section.</summary>
internal sealed class FollowingOptions
{
    public const string Section = "Following";

    /// <summary>Time between two messages to the same follower.</summary>
    /// <value>From 1 minute to 7 days; 1 hour by default.</value>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a change waits for others that are made with it.</summary>
    /// <value>Up to 1 hour; 2 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Settle { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a message is tried that Teams does not take.</summary>
    /// <value>From 1 to 50; 10 by default, which are about five hours.</value>
    [Range(1, 50)]
    public int Attempts { get; init; } = 10;
}
