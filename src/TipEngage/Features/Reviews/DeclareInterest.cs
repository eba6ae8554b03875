using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Says what it means to have an interest in a practice, before a reviewer declares one without answering the rubric.</summary>
internal sealed class DeclareInterest(ReviewDesk desk) : ICardAction<DeclareInterest.Data>
{
    public static ExecuteAction Button(Guid practice) => CardLanguage.Button(Strings.Button_Interest, new Data(practice)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.FormAsync(turn, data.Practice, ReviewEvent.DeclareInterest, Form, cancellationToken);

    private static Reply Form(ReviewVisitor visitor, QueuedPractice one) => ReviewForm.Answer(
        visitor,
        one,
        Sentence.Of(Strings.Review_InterestTitle, one.Practice.Reference),
        [CardText.Plain(Strings.Review_InterestWhat)],
        StepReview.Button(Strings.Button_InterestNow, one, ReviewEvent.DeclareInterest));

    /// <summary>Data of the button.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.interest";

        public static bool IsQuestion => true;
    }
}
