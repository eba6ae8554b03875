using System.Collections.Concurrent;

namespace TipEngage.Simulator.Connector;

/// <summary>The published limits of a bot: per conversation and operation, and per tenant.</summary>
internal sealed class RateLimits(SimulatorOptions options)
{
    private static readonly (int, TimeSpan)[] Sends = Windows(7, 8, 60, 1800);
    private static readonly (int, TimeSpan)[] Reads = Windows(14, 16, 120, 3600);
    private static readonly (int, TimeSpan)[] WholeRosters = [(5, TimeSpan.FromMinutes(1))];
    private static readonly (int, TimeSpan)[] Tenant = [(50, TimeSpan.FromSeconds(1))];

    private readonly ConcurrentDictionary<(ConnectorOperation, string), SlidingWindows> windows = new();
    private readonly SlidingWindows tenant = new(Tenant);

    public bool Enforced { get; set; } = options.EnforceRateLimits;

    /// <summary>Time to wait when the call comes too early; nothing when it may pass.</summary>
    public TimeSpan? Take(ConnectorOperation operation, string subject, int cost)
    {
        if (!Enforced)
            return null;

        var now = options.Time.GetUtcNow();
        if (tenant.Take(now, 1) is { } wait)
            return wait;

        if (LimitsOf(operation) is not { } limits)
            return null;

        return windows.GetOrAdd((operation, subject), static (_, chosen) => new SlidingWindows(chosen), limits).Take(now, cost);
    }

    private static (int, TimeSpan)[]? LimitsOf(ConnectorOperation operation) => operation switch
    {
        ConnectorOperation.Send or ConnectorOperation.CreateConversation => Sends,
        ConnectorOperation.Members or ConnectorOperation.Conversations => Reads,
        ConnectorOperation.WholeRoster => WholeRosters,
        _ => null
    };

    private static (int, TimeSpan)[] Windows(int one, int two, int thirty, int hour) =>
    [
        (one, TimeSpan.FromSeconds(1)), (two, TimeSpan.FromSeconds(2)),
        (thirty, TimeSpan.FromSeconds(30)), (hour, TimeSpan.FromHours(1))
    ];
}
