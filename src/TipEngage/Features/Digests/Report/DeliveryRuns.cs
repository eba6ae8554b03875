using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Features.Digests.Report;

/// <summary>Reads what became of digests, a week at a time.</summary>
internal sealed class DeliveryRuns(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    private const int MostRuns = 4;
    private const int MostOfEach = 3;
    private const int MostOfOne = 10;

    /// <summary>What failed longer ago is not sent again.</summary>
    private static readonly TimeSpan againFor = TimeSpan.FromDays(28);

    /// <summary>The latest runs.</summary>
    /// <param name="scope">Whose.</param>
    /// <param name="before">They are of weeks before this one; null for the latest of all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<DeliveryReport> ReadAsync(DeliveryScope scope, DateOnly? before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (runs, first) = (new List<DeliveryRun>(), before is { } week ? scope.StartOf(week) : DateTimeOffset.MaxValue);
        var (end, isPart) = (first, before is not null && await scope.In(db).AnyAsync(one => one.Run >= first, cancellationToken));
        while (await LastAsync(db, scope, end, cancellationToken) is { } last)
        {
            if (runs.Count == MostRuns)
                return new(runs, scope.IsOfAll) { HasEarlier = true, IsPart = isPart };

            runs.Add(await RunAsync(db, scope, scope.WeekOf(last), 0, MostOfEach, cancellationToken));
            end = scope.StartOf(scope.WeekOf(last));
        }

        return new(runs, scope.IsOfAll) { IsPart = isPart };
    }

    /// <summary>One run, from some digest of it on.</summary>
    public async Task<DeliveryReport> ReadAsync(DeliveryScope scope, DateOnly week, int skip, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var run = await RunAsync(db, scope, week, Math.Max(0, skip), MostOfOne, cancellationToken);
        return new(run.Total == 0 ? [] : [run], scope.IsOfAll) { IsPart = true, HasEarlier = await LastAsync(db, scope, scope.StartOf(week), cancellationToken) is not null };
    }

    /// <summary>Those of some that failed and may be sent again: the last of its conversation, where nothing was told since and somebody still wants it.</summary>
    public IQueryable<DigestDelivery> Again(TipDbContext db, IQueryable<DigestDelivery> some)
    {
        var now = clock.GetUtcNow();
        var since = now - againFor;
        return some
            .Where(one => one.State == DigestDeliveryState.Failed && one.Run >= since)
            .Where(one => !db.DigestDeliveries.Any(later =>
                later.TenantId == one.TenantId && later.ConversationId == one.ConversationId && later.Run > one.Run
                && (later.State == DigestDeliveryState.Failed || later.State == DigestDeliveryState.Sent)))
            .Where(one => db.Digests.Any(row => row.TenantId == one.TenantId && row.ConversationId == one.ConversationId && (one.IsExtra || !row.IsPaused || row.PausedUntil <= now)));
    }

    private static Task<DateTimeOffset?> LastAsync(TipDbContext db, DeliveryScope scope, DateTimeOffset before, CancellationToken cancellationToken) =>
        scope.In(db).Where(one => one.Run < before).OrderByDescending(one => one.Run).Select(one => (DateTimeOffset?)one.Run).FirstOrDefaultAsync(cancellationToken);

    private async Task<DeliveryRun> RunAsync(TipDbContext db, DeliveryScope scope, DateOnly week, int skip, int most, CancellationToken cancellationToken)
    {
        var (from, until) = scope.Bounds(week);
        var all = scope.In(db).AsNoTracking().Where(one => one.Run >= from && one.Run < until);
        var again = Again(db, all);
        var counts = await all.GroupBy(one => one.State)
            .Select(some => new DeliveryCount(some.Key, some.Count(), some.Count(one => one.Attempts > 0), some.Sum(one => one.Interactions))).ToArrayAsync(cancellationToken);
        var shown = await all
            .OrderBy(one => again.Any(same => same.ConversationId == one.ConversationId && same.Run == one.Run) ? 0 : one.State == DigestDeliveryState.Failed ? 1 : 2)
            .ThenByDescending(one => one.Run).ThenBy(one => one.ConversationId).Skip(skip).Take(most).ToArrayAsync(cancellationToken);
        return new(week, counts, shown) { Skipped = skip, Again = await again.CountAsync(cancellationToken) };
    }
}
