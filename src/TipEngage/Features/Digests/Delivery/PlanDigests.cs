using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;
using TipEngage.Data;
using TipEngage.Features.Digests.Runs;
using TipEngage.Features.Digests.Settings;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>Notes which digests are due: each run once, whichever replica looks and however often.</summary>
[DisallowConcurrentExecution]
internal sealed class PlanDigests(IDbContextFactory<TipDbContext> contexts, IOptions<DigestsOptions> options, TimeProvider clock) : IJob
{
    private const int AtOnce = 500;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await PlanAsync(cancellationToken);

    public async Task PlanAsync(CancellationToken cancellationToken)
    {
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
        await AddAsync(db, New(row, minute, now, DigestDeliveryState.Due, null, isExtra: true), cancellationToken);
    }

    private async Task<int> PlanSomeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Digests.Where(one => one.NextAt <= now).OrderBy(one => one.NextAt).ThenBy(one => one.ConversationId).Take(AtOnce).ToArrayAsync(cancellationToken);
        foreach (var row in rows)
            db.DigestDeliveries.AddRange(Take(row, now));
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

        foreach (var delivery in Take(row, now))
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

    /// <summary>What is to be done about its runs whose time has come, and moves it to the next one.</summary>
    private IEnumerable<DigestDelivery> Take(DigestRow row, DateTimeOffset now)
    {
        var runs = DueRuns.At(DigestSettings.Of(row).Schedule, row.NextAt, now, options.Value.CatchUp);
        row.NextAt = runs.Next;
        if (row is { IsPaused: true, PausedUntil: { } end } && end <= (runs.Due ?? now))
            (row.IsPaused, row.PausedUntil) = (false, null);
        var due = runs.Due is not { } run ? []
            : row.IsPaused ? new[] { New(row, run, now, DigestDeliveryState.Skipped, DeliveryReasons.Paused) } : [New(row, run, now, DigestDeliveryState.Due, null)];
        return [.. runs.Missed.Select(missed => New(row, missed, now, DigestDeliveryState.Skipped, row.IsPaused ? DeliveryReasons.Paused : DeliveryReasons.Missed)), .. due];
    }

    private static DigestDelivery New(DigestRow row, DateTimeOffset run, DateTimeOffset now, DigestDeliveryState state, string? reason, bool isExtra = false) => new()
    {
        TenantId = row.TenantId,
        ConversationId = row.ConversationId,
        Run = run,
        IsExtra = isExtra,
        State = state,
        Reason = reason,
        At = now,
        NotBefore = now,
        Until = now,
    };

    private static Task<int> AddAsync(TipDbContext db, DigestDelivery delivery, CancellationToken cancellationToken)
    {
        var (run, at, state) = (InstantConverter.ToMicroseconds(delivery.Run), InstantConverter.ToMicroseconds(delivery.At), (int)delivery.State);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "DigestDeliveries" ("TenantId", "ConversationId", "Run", "IsExtra", "State", "Reason", "At", "NotBefore", "Attempts", "Until")
            VALUES ({delivery.TenantId}, {delivery.ConversationId}, {run}, {delivery.IsExtra}, {state}, {delivery.Reason}, {at}, {at}, 0, {at})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }
}
