using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace TipEngage.Teams.Tests.Connector;

/// <summary>A clock that a test moves, and that knows what is waiting for it.</summary>
internal sealed class TestClock : FakeTimeProvider
{
    private readonly ConcurrentDictionary<WatchedTimer, DateTimeOffset> waiting = new();
    private readonly Lock moving = new();

    public TestClock()
        : base(new DateTimeOffset(2018, 3, 1, 8, 0, 0, TimeSpan.Zero))
    {
    }

    public IReadOnlyCollection<DateTimeOffset> Waiting => [.. waiting.Values];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // A timer that is made while the clock moves would be due later than it is said to be.
        lock (moving)
        {
            var watched = new WatchedTimer(this);
            watched.Inner = base.CreateTimer(_ => Fire(watched, callback, state), null, dueTime, period);
            if (dueTime != Timeout.InfiniteTimeSpan)
                waiting[watched] = GetUtcNow() + dueTime;

            return watched;
        }
    }

    public void MoveTo(DateTimeOffset instant)
    {
        lock (moving)
            SetUtcNow(instant);
    }

    public void MoveBy(TimeSpan span)
    {
        lock (moving)
            Advance(span);
    }

    /// <summary>Waits, in real time, until something other than a time limit of <paramref name="ignored"/> waits for this clock; then moves to it.</summary>
    /// <returns>By how much it moved.</returns>
    public async Task<TimeSpan> MoveToNextAsync(TimeSpan ignored, CancellationToken cancellationToken)
    {
        var now = GetUtcNow();
        DateTimeOffset[] due;
        while ((due = [.. waiting.Values.Where(at => at - now != ignored)]) is [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        var wait = due.Min() - now;
        MoveBy(wait);

        return wait;
    }

    private void Fire(WatchedTimer watched, TimerCallback callback, object? state)
    {
        waiting.TryRemove(watched, out _);
        callback(state);
    }

    private sealed class WatchedTimer(TestClock clock) : ITimer
    {
        public ITimer? Inner { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.moving)
            {
                if (dueTime == Timeout.InfiniteTimeSpan)
                    clock.waiting.TryRemove(this, out _);
                else
                    clock.waiting[this] = clock.GetUtcNow() + dueTime;

                return Inner?.Change(dueTime, period) ?? false;
            }
        }

        public void Dispose()
        {
            clock.waiting.TryRemove(this, out _);
            Inner?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();

            return ValueTask.CompletedTask;
        }
    }
}
