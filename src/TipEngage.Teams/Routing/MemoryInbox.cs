using System.Collections.Concurrent;

namespace TipEngage.Teams.Routing;

/// <summary>An inbox for one process that need not survive it: for trials and tests.</summary>
public sealed class MemoryInbox : IActivityInbox
{
    private const int Limit = 100_000;

    private readonly ConcurrentDictionary<ActivityKey, InvokeAnswer?> seen = new();

    /// <inheritdoc/>
    public ValueTask<Acceptance> AcceptAsync(ActivityKey key, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        if (seen.Count >= Limit)
            seen.Clear();

        return new(seen.TryAdd(key, null) ? Acceptance.New : new Acceptance(false, seen.GetValueOrDefault(key)));
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(ActivityKey key, InvokeAnswer? answer, CancellationToken cancellationToken = default)
    {
        seen[key] = answer;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PendingActivity>> TakePendingAsync(int limit, CancellationToken cancellationToken = default) => new([]);
}
