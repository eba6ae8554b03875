namespace TipEngage.Simulator.Messages;

/// <summary>What the bot has done, in order, and who waits for more of it.</summary>
internal sealed class Outbox(SimulatorOptions options)
{
    private readonly Lock gate = new();
    private readonly Queue<BotCall> calls = [];
    private readonly List<Waiter> waiters = [];
    private long sequence;

    public long Sequence => Interlocked.Read(ref sequence);

    public IReadOnlyList<BotCall> Snapshot()
    {
        lock (gate)
            return [.. calls];
    }

    public void Add(BotCallKind kind, string conversationId, string? threadId, Message? message)
    {
        lock (gate)
        {
            var call = new BotCall(Interlocked.Increment(ref sequence), kind, conversationId, threadId, message);
            if (options.History > 0)
            {
                if (calls.Count == options.History)
                    calls.Dequeue();
                calls.Enqueue(call);
            }

            foreach (var waiter in waiters)
                waiter.Offer(call);
        }
    }

    /// <summary>Waits for calls after a point in the sequence; the limit is in real time.</summary>
    public async Task<IReadOnlyList<BotCall>> WaitAsync(
        long after, int count, Func<BotCall, bool> predicate, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var waiter = new Waiter(after, count, predicate);
        lock (gate)
        {
            foreach (var call in calls)
                waiter.Offer(call);
            waiters.Add(waiter);
        }

        try
        {
            return await waiter.Task.WaitAsync(limit ?? options.WaitLimit, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException(Explain(waiter));
        }
        finally
        {
            lock (gate)
                waiters.Remove(waiter);
        }
    }

    private string Explain(Waiter waiter)
    {
        lock (gate)
        {
            var seen = calls.Where(call => call.Sequence > waiter.After)
                .Select(call => $"{call.Kind} in {call.ConversationId}: {call.Message?.Text ?? call.Message?.Summary ?? "(no text)"}");
            return $"The bot made {waiter.Found} of {waiter.Count} expected calls in time. Since then it made: {string.Join("; ", seen.DefaultIfEmpty("none"))}";
        }
    }

    private sealed class Waiter(long after, int count, Func<BotCall, bool> predicate)
    {
        private readonly List<BotCall> found = [];
        private readonly TaskCompletionSource<IReadOnlyList<BotCall>> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long After => after;

        public int Count => count;

        public int Found => found.Count;

        public Task<IReadOnlyList<BotCall>> Task => done.Task;

        public void Offer(BotCall call)
        {
            if (call.Sequence <= after || found.Count == count || !predicate(call))
                return;

            found.Add(call);
            if (found.Count == count)
                done.TrySetResult([.. found]);
        }
    }
}
