using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Shows a coordinator what waits for a decision, or the practice whose reference they name.</summary>
internal sealed class ShowQueue(ReviewDesk desk, ReviewQueue queue, TipDbContext db, TimeProvider clock) : ICommand, ICardAction<ShowQueue.Data>
{
    public static ExecuteAction Button(string title, int skip = 0) => CardLanguage.Button(title, new Data(skip)) with { AssociatedInputs = "none" };

    /// <summary>Shows the same part of it as it is by now, so that no card keeps what is hidden or gone.</summary>
    public static ExecuteAction Refresh(int skip) => CardLanguage.Button(Strings.Button_Refresh, new Data(skip, IsRefresh: true));

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => desk.AnswerAsync(
        turn,
        visitor => PlanViews.IsForOne(turn) ? ShowAsync(turn, visitor, PracticeReference.Read(arguments), 0, cancellationToken) : HereAsync(visitor, turn, cancellationToken),
        cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => desk.AnswerAsync(
        turn,
        visitor => ShowAsync(turn, visitor, null, data.Skip, cancellationToken),
        () => data.IsRefresh ? Reply.Card(QueueCard.Closed().ToAttachment(), Strings.Permission_Coordinators).Privately() : ReviewDesk.NotForYou,
        cancellationToken);

    /// <summary>Where others read along, the queue opens for whoever presses.</summary>
    private async Task<Reply> HereAsync(ReviewVisitor visitor, Turn turn, CancellationToken cancellationToken) => Reply.Card(
        visitor.View.Card([CardText.Plain(Strings.Review_InChannel)], Strings.Review_InChannel, [Button(Strings.Button_Queue), .. await ChannelAsync(turn, cancellationToken)]).ToAttachment(),
        Strings.Review_InChannel);

    private async Task<Reply> ShowAsync(Turn turn, ReviewVisitor visitor, int? number, int skip, CancellationToken cancellationToken)
    {
        if (number is { } named)
        {
            return await queue.FindAsync(named, visitor.Person, cancellationToken) is { } found
                ? ReviewDesk.Answer(visitor, found)
                : Reply.Text(Strings.Review_Gone).Privately();
        }

        var waiting = await queue.ListAsync(cancellationToken);
        var lost = await LetterOutbox.CountFailedAsync(db, PracticeLetters.Kind, clock.GetUtcNow(), cancellationToken);
        return Reply.Card(QueueCard.Create(visitor.View, waiting, skip, lost, await ChannelAsync(turn, cancellationToken)).ToAttachment(), QueueCard.Summary(waiting)).ForNobodyElse();
    }

    /// <summary>Where others read along, cards may be kept, or kept no more.</summary>
    private async Task<IReadOnlyList<CardAction>> ChannelAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Conversation.Kind is ConversationKind.Personal ? []
        : await ReviewChannels.IsKeptAsync(db, turn.TenantId ?? "", turn.Conversation.IdWithoutThread ?? "", cancellationToken) ? [StopReviewHere.Button()]
        : [KeepReviewHere.Button()];

    /// <summary>Data of the button.</summary>
    /// <param name="Skip">How many of the oldest are not shown.</param>
    /// <param name="IsRefresh">Whether the card shows itself again.</param>
    internal sealed record Data(int Skip = 0, bool IsRefresh = false) : ICardActionData
    {
        public static string Verb => "reviews.queue";

        public static bool IsQuestion => true;
    }
}
