using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Report;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Takes a digest back that was posted.</summary>
internal sealed class WithdrawDigest(DeliveryDesk desk, ShowDeliveries report, ConnectorClient? connector = null) : ICardAction<WithdrawDigest.Data>
{
    public static ExecuteAction Button(DigestDelivery delivery) => CardLanguage.Button(Strings.Button_DigestWithdraw, new Data(delivery.ConversationId, delivery.Run));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await desk.RefuseAsync(turn, data.Conversation, cancellationToken) is { } refusal)
            return Reply.Text(refusal);
        if (connector is null || await desk.FindAsync(turn, data.Conversation, data.Run, cancellationToken) is not { Delivery.ActivityId: { } id } found)
            return Reply.Text(Strings.Delivery_IsGone);

        try
        {
            await connector.DeleteAsync(WriteDigest.ConversationOf(found.Row), id, cancellationToken);
        }
        catch (ConnectorException failure) when (failure.IsMessageGone)
        {
        }
        catch (Exception exception) when (exception is ConnectorException or TokenAcquisitionException)
        {
            return await report.SayAsync(turn, Strings.Delivery_NotChanged, data.Run, cancellationToken);
        }

        await desk.WithdrawnAsync(found.Delivery, cancellationToken);
        return await report.SayAsync(turn, Strings.Delivery_WithdrawnDone, data.Run, cancellationToken);
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Conversation">Id of the conversation.</param>
    /// <param name="Run">When it was to come.</param>
    internal sealed record Data(string Conversation, DateTimeOffset Run) : ICardActionData
    {
        public static string Verb => "digests.withdraw";

        public static bool Screens(string input) => DeliveryDesk.IsConversation(input);
    }
}
