using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>Sends the digests of one tenant that are due, while this process has its turn.</summary>
internal sealed partial class SendTenantDigests(
    DigestOutbox outbox, DeliveryTurns turns, WriteDigest writer, SettleDigests settle, TellOfFailures failures, ConnectorClient connector, IDbContextFactory<TipDbContext> contexts,
    IOptions<DigestsOptions> options, TimeProvider clock, ILogger<SendTenantDigests> logger)
{
    private const int AtOnce = 100;

    /// <summary>So many answers in a row that ask for fewer calls end a run; the next one goes on.</summary>
    private const int MostThrottled = 5;

    /// <summary>So often one is written while library and register change.</summary>
    private const int MostWritten = 5;

    /// <param name="tenant">The tenant.</param>
    /// <param name="stopping">Stops between two digests, never within one.</param>
    public async Task SendAsync(string tenant, CancellationToken stopping)
    {
        var holder = Guid.NewGuid();
        if (!await turns.TryTakeAsync(tenant, holder, stopping))
            return;

        try
        {
            await SendAsync(tenant, holder, stopping);
        }
        finally
        {
            await turns.EndAsync(tenant, holder);
        }
    }

    private async Task SendAsync(string tenant, Guid holder, CancellationToken stopping)
    {
        var run = new TenantRun(tenant, holder, new(clock));
        var known = 0;
        while (!run.IsOver && !stopping.IsCancellationRequested)
        {
            await settle.SettleAsync(tenant, stopping);

            // What could not be ended here is due again, and stands first; a second look at it is for the next run.
            var due = await outbox.DueAsync(tenant, AtOnce + known, stopping);
            var isAll = due.Count < AtOnce + known;
            var fresh = due.Where(one => run.Seen.TryAdd((one.ConversationId, one.Run), true)).ToArray();
            known = due.Count - fresh.Length;
            if ((fresh is [] && isAll) || !await turns.TryTakeAsync(tenant, holder, stopping))
                return;

            run.TurnAt = clock.GetTimestamp();
            await Parallel.ForEachAsync(
                fresh, new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce }, async (delivery, _) => await DeliverAsync(run, delivery, stopping));
        }
    }

    private async Task DeliverAsync(TenantRun run, DigestDelivery delivery, CancellationToken stopping)
    {
        if (run.IsOver || stopping.IsCancellationRequested || !await KeepTurnAsync(run))
            return;

        // One digest's failure keeps no other waiting.
        try
        {
            await DeliverAsync(run, delivery);
        }
        catch (Exception exception)
        {
            await settle.PutOffAsync(delivery, exception);
        }
    }

    private async Task<bool> KeepTurnAsync(TenantRun run)
    {
        if (clock.GetElapsedTime(run.TurnAt) < options.Value.Turn / 3)
            return true;

        run.TurnAt = clock.GetTimestamp();
        return !(run.IsOver = !await turns.TryTakeAsync(run.Tenant, run.Holder, CancellationToken.None));
    }

    private async Task DeliverAsync(TenantRun run, DigestDelivery delivery)
    {
        var row = await FindAsync(delivery);
        if (row is null)
        {
            await outbox.SkipAsync(delivery, DigestDeliveryState.Cancelled, DeliveryReasons.Stopped, CancellationToken.None);
            return;
        }

        if (!delivery.IsExtra && clock.GetUtcNow() - Wanted(delivery) > options.Value.CatchUp)
            await outbox.SkipAsync(delivery, DigestDeliveryState.Skipped, DeliveryReasons.Missed, CancellationToken.None);
        else if (!DigestSettings.Of(row).HasKnownZone)
            await outbox.SkipAsync(delivery, DigestDeliveryState.Skipped, DeliveryReasons.NoZone, CancellationToken.None);
        else if (row.IsPaused && !delivery.IsExtra)
            await outbox.SkipAsync(delivery, DigestDeliveryState.Skipped, DeliveryReasons.Paused, CancellationToken.None);
        else if (IsTold(row, delivery))
            await outbox.SkipAsync(delivery, DigestDeliveryState.Skipped, DeliveryReasons.Told, CancellationToken.None);
        else
            await WriteAsync(run, row, delivery);
    }

    /// <summary>What changed while it waited for its turn is written anew; what never comes to rest is left to the next run.</summary>
    private async Task WriteAsync(TenantRun run, DigestRow row, DigestDelivery delivery)
    {
        for (var left = MostWritten; left > 0; left--)
        {
            if (await writer.WriteAsync(row, delivery, run.Shared, CancellationToken.None) is not { } written)
            {
                await outbox.SkipAsync(delivery, DigestDeliveryState.Skipped, DeliveryReasons.Quiet, CancellationToken.None);
                return;
            }

            if (await SendAsync(run, row, delivery, written))
                return;
        }
    }

    /// <summary>Whether another told meanwhile all that it was to tell. Where the clock was set back nobody did: then somebody who asks gets one.</summary>
    private bool IsTold(DigestRow row, DigestDelivery delivery) => row.ToldUntil >= delivery.Until && !(delivery.IsExtra && row.ToldUntil > clock.GetUtcNow());

    /// <summary>When somebody wanted it: at its run, or later where it is sent again, since nothing is planned after its hours.</summary>
    private DateTimeOffset Wanted(DigestDelivery delivery) => delivery.Until - delivery.Run > options.Value.CatchUp ? delivery.Until : delivery.Run;

    /// <returns>False where what it tells is old by the time it could go.</returns>
    private async Task<bool> SendAsync(TenantRun run, DigestRow row, DigestDelivery delivery, WrittenDigest written)
    {
        var (claim, window, isOld) = (Guid.NewGuid(), DigestWindow.Of(delivery, row), false);
        if (await TryAsync(row, written.Message, async token => !(isOld = await writer.IsOldAsync(written, token)) && await outbox.BeginAsync(delivery, claim, window.From, token)) is not { } outcome)
            return !isOld;

        run.Note(outcome is DigestOutcome.Later { Reason: DeliveryReasons.Throttled }, MostThrottled);
        LogEnded(outcome.GetType().Name, outcome.Reason, delivery.ConversationId);
        await failures.TellAsync(row, await outbox.EndAsync(delivery, claim, outcome, CancellationToken.None), outcome);
        return true;
    }

    /// <summary>It counts as on the wire once all waiting is over; null where it is not wanted any more by then.</summary>
    private async Task<DigestOutcome?> TryAsync(DigestRow row, MessageActivity message, Func<CancellationToken, Task<bool>> begin)
    {
        try
        {
            return await connector.SendOnceAsync(WriteDigest.ConversationOf(row), message, begin, CancellationToken.None) is { } id ? new DigestOutcome.Sent(id) : null;
        }
        catch (ConnectorException failure)
        {
            return DigestOutcome.Of(failure, new(row.ServiceUrl));
        }
        catch (UntrustedServiceUrlException)
        {
            return new DigestOutcome.Failed(DeliveryReasons.Refused);
        }
        catch (TokenAcquisitionException)
        {
            return new DigestOutcome.Later(DeliveryReasons.NoConnection, null);
        }
    }

    private async Task<DigestRow?> FindAsync(DigestDelivery delivery)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var row = await db.Digests.AsNoTracking().SingleOrDefaultAsync(one => one.TenantId == delivery.TenantId && one.ConversationId == delivery.ConversationId);
        if (row?.PausedUntil <= clock.GetUtcNow())
            (row.IsPaused, row.PausedUntil) = (false, null);
        return row;
    }

    [LoggerMessage(LogLevel.Information, "Digest: {Outcome} {Reason}, of {ConversationId}")]
    private partial void LogEnded(string outcome, string? reason, string conversationId);
}
