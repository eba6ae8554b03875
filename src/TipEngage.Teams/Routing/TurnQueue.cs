using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TipEngage.Teams.Routing;

/// <summary>Runs accepted work in the background: in order within a conversation, side by side across conversations.</summary>
internal sealed class TurnQueue(IOptions<TurnOptions> options) : IHostedService, IDisposable
{
    private readonly SemaphoreSlim places = new(options.Value.QueueLimit);
    private readonly CancellationTokenSource stopping = new();
    private readonly Dictionary<string, Queue<Work>> lanes = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private TaskCompletionSource? drained;

    /// <summary>Waits for a place; every place is given back by <see cref="Enqueue"/> or <see cref="Release"/>.</summary>
    public Task ReserveAsync(CancellationToken cancellationToken) => places.WaitAsync(cancellationToken);

    public void Release() => places.Release();

    public void Enqueue(string lane, Func<CancellationToken, Task> run)
    {
        var work = new Work(run, ExecutionContext.Capture());
        lock (gate)
        {
            if (lanes.TryGetValue(lane, out var waiting))
            {
                waiting.Enqueue(work);
                return;
            }

            lanes.Add(lane, new([work]));
        }

        _ = Task.Run(() => DrainAsync(lane));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var cut = cancellationToken.Register(stopping.Cancel);
        Task done;
        lock (gate)
        {
            // A host may be told to stop twice at once: both wait for the same end.
            drained ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (lanes.Count is 0)
                drained.TrySetResult();
            done = drained.Task;
        }

        await done;
    }

    public void Dispose()
    {
        places.Dispose();
        stopping.Dispose();
    }

    private async Task DrainAsync(string lane)
    {
        while (Next(lane) is { } work)
        {
            try
            {
                await work.RunAsync(stopping.Token);
            }
            finally
            {
                places.Release();
            }
        }
    }

    private Work? Next(string lane)
    {
        lock (gate)
        {
            if (lanes[lane].TryDequeue(out var work))
                return work;

            lanes.Remove(lane);
            if (lanes.Count is 0)
                drained?.TrySetResult();
            return null;
        }
    }

    /// <summary>Work with the trace and log scopes of the request that brought it, not of the one that opened the lane.</summary>
    private sealed record Work(Func<CancellationToken, Task> Run, ExecutionContext? Context)
    {
        public Task RunAsync(CancellationToken cancellationToken)
        {
            if (Context is null)
                return Run(cancellationToken);

            var running = Task.CompletedTask;
            ExecutionContext.Run(Context, _ => running = Run(cancellationToken), null);
            return running;
        }
    }
}
