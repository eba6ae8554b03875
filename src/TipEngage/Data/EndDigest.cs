using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>Ends the digest of a conversation; what was due of it is cancelled, with the reason.</summary>
internal static class EndDigest
{
    /// <summary>The bot is not in the conversation any more. The code is stored.</summary>
    public const string Removed = "removed";

    public static async Task<bool> EndAsync(TipDbContext db, string tenantId, string conversationId, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ended = await db.Digests.Where(one => one.TenantId == tenantId && one.ConversationId == conversationId).ExecuteDeleteAsync(cancellationToken);
        await db.DigestDeliveries
            .Where(one => one.TenantId == tenantId && one.ConversationId == conversationId && (one.State == DigestDeliveryState.Due || one.State == DigestDeliveryState.Throttled))
            .ExecuteUpdateAsync(
                change => change.SetProperty(one => one.State, DigestDeliveryState.Cancelled).SetProperty(one => one.Reason, reason).SetProperty(one => one.At, now), cancellationToken);
        return ended > 0;
    }

    /// <summary>The same of several.</summary>
    public static async Task EndAsync(TipDbContext db, IQueryable<DigestRow> digests, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var row in await digests.AsNoTracking().ToArrayAsync(cancellationToken))
            await EndAsync(db, row.TenantId, row.ConversationId, reason, now, cancellationToken);
    }
}
