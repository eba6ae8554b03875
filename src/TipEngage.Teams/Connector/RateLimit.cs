using System.ComponentModel.DataAnnotations;

namespace TipEngage.Teams.Connector;

/// <summary>How many calls of one kind each conversation may get, in four sliding windows that all apply.</summary>
public sealed class RateLimit
{
    private const int Most = 1_000_000;

    /// <summary>Calls in any second.</summary>
    /// <value>From 1 to 1,000,000.</value>
    [Range(1, Most)]
    public int PerSecond { get; init; }

    /// <summary>Calls in any two seconds.</summary>
    /// <value>From 1 to 1,000,000.</value>
    [Range(1, Most)]
    public int PerTwoSeconds { get; init; }

    /// <summary>Calls in any thirty seconds.</summary>
    /// <value>From 1 to 1,000,000.</value>
    [Range(1, Most)]
    public int PerThirtySeconds { get; init; }

    /// <summary>Calls in any hour.</summary>
    /// <value>From 1 to 1,000,000.</value>
    [Range(1, Most)]
    public int PerHour { get; init; }

    internal RateWindow[] ToWindows() =>
    [
        new(PerSecond, TimeSpan.FromSeconds(1)),
        new(PerTwoSeconds, TimeSpan.FromSeconds(2)),
        new(PerThirtySeconds, TimeSpan.FromSeconds(30)),
        new(PerHour, TimeSpan.FromHours(1)),
    ];
}
