using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;

namespace TipEngage.EndToEnd.Processes;

/// <summary>The service, killed again and again and started again on the same database.</summary>
internal sealed class MortalService(TeamsSimulator teams, IReadOnlyDictionary<string, string?> settings, string database, string folder) : IAsyncDisposable
{
    private TaskCompletionSource up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RunningService? service;
    private int accepted;
    private int onTheWire;

    /// <summary>How often it was killed while something was on the wire.</summary>
    public int KilledInTheMiddle { get; private set; }

    public void Accepted() => Interlocked.Increment(ref accepted);

    public Task WaitUntilUpAsync(CancellationToken cancellationToken) => up.Task.WaitAsync(cancellationToken);

    public async Task<T> OnTheWireAsync<T>(Func<Task<T>> call)
    {
        Interlocked.Increment(ref onTheWire);
        try
        {
            return await call();
        }
        finally
        {
            Interlocked.Decrement(ref onTheWire);
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        service = RunningService.Start(settings, database, folder);
        await service.WaitUntilReadyAsync(cancellationToken);
        teams.ConnectBot(service.Messages);
    }

    /// <summary>Lets the people press.</summary>
    public void Open() => up.TrySetResult();

    /// <summary>Kills it once so many steps were accepted, in the middle of whatever is on the wire then.</summary>
    /// <param name="steps">The number of steps.</param>
    /// <param name="sharing">Those who take them: where they fail, nothing is waited for.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task KillAtAsync(int steps, Task sharing, CancellationToken cancellationToken)
    {
        await Web.WaitUntilAsync(_ => Task.FromResult(Volatile.Read(ref accepted) >= steps || sharing.IsFaulted), cancellationToken);
        if (sharing.IsFaulted)
            await sharing;
        KilledInTheMiddle += Volatile.Read(ref onTheWire) > 0 ? 1 : 0;
        up = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await service!.KillAsync();
        await Web.WaitUntilAsync(_ => Task.FromResult(Volatile.Read(ref onTheWire) == 0), cancellationToken);
        await service.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null)
            await service.DisposeAsync();
    }
}
