namespace TipEngage.Teams.Connector;

/// <summary>Remembers the calls that are under way or ended not long ago, and says when the next may begin. Not safe for two at once.</summary>
/// <remarks>
/// A call counts from its beginning until one length of the window after its end, since Teams may count it at any moment until
/// it has answered: however long calls take on their way, Teams never sees more than the limit.
/// <c>System.Threading.RateLimiting.SlidingWindowRateLimiter</c> counts by segments, from the beginning, on the machine's clock.
/// </remarks>
internal sealed class SlidingWindows
{
    /// <summary>The wait when only the end of a call can make room.</summary>
    public const long UntilOneEnds = long.MaxValue;

    private const int FewCalls = 8;

    private readonly (int Limit, long Length)[] windows;
    private readonly int most;
    private readonly long longest;

    private long[] ends = [];
    private int next;
    private int count;
    private int running;

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

    /// <summary>Ticks from now until a call may begin, as far as is known now; zero or less when it may at once.</summary>
    public long WaitFrom(long now)
    {
        var wait = 0L;
        foreach (var (limit, length) in windows)
        {
            var free = limit - running;
            if (free <= 0)
                return UntilOneEnds;

            if (count >= free)
                wait = Math.Max(wait, Back(free) + length - now);
        }

        return wait;
    }

    public void Begin() => running++;

    /// <summary>Ends a call, no earlier than those that ended before.</summary>
    public void End(long now)
    {
        running--;
        if (most is 0)
            return;

        if (count == ends.Length && count < most)
            Grow();

        ends[next] = now;
        next = (next + 1) % ends.Length;
        count = Math.Min(count + 1, ends.Length);
    }

    /// <summary>Whether no call made so far can matter any more.</summary>
    public bool IsIdle(long now) => running is 0 && (count is 0 || Back(1) + longest <= now);

    private long Back(int calls) => ends[(next - calls + ends.Length) % ends.Length];

    private void Grow()
    {
        var larger = new long[Math.Min(most, Math.Max(FewCalls, ends.Length * 2))];
        for (var i = 0; i < count; i++)
            larger[i] = Back(count - i);

        ends = larger;
        next = count;
    }
}
