namespace TipEngage.Simulator.Connector;

/// <summary>Admits at most so many in any window of each length; remembers when the admitted ones came.</summary>
internal sealed class SlidingWindows(params IReadOnlyList<(int Limit, TimeSpan Window)> limits)
{
    private readonly Lock gate = new();
    private readonly int most = limits.Max(limit => limit.Limit);
    private long[] ticks = new long[16];
    private long count;

    /// <summary>Time to wait when it is too early; nothing when all are admitted.</summary>
    public TimeSpan? Take(DateTimeOffset now, int cost)
    {
        lock (gate)
        {
            var wait = TimeSpan.Zero;
            foreach (var (limit, window) in limits)
            {
                var nth = limit - cost + 1;
                if (nth > count)
                    continue;

                var free = ticks[(count - nth) % ticks.Length] + window.Ticks - now.UtcTicks;
                wait = free > wait.Ticks ? TimeSpan.FromTicks(free) : wait;
            }

            if (wait > TimeSpan.Zero)
                return wait;

            for (var taken = 0; taken < cost; taken++)
                Remember(now.UtcTicks);
            return null;
        }
    }

    private void Remember(long now)
    {
        if (count == ticks.Length && ticks.Length < most)
            Array.Resize(ref ticks, Math.Min(most, ticks.Length * 2));
        ticks[count++ % ticks.Length] = now;
    }
}
