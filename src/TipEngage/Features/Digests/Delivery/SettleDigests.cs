using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>Keeps what became of digests that did not go through a sender's hands to their end.</summary>
internal sealed partial class SettleDigests(DigestOutbox outbox, TellOfFailures failures, IDbContextFactory<TipDbContext> contexts, ILogger<SettleDigests> logger)
{
    /// <summary>Ends what dead processes left on the wire: nobody knows whether it arrived, so it is not sent again by itself.</summary>
    public async Task SettleAsync(string tenantId, CancellationToken cancellationToken)
    {
        foreach (var lost in await outbox.LostAsync(tenantId, cancellationToken))
        {
            LogLost(lost.ConversationId);
            var unsure = new DigestOutcome.Failed(DeliveryReasons.Unsure);
            await TellAsync(lost, await outbox.EndAsync(lost, lost.Claim, unsure, cancellationToken), unsure);
        }
    }

    /// <summary>What could not be written is tried again, and fails after some tries.</summary>
    public async Task PutOffAsync(DigestDelivery delivery, Exception exception)
    {
        LogNotWritten(exception, delivery.ConversationId);
        try
        {
            await TellAsync(delivery, await outbox.PutOffAsync(delivery, CancellationToken.None), new DigestOutcome.Failed(DeliveryReasons.NotWritten));
        }
        catch (Exception second)
        {
            LogNotKept(second, delivery.ConversationId);
        }
    }

    private async Task TellAsync(DigestDelivery delivery, int failed, DigestOutcome outcome)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (failed > 0 && await db.Digests.AsNoTracking().SingleOrDefaultAsync(one => one.TenantId == delivery.TenantId && one.ConversationId == delivery.ConversationId) is { } row)
            await failures.TellAsync(row, failed, outcome);
    }

    [LoggerMessage(LogLevel.Warning, "A process died while it sent the digest of {ConversationId}: nobody knows whether it arrived")]
    private partial void LogLost(string conversationId);

    [LoggerMessage(LogLevel.Error, "Could not deliver the digest of {ConversationId}")]
    private partial void LogNotWritten(Exception exception, string conversationId);

    [LoggerMessage(LogLevel.Error, "Could not keep that the digest of {ConversationId} was not delivered")]
    private partial void LogNotKept(Exception exception, string conversationId);
}
