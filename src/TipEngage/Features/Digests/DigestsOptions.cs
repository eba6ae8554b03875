using System.ComponentModel.DataAnnotations;

namespace TipEngage.Features.Digests;

/// <summary>How digests are delivered, from the <c>Digests</c> section.</summary>
internal sealed class DigestsOptions
{
    public const string Section = "Digests";

    /// <summary>How long after its time a digest that was missed is still delivered, once; after that it is recorded as skipped.</summary>
    /// <value>From 15 minutes to 6 days; 12 hours by default.</value>
    [Range(typeof(TimeSpan), "00:15:00", "6.00:00:00")]
    public TimeSpan CatchUp { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How many digests of a tenant may be on the wire at once, and so of how many a process that is killed leaves unknown whether they arrived.</summary>
    /// <value>From 1 to 50; 1 by default.</value>
    [Range(1, 50)]
    public int AtOnce { get; init; } = 1;

    /// <summary>How often a digest is sent that Teams can't take.</summary>
    /// <value>From 1 to 50; 8 by default.</value>
    [Range(1, 50)]
    public int Attempts { get; init; } = 8;

    /// <summary>Shortest wait before a digest is sent again; doubled each time, give or take a fifth.</summary>
    /// <value>From 1 second to 1 hour; 30 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a digest may be on the wire; after that its process is taken for dead, and nobody knows whether it arrived.</summary>
    /// <value>From 5 seconds to 1 hour; 5 minutes by default. Longer than <c>Connector:AttemptTimeout</c>.</value>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan Wire { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a process keeps the turn to deliver the digests of a tenant without being heard of.</summary>
    /// <value>From 5 seconds to 10 minutes; 1 minute by default.</value>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan Turn { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Time between two looks for what is due.</summary>
    /// <value>From 1 second to 15 minutes; 1 minute by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:15:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);
}
