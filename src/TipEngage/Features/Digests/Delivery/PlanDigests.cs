using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;
using TipEngage.Data;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>Notes which digests are due: each run once, whichever replica looks and however often.</summary>
[DisallowConcurrentExecution]
internal sealed class PlanDigests(PutPlansRight right, IDbContextFactory<TipDbContext> contexts, IOptions<DigestsOptions> options, TimeProvider clock) : IJob
{
    private const int AtOnce = 500;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await PlanAsync(cancellationToken);

    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        await right.PutRightAsync(cancellationToken);
        var planned = AtOnce;
        while (planned == AtOnce && !cancellationToken.IsCancellationRequested)
            planned = await PlanSomeAsync(cancellationToken);
    }

    /// <summary>Notes that somebody wants one now.</summary>
    public async Task AddExtraAsync(DigestRow row, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var minute = now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerMinute));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await AddAsync(db, Extra(minute), cancellationToken) == 0 && await IsOverAsync(db, row, minute, cancellationToken))
            await AddAsync(db, Extra(minute.AddSeconds(1)), cancellationToken);

        DigestDelivery Extra(DateTimeOffset run) => DueDeliveries.New(row, run, now, DigestDeliveryState.Due, null, isExtra: true);
    }

    /// <summary>Whether the run of its day is that very minute, and comes no more.</summary>
    private static Task<bool> IsOverAsync(TipDbContext db, DigestRow row, DateTimeOffset run, CancellationToken cancellationToken)
    {
        var (tenant, conversation) = (row.TenantId, row.ConversationId);
        return db.DigestDeliveries.AnyAsync(
            one => one.TenantId == tenant && one.ConversationId == conversation && one.Run == run && !one.IsExtra
                && (one.State == DigestDeliveryState.Skipped || one.State == DigestDeliveryState.Failed || one.State == DigestDeliveryState.Cancelled),
            cancellationToken);
    }

    private async Task<int> PlanSomeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Digests.Where(one => one.NextAt <= now).OrderBy(one => one.NextAt).ThenBy(one => one.ConversationId).Take(AtOnce).ToArrayAsync(cancellationToken);
        foreach (var row in rows)
            db.DigestDeliveries.AddRange(DueDeliveries.Take(row, now, options.Value.CatchUp));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            foreach (var row in rows)
                await PlanAloneAsync(row.TenantId, row.ConversationId, now, cancellationToken);
        }

        return rows.Length;
    }

    /// <summary>Where another replica plans the same, or a run is noted already.</summary>
    private async Task PlanAloneAsync(string tenantId, string conversationId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Digests.SingleOrDefaultAsync(one => one.TenantId == tenantId && one.ConversationId == conversationId && one.NextAt <= now, cancellationToken);
        if (row is null)
            return;

        foreach (var delivery in DueDeliveries.Take(row, now, options.Value.CatchUp))
            await AddAsync(db, delivery, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The other replica was faster, with the same outcome.
        }
    }

    private static Task<int> AddAsync(TipDbContext db, DigestDelivery delivery, CancellationToken cancellationToken)
    {
        var (run, at, state) = (InstantConverter.ToMicroseconds(delivery.Run), InstantConverter.ToMicroseconds(delivery.At), (int)delivery.State);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "DigestDeliveries" ("TenantId", "ConversationId", "Run", "IsExtra", "State", "Reason", "At", "NotBefore", "Attempts", "Until", "Interactions")
            VALUES ({delivery.TenantId}, {delivery.ConversationId}, {run}, {delivery.IsExtra}, {state}, {delivery.Reason}, {at}, {at}, 0, {at}, 0)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }
}
