using TipEngage.Access;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Gives a reader their own view of a practice's card: a coordinator what they decide by, everybody else what all see.</summary>
internal sealed class RefreshReview(ReviewQueue queue, Roles roles, PlanViews views) : ICardAction<RefreshReview.Data>
{
    public static ExecuteAction Action(Guid practice) => Action(new Data(practice));

    /// <summary>The same of a card that says above it what was just done, as long as nothing else was.</summary>
    public static ExecuteAction OnceChanged(QueuedPractice one) => Action(new Data(one.Practice.Id, one.Practice.Revision, TextOf(one)));

    /// <summary>The same of what is read or filled in, as long as the text is that one and may be read.</summary>
    public static ExecuteAction OnceUnread(QueuedPractice one) => Action(new Data(one.Practice.Id, one.Practice.Fields is null ? one.Practice.Revision : null, TextOf(one)));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var person = Person.Of(turn);
        if (await queue.FindAsync(data.Practice, person, cancellationToken) is not { } found)
            return Reply.None;

        var view = await views.OfAsync(turn, cancellationToken);
        return await roles.NowAsync(person, cancellationToken) < Role.Coordinator ? Reply.Card(ReviewCard.CreatePublic(view, found).ToAttachment(), ReviewCard.Summary(found))
            : data.IsStillSo(found) ? Reply.None
            : ReviewDesk.Answer(new(person, view), found);
    }

    private static ExecuteAction Action(Data data) => CardLanguage.Button(Strings.Button_Refresh, data);

    private static int? TextOf(QueuedPractice one) => one.Practice.Fields is null ? null : one.Practice.TextVersion;

    /// <summary>Data of the refresh.</summary>
    /// <param name="Practice">Id of the practice.</param>
    /// <param name="Seen">The revision that the card shows, where it stays as it is until there is another; null where it does not hang on that.</param>
    /// <param name="Text">The submission that the card shows, where it stays as it is until that may not be read any more; null where it shows none.</param>
    internal sealed record Data(Guid Practice, int? Seen = null, int? Text = null) : ICardActionData
    {
        internal bool IsStillSo(QueuedPractice one) => (Seen ?? Text) is not null && (Seen is null || Seen == one.Practice.Revision) && (Text is null || Text == TextOf(one));

        public static string Verb => "reviews.refresh";

        public static bool IsQuestion => true;
    }
}
