using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TipEngage.Teams.Connector;

/// <summary>The limits that Teams publishes, from the <c>Connector:RateLimits</c> section. Calls wait, in order, until they may go.</summary>
/// <remarks>
/// A call counts until one window after its answer, since Teams may have counted it at any moment until then.
/// Teams calls its figures estimates that may change.
/// Source: <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit"/>.
/// </remarks>
public sealed class RateLimitOptions
{
    /// <summary>Whether calls wait at all; off for load tests only.</summary>
    /// <value>True by default.</value>
    public bool Enabled { get; init; } = true;

    /// <summary>Messages sent, updated and deleted, by conversation; all threads of a channel are one.</summary>
    /// <value>7, 8, 60 and 1,800 by default.</value>
    [ValidateObjectMembers]
    public RateLimit Send { get; init; } = new() { PerSecond = 7, PerTwoSeconds = 8, PerThirtySeconds = 60, PerHour = 1800 };

    /// <summary>Conversations created, by the channel or person they are with.</summary>
    /// <value>7, 8, 60 and 1,800 by default.</value>
    [ValidateObjectMembers]
    public RateLimit Create { get; init; } = new() { PerSecond = 7, PerTwoSeconds = 8, PerThirtySeconds = 60, PerHour = 1800 };

    /// <summary>Members read, by conversation.</summary>
    /// <value>14, 16, 120 and 3,600 by default.</value>
    [ValidateObjectMembers]
    public RateLimit Members { get; init; } = new() { PerSecond = 14, PerTwoSeconds = 16, PerThirtySeconds = 120, PerHour = 3600 };

    /// <summary>Teams and their channels read, by team.</summary>
    /// <value>14, 16, 120 and 3,600 by default.</value>
    [ValidateObjectMembers]
    public RateLimit Conversations { get; init; } = new() { PerSecond = 14, PerTwoSeconds = 16, PerThirtySeconds = 120, PerHour = 3600 };

    /// <summary>All calls together in any second, by tenant.</summary>
    /// <value>From 1 to 1,000,000; 50 by default.</value>
    [Range(1, 1_000_000)]
    public int TenantPerSecond { get; init; } = 50;

    internal RateLimit Of(RateClass rate) => rate switch
    {
        RateClass.Send => Send,
        RateClass.Create => Create,
        RateClass.Members => Members,
        _ => Conversations,
    };
}
