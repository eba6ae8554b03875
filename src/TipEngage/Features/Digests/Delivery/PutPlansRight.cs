using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Features.Digests.Settings;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>Puts right what a clock that was ahead left behind: runs that were noted before they came, and digests that told of what has not been yet.</summary>
internal sealed class PutPlansRight(IDbContextFactory<TipDbContext> contexts, IOptions<DigestsOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan week = TimeSpan.FromDays(7);

    /// <summary>A run is never further ahead: a week, and the hour by which clocks are put back in it.</summary>
    private static readonly TimeSpan furthest = week + TimeSpan.FromHours(2);

    /// <summary>The clocks of two replicas may differ by so much.</summary>
    private static readonly TimeSpan apart = TimeSpan.FromMinutes(5);

    public async Task PutRightAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // What changed since the clock is right was told by none; that is no longer than since the last look.
        var (tooFar, told, last) = (now + furthest, now + apart, now - options.Value.Interval);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Digests.Where(one => one.ToldUntil > told).ExecuteUpdateAsync(change => change.SetProperty(one => one.ToldUntil, last), cancellationToken);
        foreach (var row in await db.Digests.AsNoTracking().Where(one => one.NextAt > tooFar).ToArrayAsync(cancellationToken))
            await ComeSoonerAsync(db, row, now, cancellationToken);
        await ForgetAsync(db, now, cancellationToken);
    }

    private static Task<int> ComeSoonerAsync(TipDbContext db, DigestRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (tenant, conversation, planned, next) = (row.TenantId, row.ConversationId, row.NextAt, DigestSettings.Of(row).Schedule.NextAfter(now));
        return db.Digests.Where(one => one.TenantId == tenant && one.ConversationId == conversation && one.NextAt == planned && one.NextAt > next)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.NextAt, next), cancellationToken);
    }

    /// <summary>Runs that are planned again, but for what was or may have been sent: of a run there is never a second one.</summary>
    private static Task<int> ForgetAsync(TipDbContext db, DateTimeOffset now, CancellationToken cancellationToken) => db.DigestDeliveries
        .Where(one => one.Run > now && !one.IsExtra
            && (one.State == DigestDeliveryState.Due || one.State == DigestDeliveryState.Throttled || one.State == DigestDeliveryState.Skipped)
            && db.Digests.Any(row => row.TenantId == one.TenantId && row.ConversationId == one.ConversationId && row.NextAt <= one.Run))
        .ExecuteDeleteAsync(cancellationToken);
}
