using TipEngage.Data;
using TipEngage.Features.Digests.Report;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Writes a digest again, in its place, by what is known now of the same time.</summary>
internal sealed class CorrectDigest(DeliveryDesk desk, ShowDeliveries report, IRewriteDigest digests) : ICardAction<CorrectDigest.Data>
{
    public static ExecuteAction Button(DigestDelivery delivery) => CardLanguage.Button(Strings.Button_DigestCorrect, new Data(delivery.ConversationId, delivery.Run));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await desk.RefuseAsync(turn, data.Conversation, cancellationToken) is { } refusal)
            return Reply.Text(refusal);
        if (await desk.FindAsync(turn, data.Conversation, data.Run, cancellationToken) is not { Delivery.ActivityId: not null } found)
            return Reply.Text(Strings.Delivery_IsGone);

        var said = await digests.TryAsync(turn, found.Delivery, cancellationToken) ? Strings.Delivery_Corrected : Strings.Delivery_NotChanged;
        return await report.SayAsync(turn, said, data.Run, cancellationToken);
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Conversation">Id of the conversation.</param>
    /// <param name="Run">When it was to come.</param>
    internal sealed record Data(string Conversation, DateTimeOffset Run) : ICardActionData
    {
        public static string Verb => "digests.correct";

        public static bool Screens(string input) => DeliveryDesk.IsConversation(input);
    }
}
