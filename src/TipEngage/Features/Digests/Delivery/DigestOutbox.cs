using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>Which digests are to be sent and what became of them: that one goes on the wire is stored before it does, and by one process only.</summary>
internal sealed class DigestOutbox(IDbContextFactory<TipDbContext> contexts, IOptions<DigestsOptions> options, TimeProvider clock)
{
    private const double Jitter = 0.2;
    private static readonly TimeSpan longestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan kept = TimeSpan.FromDays(400);

    /// <summary>What dead processes of a tenant left on the wire, also before the clock was set back.</summary>
    public async Task<IReadOnlyList<DigestDelivery>> LostAsync(string tenantId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Lost(db).AsNoTracking().Where(one => one.TenantId == tenantId).ToArrayAsync(cancellationToken);
    }

    /// <summary>The tenants that have digests to be sent or settled now.</summary>
    public async Task<IReadOnlyList<string>> TenantsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ToBeSent(db).Select(one => one.TenantId).Union(Lost(db).Select(one => one.TenantId)).Order().ToArrayAsync(cancellationToken);
    }

    /// <summary>Digests of a tenant that are to be sent now, in an order that hangs on nothing else.</summary>
    public async Task<IReadOnlyList<DigestDelivery>> DueAsync(string tenantId, int most, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ToBeSent(db).AsNoTracking().Where(one => one.TenantId == tenantId)
            .OrderBy(one => one.NotBefore).ThenBy(one => one.Run).ThenBy(one => one.ConversationId).Take(most).ToArrayAsync(cancellationToken);
    }

    /// <summary>Marks it as being sent, from a moment on; false where another process was faster, or it is not wanted any more.</summary>
    public async Task<bool> BeginAsync(DigestDelivery delivery, Guid claim, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var begun = await Of(ToBeSent(db), delivery).Where(one => one.Attempts == delivery.Attempts).ExecuteUpdateAsync(
            change => change.SetProperty(one => one.State, DigestDeliveryState.Sending).SetProperty(one => one.At, now).SetProperty(one => one.Claim, claim)
                .SetProperty(one => one.Attempts, one => one.Attempts + 1).SetProperty(one => one.From, from),
            cancellationToken);
        return begun > 0;
    }

    /// <summary>It is not sent at all.</summary>
    public async Task SkipAsync(DigestDelivery delivery, DigestDeliveryState state, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var skipped = await Of(ToBeSent(db), delivery).ExecuteUpdateAsync(
            change => change.SetProperty(one => one.State, state).SetProperty(one => one.Reason, reason).SetProperty(one => one.At, now), cancellationToken);
        if (skipped > 0 && reason is DeliveryReasons.Quiet)
            await Row(db, delivery).ExecuteUpdateAsync(change => change.SetProperty(one => one.QuietWeeks, one => one.QuietWeeks + 1), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Keeps what became of it.</summary>
    /// <returns>How often in a row digests of the conversation failed, where this one did; 0 else.</returns>
    public Task<int> EndAsync(DigestDelivery delivery, Guid? claim, DigestOutcome outcome, CancellationToken cancellationToken) =>
        EndAsync(db => Of(db.DigestDeliveries, delivery).Where(one => one.State == DigestDeliveryState.Sending && one.Claim == claim), delivery, outcome, 0, cancellationToken);

    /// <summary>It could not be written, and counts as sent so many times: it is tried again, and as often as one that Teams can't take.</summary>
    /// <returns>How often in a row digests of the conversation failed, where this one did; 0 else.</returns>
    public Task<int> PutOffAsync(DigestDelivery delivery, CancellationToken cancellationToken) => EndAsync(
        db => Of(ToBeSent(db), delivery).Where(one => one.Attempts == delivery.Attempts), delivery, new DigestOutcome.Later(DeliveryReasons.NotWritten, null), 1, cancellationToken);

    private async Task<int> EndAsync(
        Func<TipDbContext, IQueryable<DigestDelivery>> which, DigestDelivery delivery, DigestOutcome outcome, int more, CancellationToken cancellationToken)
    {
        if (outcome is DigestOutcome.Later or DigestOutcome.Elsewhere && delivery.Attempts + 1 >= options.Value.Attempts)
            outcome = new DigestOutcome.Failed(outcome.Reason is DeliveryReasons.NotWritten ? DeliveryReasons.NotWritten : DeliveryReasons.GivenUp);

        var (now, state) = (clock.GetUtcNow(), StateOf(outcome));
        var (next, id) = (now + (outcome is DigestOutcome.Later later ? Wait(later, delivery.Attempts) : TimeSpan.Zero), (outcome as DigestOutcome.Sent)?.ActivityId);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var ended = await which(db).ExecuteUpdateAsync(
            change => change.SetProperty(one => one.State, state).SetProperty(one => one.Reason, outcome.Reason).SetProperty(one => one.At, now)
                .SetProperty(one => one.Attempts, one => one.Attempts + more).SetProperty(one => one.NotBefore, next).SetProperty(one => one.ActivityId, id).SetProperty(one => one.Claim, (Guid?)null),
            cancellationToken);
        var failures = ended == 0 ? 0 : await DigestConsequences.DrawAsync(db, delivery, outcome, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return failures;
    }

    /// <summary>Forgets what became of digests more than a year ago.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - kept;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.DigestDeliveries.Where(one => one.Run < before).ExecuteDeleteAsync(cancellationToken);
    }

    private static DigestDeliveryState StateOf(DigestOutcome outcome) => outcome switch
    {
        DigestOutcome.Sent => DigestDeliveryState.Sent,
        DigestOutcome.Later or DigestOutcome.Elsewhere => DigestDeliveryState.Throttled,
        _ => DigestDeliveryState.Failed,
    };

    /// <summary>What Teams asks for, else longer each time; some sooner and some later, so that not all come back at once.</summary>
    private TimeSpan Wait(DigestOutcome.Later later, int attempts)
    {
        var own = options.Value.RetryDelay * Math.Pow(2, Math.Min(attempts, 10)) * (1 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1)));
        return later.After ?? (own < longestWait ? own : longestWait);
    }

    /// <summary>What waits no longer, or was told to wait by a clock that was set back since.</summary>
    private IQueryable<DigestDelivery> ToBeSent(TipDbContext db)
    {
        var (now, ahead) = (clock.GetUtcNow(), clock.GetUtcNow() + options.Value.Wire);
        return db.DigestDeliveries.Where(one => (one.State == DigestDeliveryState.Due || one.State == DigestDeliveryState.Throttled) && (one.NotBefore <= now || one.At > ahead));
    }

    private IQueryable<DigestDelivery> Lost(TipDbContext db)
    {
        var (lost, ahead) = (clock.GetUtcNow() - options.Value.Wire, clock.GetUtcNow() + options.Value.Wire);
        return db.DigestDeliveries.Where(one => one.State == DigestDeliveryState.Sending && (one.At < lost || one.At > ahead));
    }

    private static IQueryable<DigestDelivery> Of(IQueryable<DigestDelivery> deliveries, DigestDelivery delivery) =>
        deliveries.Where(one => one.TenantId == delivery.TenantId && one.ConversationId == delivery.ConversationId && one.Run == delivery.Run);

    private static IQueryable<DigestRow> Row(TipDbContext db, DigestDelivery delivery) =>
        db.Digests.Where(one => one.TenantId == delivery.TenantId && one.ConversationId == delivery.ConversationId);
}
