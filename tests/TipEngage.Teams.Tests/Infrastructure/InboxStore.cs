using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>What outlives a process: activities with who handles them. Each <see cref="Open"/> is the inbox of one process.</summary>
internal sealed class InboxStore
{
    private readonly Dictionary<ActivityKey, Entry> entries = [];

    public int Pending
    {
        get
        {
            lock (entries)
                return entries.Values.Count(entry => !entry.IsDone);
        }
    }

    public Process Open() => new(this);

    /// <summary>The inbox as one process sees it; what it leaves behind is free for others once it has died.</summary>
    internal sealed class Process(InboxStore store) : IActivityInbox
    {
        private bool isDead;

        public InboxStore Store => store;

        /// <summary>Fails every call when set.</summary>
        public Exception? Broken { get; set; }

        public void Die() => isDead = true;

        public ValueTask<Acceptance> AcceptAsync(ActivityKey key, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
        {
            ThrowIfBroken();
            lock (store.entries)
            {
                if (store.entries.TryGetValue(key, out var entry))
                    return new(new Acceptance(false, entry.Answer));

                store.entries.Add(key, new(this, body));
                return new(Acceptance.New);
            }
        }

        public ValueTask CompleteAsync(ActivityKey key, InvokeAnswer? answer, CancellationToken cancellationToken = default)
        {
            ThrowIfBroken();
            cancellationToken.ThrowIfCancellationRequested();
            lock (store.entries)
                store.entries[key] = new(this, default) { IsDone = true, Answer = answer };
            return ValueTask.CompletedTask;
        }

        public ValueTask<IReadOnlyList<PendingActivity>> TakePendingAsync(int limit, CancellationToken cancellationToken = default)
        {
            lock (store.entries)
            {
                var taken = store.entries.Where(pair => pair.Value is { IsDone: false, Body.IsEmpty: false, Owner.isDead: true }).Take(limit).ToList();
                foreach (var (key, entry) in taken)
                    store.entries[key] = new(this, entry.Body);
                return new([.. taken.Select(pair => new PendingActivity(pair.Key, pair.Value.Body))]);
            }
        }

        private void ThrowIfBroken()
        {
            if (Broken is { } fault)
                throw fault;
        }
    }

    private sealed record Entry(Process Owner, ReadOnlyMemory<byte> Body)
    {
        public bool IsDone { get; init; }

        public InvokeAnswer? Answer { get; init; }
    }
}
