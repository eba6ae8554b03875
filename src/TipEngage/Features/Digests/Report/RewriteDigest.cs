using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Sending;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Report;

/// <inheritdoc/>
internal sealed class RewriteDigest(DeliveryDesk desk, WriteDigest writer, ConnectorClient? connector = null) : IRewriteDigest
{
    public async Task<bool> TryAsync(Turn turn, DigestDelivery sent, CancellationToken cancellationToken)
    {
        if (connector is null || await desk.FindAsync(turn, sent.ConversationId, sent.Run, cancellationToken) is not { Delivery.ActivityId: { } id } found)
            return false;

        try
        {
            await connector.UpdateAsync(WriteDigest.ConversationOf(found.Row), id, await writer.RewriteAsync(found.Row, found.Delivery, found.IsStopped, cancellationToken), cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is ConnectorException or TokenAcquisitionException)
        {
            return false;
        }
    }
}
