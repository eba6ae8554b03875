using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Features.Digests.Settings;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>What the outcome of a digest means for those that come after it.</summary>
internal static class DigestConsequences
{
    /// <returns>How often in a row digests of the conversation failed, where this one did; 0 else.</returns>
    public static async Task<int> DrawAsync(TipDbContext db, DigestDelivery delivery, DigestOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = db.Digests.Where(one => one.TenantId == delivery.TenantId && one.ConversationId == delivery.ConversationId);
        switch (outcome)
        {
            case DigestOutcome.Sent:
                var until = delivery.Until < now ? delivery.Until : now;
                await row.ExecuteUpdateAsync(change => change.SetProperty(one => one.QuietWeeks, 0).SetProperty(one => one.Failures, 0), cancellationToken);
                await row.Where(one => one.ToldUntil == null || one.ToldUntil < until).ExecuteUpdateAsync(change => change.SetProperty(one => one.ToldUntil, until), cancellationToken);
                return 0;
            case DigestOutcome.Gone:
                await DigestBook.EndAsync(db, delivery.TenantId, delivery.ConversationId, DeliveryReasons.Removed, now, cancellationToken);
                return 0;
            case DigestOutcome.Elsewhere there:
                await row.ExecuteUpdateAsync(change => change.SetProperty(one => one.ServiceUrl, there.ServiceUrl.AbsoluteUri), cancellationToken);
                return 0;
            case DigestOutcome.Barred:
                await BarAsync(row.Where(one => !one.IsPaused), cancellationToken);
                return 0;
            case DigestOutcome.Failed:
                await row.ExecuteUpdateAsync(change => change.SetProperty(one => one.Failures, one => one.Failures + 1), cancellationToken);
                return await row.Select(one => one.Failures).SingleOrDefaultAsync(cancellationToken);
            default:
                return 0;
        }
    }

    /// <summary>Pauses digests until Teams lets somebody write there again.</summary>
    public static Task<int> BarAsync(IQueryable<DigestRow> rows, CancellationToken cancellationToken) => rows.ExecuteUpdateAsync(
        change => change.SetProperty(one => one.IsPaused, true).SetProperty(one => one.IsBarred, true).SetProperty(one => one.PausedUntil, (DateTimeOffset?)null), cancellationToken);

    /// <summary>Has digests go on that nobody but Teams paused.</summary>
    public static Task<int> UnbarAsync(IQueryable<DigestRow> rows, CancellationToken cancellationToken) => rows.ExecuteUpdateAsync(
        change => change.SetProperty(one => one.IsPaused, false).SetProperty(one => one.IsBarred, false).SetProperty(one => one.Failures, 0), cancellationToken);
}
