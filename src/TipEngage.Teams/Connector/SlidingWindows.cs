namespace TipEngage.Teams.Connector;

/// <summary>Remembers when calls were made, as far back as its windows reach, and says when the next may be. Not safe for two at once.</summary>
/// <remarks>
/// Exact, unlike the segments of <c>System.Threading.RateLimiting.SlidingWindowRateLimiter</c>, which moreover reads the
/// machine's clock: a call may go when, for each window, as many calls ago as its limit lies at least its length back.
/// </remarks>
internal sealed class SlidingWindows
{
    private const int FewCalls = 8;

    private readonly (int Limit, long Length)[] windows;
    private readonly int most;
    private readonly long longest;

    private long[] times = [];
    private int next;
    private int count;

    /// <param name="windows">None: no limit.</param>
    /// <param name="frequency">Ticks of the clock in a second.</param>
    public SlidingWindows(ReadOnlySpan<RateWindow> windows, long frequency)
    {
        this.windows = new (int, long)[windows.Length];
        for (var i = 0; i < windows.Length; i++)
        {
            var length = (long)Math.Ceiling(windows[i].Length.TotalSeconds * frequency);
            this.windows[i] = (windows[i].Limit, length);
            most = Math.Max(most, windows[i].Limit);
            longest = Math.Max(longest, length);
        }
    }

    /// <summary>Ticks from now until a call may be made; zero when it may be now.</summary>
    public long WaitFrom(long now)
    {
        var wait = 0L;
        foreach (var (limit, length) in windows)
        {
            if (count >= limit)
                wait = Math.Max(wait, Back(limit) + length - now);
        }

        return wait;
    }

    /// <summary>Remembers a call, made no earlier than those before it.</summary>
    public void Add(long at)
    {
        if (most is 0)
            return;

        if (count == times.Length && count < most)
            Grow();

        times[next] = at;
        next = (next + 1) % times.Length;
        count = Math.Min(count + 1, times.Length);
    }

    /// <summary>Whether no call made so far can matter any more.</summary>
    public bool IsIdle(long now) => count is 0 || Back(1) + longest <= now;

    private long Back(int calls) => times[(next - calls + times.Length) % times.Length];

    private void Grow()
    {
        var larger = new long[Math.Min(most, Math.Max(FewCalls, times.Length * 2))];
        for (var i = 0; i < count; i++)
            larger[i] = Back(count - i);

        times = larger;
        next = count;
    }
}
