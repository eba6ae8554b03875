namespace TipEngage.Teams.Connector;

/// <summary>The calls about one conversation, team or tenant: one has the turn, the others stand in line.</summary>
/// <remarks>
/// Only the first in line waits for the windows, so a caller that gives up leaves nothing behind that would have to be given back.
/// </remarks>
internal sealed class RateLane(SlidingWindows windows, TimeProvider timeProvider) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
    private TaskCompletionSource? ending;
    private int users;
    private bool retired;

    /// <summary>Keeps the lane in use; false when it was dropped and a new one must be made.</summary>
    public bool TryRent()
    {
        lock (gate)
        {
            if (retired)
                return false;

            users++;

            return true;
        }
    }

    public void Return()
    {
        lock (gate)
            users--;
    }

    public bool TryRetire(long now)
    {
        lock (gate)
            return retired = users is 0 && windows.IsIdle(now);
    }

    public Task TakeTurnAsync(CancellationToken cancellationToken) => turn.WaitAsync(cancellationToken);

    public void EndTurn() => turn.Release();

    /// <summary>Waits until the windows allow a call. For the one who has the turn: nobody else can take what was allowed.</summary>
    public async ValueTask WaitForWindowsAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task ended;
            long wait;
            lock (gate)
            {
                wait = windows.WaitFrom(timeProvider.GetTimestamp());
                if (wait <= 0)
                    return;

                ended = wait is SlidingWindows.UntilOneEnds
                    ? (ending ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task
                    : Task.CompletedTask;
            }

            await (wait is SlidingWindows.UntilOneEnds
                ? ended.WaitAsync(cancellationToken)
                : Task.Delay(ToWholeMilliseconds(wait), timeProvider, cancellationToken));
        }
    }

    public void Begin()
    {
        lock (gate)
            windows.Begin();
    }

    public void End()
    {
        TaskCompletionSource? waiting;
        lock (gate)
        {
            windows.End(timeProvider.GetTimestamp());
            waiting = ending;
            ending = null;
        }

        waiting?.SetResult();
    }

    public void Dispose() => turn.Dispose();

    // Task.Delay drops parts of a millisecond, which would make the wait a busy loop.
    private TimeSpan ToWholeMilliseconds(long wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait * 1000.0 / timeProvider.TimestampFrequency));
}
