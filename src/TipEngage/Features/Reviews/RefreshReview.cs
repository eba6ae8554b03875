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

    /// <summary>The same of what was submitted: who reads it goes on in that part, as long as it may be read.</summary>
    public static ExecuteAction Reading(Guid practice, int part) => Action(new Data(practice, part));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var person = Person.Of(turn);
        var visitor = new ReviewVisitor(person, await views.OfAsync(turn, cancellationToken));
        if (await queue.FindAsync(data.Practice, person, cancellationToken) is not { } found)
            return Reply.Card(visitor.View.BesideThePlan().Card([CardText.Plain(Strings.Review_Gone)], Strings.Review_Gone).ToAttachment(), Strings.Review_Gone);

        return await roles.NowAsync(person, cancellationToken) < Role.Coordinator ? Reply.Card(ReviewCard.CreatePublic(visitor.View, found).ToAttachment(), ReviewCard.Summary(found))
            : data.Part is { } part ? ReadSubmission.Answer(visitor, found, part)
            : ReviewDesk.Answer(visitor, found);
    }

    private static ExecuteAction Action(Data data) => CardLanguage.Button(Strings.Button_Refresh, data);

    /// <summary>Data of the refresh.</summary>
    /// <param name="Practice">Id of the practice.</param>
    /// <param name="Part">Which part of the submission the card shows, from 0; null where it shows where the practice stands.</param>
    internal sealed record Data(Guid Practice, int? Part = null) : ICardActionData
    {
        public static string Verb => "reviews.refresh";

        public static bool IsQuestion => true;
    }
}
