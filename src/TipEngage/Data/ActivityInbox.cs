using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Teams.Routing;

namespace TipEngage.Data;

/// <summary>The inbox in the database. One loop writes what waits in one transaction, so that many deliveries share a commit.</summary>
internal sealed partial class ActivityInbox : IActivityInbox, IAsyncDisposable, IDisposable
{
    private const int LargestBatch = 512;
    private const int MostYields = 8;

    private readonly Channel<InboxWork> queue =
        Channel.CreateUnbounded<InboxWork>(new UnboundedChannelOptions());

    private readonly InboxBatch batch = new();
    private readonly InboxWriter writer;
    private readonly ILogger<ActivityInbox> logger;
    private readonly Task loop;
    private volatile bool isFailing;

    public ActivityInbox(
        IDbContextFactory<TipDbContext> contexts, IOptions<InboxOptions> options, TimeProvider clock, ILogger<ActivityInbox> logger)
    {
        this.logger = logger;
        writer = new InboxWriter(contexts, options.Value, clock);
        loop = Task.Run(RunAsync);
    }

    /// <summary>Whether what was written last could not be; the look for pending activities tries again.</summary>
    public bool IsFailing => isFailing;

    /// <inheritdoc/>
    /// <remarks>A cancelled wait ends only before the activity is being written, so <paramref name="body"/> is free when this returns.</remarks>
    public ValueTask<Acceptance> AcceptAsync(ActivityKey key, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) =>
        Enqueue(new AcceptWork(key, body), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(ActivityKey key, InvokeAnswer? answer, CancellationToken cancellationToken = default) =>
        await Enqueue(new CompleteWork(key, answer), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PendingActivity>> TakePendingAsync(int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return Enqueue(new TakeWork(limit), cancellationToken);
    }

    /// <summary>Writes what still waits, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        await writer.DisposeAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private ValueTask<TResult> Enqueue<TResult>(InboxWork<TResult> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(work), this);
        return work.WaitAsync(cancellationToken);
    }

    private async Task RunAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            await LetOthersJoinAsync();
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var work))
            {
                if (work.TryBegin())
                    batch.Add(work);
            }

            await WriteBatchAsync();
            batch.Clear();
            await SweepAsync();
        }
    }

    /// <summary>Under load, what is about to be delivered shares the commit; alone, nobody waits.</summary>
    private async Task LetOthersJoinAsync()
    {
        var waiting = 0;
        for (var i = 0; i < MostYields && queue.Reader.Count > waiting; i++)
        {
            waiting = queue.Reader.Count;
            await Task.Yield();
        }
    }

    private async Task WriteBatchAsync()
    {
        // Whatever went wrong belongs to those who wait for this batch; the loop itself must outlive it.
        try
        {
            await writer.WriteAsync(batch);
            isFailing = false;
            batch.Succeed();
        }
        catch (Exception exception)
        {
            isFailing = true;
            LogBatchFailed(exception, batch.Count);
            batch.Fail(exception);
        }
    }

    private async Task SweepAsync()
    {
        try
        {
            await writer.SweepAsync();
        }
        catch (Exception exception)
        {
            LogSweepFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The inbox could not write {Count} entries")]
    private partial void LogBatchFailed(Exception exception, int count);

    [LoggerMessage(LogLevel.Error, "The inbox could not forget old entries")]
    private partial void LogSweepFailed(Exception exception);
}
