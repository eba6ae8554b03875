using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TipEngage.Teams.Connector;

/// <summary>How the bot calls Teams, from the <c>Connector</c> section.</summary>
public sealed class ConnectorOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Connector";

    /// <summary>Time one try may take, from its first byte to the last of the answer. Waiting for a limit or a retry is not counted.</summary>
    /// <value>From 1 second to 5 minutes; 15 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Time to make a connection.</summary>
    /// <value>From 100 milliseconds to 1 minute; 5 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Age at which a connection is replaced, so that changes of addresses are followed.</summary>
    /// <value>From 10 seconds to 1 hour; 5 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan ConnectionLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether the machine's proxy settings apply to calls to Teams.</summary>
    /// <value>False by default.</value>
    public bool UseProxy { get; init; }

    /// <summary>Whether calls that write to one conversation are made one after the other, as Teams wants it: it answers 412 to two at once.</summary>
    /// <value>True by default.</value>
    public bool OneWriteAtATime { get; init; } = true;

    /// <summary>How often a call is tried again after 412, 429, 502, 503, 504 or a connection that could not be made.</summary>
    /// <value>From 0 to 10; 3 by default.</value>
    [Range(0, 10)]
    public int Retries { get; init; } = 3;

    /// <summary>Shortest wait before a retry when Teams does not say how long; doubled each time, give or take a fifth.</summary>
    /// <value>From 10 milliseconds to 1 minute; 2 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait before a retry when Teams does not say how long.</summary>
    /// <value>From 10 milliseconds to 10 minutes; 20 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest that one call waits for its retries together. A retry that would wait longer is not made.</summary>
    /// <value>From 0 to 1 hour; 1 minute by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxTotalDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The limits that Teams publishes.</summary>
    [ValidateObjectMembers]
    public RateLimitOptions RateLimits { get; init; } = new();
}
