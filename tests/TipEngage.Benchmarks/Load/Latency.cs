using System.Diagnostics;
using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks.Load;

/// <summary>How long one person alone waits for a whole turn, in milliseconds.</summary>
internal sealed record Latency(double Median, double NinetyNinth, int Turns)
{
    private const int Unmeasured = 100;

    public static async Task<Latency> MeasureAsync(
        Uri bot, LoopbackTeams teams, int firstUser, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var user = new VirtualUser(firstUser, teams);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(duration + duration);
        teams.Connector.Expect([user]);
        await user.ConnectAsync(bot, limit.Token);

        var times = new List<double>();
        var start = Stopwatch.GetTimestamp();

        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var before = Stopwatch.GetTimestamp();
            await user.TurnAsync(limit.Token);
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        return Of([.. times.Skip(Unmeasured).Order()]);
    }

    private static Latency Of(double[] ordered) => ordered.Length > 0
        ? new(ordered[ordered.Length / 2], ordered[ordered.Length * 99 / 100], ordered.Length)
        : throw new BenchmarkException($"Fewer than {Unmeasured} turns were done with one connection.");
}
