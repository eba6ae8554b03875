using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Keeps the cards of what is reviewed in a channel no more.</summary>
internal sealed class StopReviewHere(ReviewDesk desk, TipDbContext db) : ICardAction<StopReviewHere.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_ReviewNotHere, new Data()) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => desk.AnswerAsync(turn, _ => StopAsync(turn, cancellationToken), cancellationToken);

    private async Task<Reply> StopAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Kind is ConversationKind.Personal || turn.Conversation.IdWithoutThread is not { Length: > 0 } id)
            return Reply.Text(Strings.Review_ChannelOnly).Privately();

        return Reply.Text(await ReviewChannels.StopAsync(db, Person.Of(turn).TenantId, id, cancellationToken) ? Strings.Review_ChannelStopped : Strings.Review_ChannelNotKept);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "reviews.here.stop";
    }
}
