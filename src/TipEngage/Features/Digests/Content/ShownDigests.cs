using System.Collections.Concurrent;
using TipEngage.Data;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.Digests.Content;

/// <summary>Digests that clients show again: written once for all who look at the same time, since Teams would be asked for each of them who is there.</summary>
internal sealed class ShownDigests(WriteDigest writer, TimeProvider clock)
{
    private const int Most = 200;

    private static readonly TimeSpan goodFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Look, Shown> all = new();

    /// <param name="row">How it is set.</param>
    /// <param name="delivery">Which one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<MessageActivity> OfAsync(DigestRow row, DigestDelivery delivery, CancellationToken cancellationToken)
    {
        var look = new Look(row.TenantId, row.ConversationId, delivery.Run, row.IsPaused, row.SetAt);
        var shown = Find(look) ?? Keep(look, new(clock.GetTimestamp(), new(() => writer.RewriteAsync(row, delivery, isStopped: false, CancellationToken.None))));
        try
        {
            return await shown.Message.Value.WaitAsync(cancellationToken);
        }
        catch when (shown.Message.Value.IsFaulted)
        {
            all.TryRemove(new(look, shown));
            throw;
        }
    }

    private Shown? Find(Look look)
    {
        if (all.TryGetValue(look, out var shown) && clock.GetElapsedTime(shown.Since) >= goodFor)
            all.TryRemove(new(look, shown));
        return all.GetValueOrDefault(look);
    }

    private Shown Keep(Look look, Shown shown)
    {
        if (all.Count >= Most)
            all.Clear();
        return all.GetOrAdd(look, shown);
    }

    private sealed record Look(string TenantId, string ConversationId, DateTimeOffset Run, bool IsPaused, DateTimeOffset SetAt);

    private sealed record Shown(long Since, Lazy<Task<MessageActivity>> Message);
}
