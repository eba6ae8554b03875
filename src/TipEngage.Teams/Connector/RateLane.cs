namespace TipEngage.Teams.Connector;

/// <summary>The calls about one conversation, team or tenant: one has the turn, the others stand in line.</summary>
/// <remarks>
/// Only the first in line waits for the clock, so a caller that gives up leaves nothing behind that would have to be given back.
/// </remarks>
internal sealed class RateLane(SlidingWindows windows, TimeProvider timeProvider) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
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

    /// <summary>Waits until the windows allow a call. For the one who has the turn.</summary>
    public ValueTask WaitForWindowsAsync(CancellationToken cancellationToken)
    {
        var wait = windows.WaitFrom(timeProvider.GetTimestamp());

        return wait <= 0 ? ValueTask.CompletedTask : WaitAsync(wait, cancellationToken);
    }

    /// <summary>Counts a call. For the one who has the turn.</summary>
    public void Count(long at) => windows.Add(at);

    public void Dispose() => turn.Dispose();

    private async ValueTask WaitAsync(long wait, CancellationToken cancellationToken)
    {
        for (; wait > 0; wait = windows.WaitFrom(timeProvider.GetTimestamp()))
        {
            // Task.Delay drops parts of a millisecond, which would make this a busy loop.
            var milliseconds = Math.Ceiling(wait * 1000.0 / timeProvider.TimestampFrequency);
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), timeProvider, cancellationToken);
        }
    }
}
