using System.Collections.Concurrent;

namespace TipEngage.Teams.Connector;

/// <summary>The lanes of one kind of limit, one per key. Lanes that no call can matter to any more are dropped.</summary>
internal sealed class RateLanes
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, RateLane> lanes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RateLane>.AlternateLookup<ReadOnlySpan<char>> byKey;
    private readonly RateWindow[] windows;
    private readonly TimeProvider timeProvider;
    private long lastSweep;

    public RateLanes(RateWindow[] windows, TimeProvider timeProvider)
    {
        this.windows = windows;
        this.timeProvider = timeProvider;
        byKey = lanes.GetAlternateLookup<ReadOnlySpan<char>>();
        lastSweep = timeProvider.GetTimestamp();
    }

    public int Count => lanes.Count;

    public RateLane Rent(ReadOnlySpan<char> key)
    {
        Sweep();

        while (true)
        {
            if (!byKey.TryGetValue(key, out var lane))
                lane = lanes.GetOrAdd(key.ToString(), _ => new RateLane(new SlidingWindows(windows, timeProvider.TimestampFrequency), timeProvider));

            if (lane.TryRent())
                return lane;
        }
    }

    private void Sweep()
    {
        var last = Interlocked.Read(ref lastSweep);
        if (timeProvider.GetElapsedTime(last) < SweepInterval)
            return;

        var now = timeProvider.GetTimestamp();
        if (Interlocked.CompareExchange(ref lastSweep, now, last) != last)
            return;

        foreach (var (key, lane) in lanes)
        {
            if (lane.TryRetire(now) && lanes.TryRemove(KeyValuePair.Create(key, lane)))
                lane.Dispose();
        }
    }
}
