using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Shows a coordinator all that was submitted, and what its reviewers make of it.</summary>
internal sealed class ReadSubmission(ReviewDesk desk) : ICardAction<ReadSubmission.Data>
{
    public static ExecuteAction Button(Guid practice) => CardLanguage.Button(Strings.Button_ReadSubmission, new Data(practice)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.AnswerAsync(turn, data.Practice, (visitor, found) => found.Practice.Fields is null ? ReviewDesk.Answer(visitor, found) : Show(visitor, found), cancellationToken);

    private static Reply Show(ReviewVisitor visitor, QueuedPractice found)
    {
        var (practice, title) = (found.Practice, Sentence.Of(Strings.Review_Submission, found.Practice.Reference));
        var card = visitor.View.Card(
            [
                CardText.Heading(title) with { Id = Marks.Practice(practice.Reference) },
                CardText.Subtle(practice.OwnerName is { } name ? Sentence.Of(Strings.Review_SharedBy, name) : Strings.Review_SharedByNobody),
                .. found.Replaced is { } before ? Changes(visitor, practice, before) : [],
                .. PracticeSummary.Of(practice.Fields!, FormLevel.Full, visitor.View.Plan),
                .. practice.Reviews.SelectMany((review, index) => Answers(review, index)),
            ],
            CardText.Lines(title, Strings.Form_NeedsCards),
            [OpenReview.Button(practice.Id, Strings.Button_ToReview)]);
        return Reply.Card(card.ToAttachment(), title).Privately();
    }

    /// <summary>What an update says in other words than what it is to replace.</summary>
    private static IEnumerable<CardElement> Changes(ReviewVisitor visitor, ReviewedPractice practice, IReadOnlyDictionary<string, string> before) =>
    [
        CardText.Label(Sentence.Of(Strings.Review_UpdateChanges, practice.Updated)) with { Separator = true },
        .. PracticeForm.Fields.Where(field => field.Kind is not FieldKind.Tick && before.GetValueOrDefault(field.Name, "") != practice.Fields!.GetValueOrDefault(field.Name, ""))
            .SelectMany(field => FieldDiff.Of(visitor.View, field, before.GetValueOrDefault(field.Name), practice.Fields!.GetValueOrDefault(field.Name), (Strings.Review_UpdateBefore, Strings.Review_UpdateAfter))),
        CardText.Label(Strings.Review_UpdateWhole) with { Separator = true },
    ];

    private static IEnumerable<CardElement> Answers(Judgement review, int index) =>
    [
        CardText.Label(Sentence.Of(Strings.Review_ReviewBy, index + 1, Teams.Activities.Markdown.Escape(review.ReviewerName ?? ""))) with { Separator = true },
        .. review.HasInterest ? [CardText.Subtle(Strings.Review_CountsNot)] : Array.Empty<CardElement>(),
        new FactSet([.. Rubric.Questions.Select(question => new Fact(ReviewWords.Question(question), ReviewWords.Score(review.Scores[question])))]),
    ];

    /// <summary>Data of the button.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.read";

        public static bool IsQuestion => true;
    }
}
