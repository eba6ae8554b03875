namespace TipEngage.Teams.Tests.Connector;

/// <summary>A clock that a test moves and that, unlike FakeTimeProvider, tells what is waiting for it.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<TestTimer> waiting = [];
    private DateTimeOffset now = new(2018, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<DateTimeOffset> Waiting
    {
        get
        {
            lock (gate)
                return [.. waiting.Select(timer => timer.Due)];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan)
            throw new NotSupportedException("Nothing here ticks.");

        var timer = new TestTimer(this, () => callback(state));
        timer.Change(dueTime, period);

        return timer;
    }

    public void MoveBy(TimeSpan span) => MoveTo(GetUtcNow() + span);

    public void MoveTo(DateTimeOffset instant)
    {
        while (TakeNext(instant) is { } timer)
            timer.Fire();
    }

    /// <summary>Waits, in real time, until something other than a time limit of <paramref name="ignored"/> waits for this clock; then moves to it.</summary>
    /// <returns>By how much it moved.</returns>
    public async Task<TimeSpan> MoveToNextAsync(TimeSpan ignored, CancellationToken cancellationToken)
    {
        var start = GetUtcNow();
        DateTimeOffset[] due;
        while ((due = [.. Waiting.Where(at => at - start != ignored)]) is [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        MoveTo(due.Min());

        return due.Min() - start;
    }

    private TestTimer? TakeNext(DateTimeOffset instant)
    {
        lock (gate)
        {
            var next = waiting.Where(timer => timer.Due <= instant).MinBy(timer => timer.Due);
            if (next is not null)
                waiting.Remove(next);

            var moved = next?.Due ?? instant;
            now = moved > now ? moved : now;

            return next;
        }
    }

    private sealed class TestTimer(TestClock clock, Action callback) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.waiting.Remove(this);
                Due = clock.now + dueTime;
                if (dueTime > TimeSpan.Zero)
                    clock.waiting.Add(this);
            }

            if (dueTime == TimeSpan.Zero)
                ThreadPool.QueueUserWorkItem(_ => Fire());

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.waiting.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();

            return ValueTask.CompletedTask;
        }
    }
}
