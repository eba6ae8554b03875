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
    public static ExecuteAction Action(Guid practice) => CardLanguage.Button(Strings.Button_Refresh, new Data(practice));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var person = Person.Of(turn);
        if (await queue.FindAsync(data.Practice, person, cancellationToken) is not { } found)
            return Reply.None;

        var view = await views.OfAsync(turn, cancellationToken);
        return await roles.NowAsync(person, cancellationToken) < Role.Coordinator
            ? Reply.Card(ReviewCard.CreatePublic(view, found).ToAttachment(), ReviewCard.Summary(found))
            : ReviewDesk.Answer(new(person, view), found);
    }

    /// <summary>Data of the refresh.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.refresh";

        public static bool IsQuestion => true;
    }
}
