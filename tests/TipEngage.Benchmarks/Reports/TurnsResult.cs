using TipEngage.Benchmarks.Load;

namespace TipEngage.Benchmarks.Reports;

/// <summary>One bot in one round.</summary>
internal sealed record TurnsResult
{
    public required string Bot { get; init; }

    public required int Round { get; init; }

    public required double ReadyMilliseconds { get; init; }

    public required Rate? Early { get; init; }

    public required Rate? Settled { get; init; }

    public required Latency Alone { get; init; }

    public required long Turns { get; init; }

    public required double RestMegabytes { get; init; }

    public required double PeakMegabytes { get; init; }

    public required double AfterMegabytes { get; init; }
}
