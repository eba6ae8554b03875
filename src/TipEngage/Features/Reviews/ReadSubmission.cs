using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Shows a coordinator all that was submitted, and what its reviewers make of it.</summary>
internal sealed class ReadSubmission(ReviewDesk desk) : ICardAction<ReadSubmission.Data>
{
    public static ExecuteAction Button(Guid practice) => Button(Strings.Button_ReadSubmission, new Data(practice));

    private static ExecuteAction Button(string title, Data data) => CardLanguage.Button(title, data) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.AnswerAsync(turn, data.Practice, (visitor, found) => Answer(visitor, found, data.Part ?? 0), cancellationToken);

    /// <param name="visitor">Who reads.</param>
    /// <param name="found">The practice.</param>
    /// <param name="index">Which part, from 0.</param>
    /// <returns>Where it stands instead, where nobody may read it.</returns>
    public static Reply Answer(ReviewVisitor visitor, QueuedPractice found, int index) => found.Practice.Fields is null ? ReviewDesk.Answer(visitor, found) : Show(visitor, found, index);

    private static Reply Show(ReviewVisitor visitor, QueuedPractice found, int index)
    {
        var (practice, title) = (found.Practice, Sentence.Of(Strings.Review_Submission, found.Practice.Reference));
        var part = CardPart.Of(Parts(visitor, found), index);
        var card = visitor.View.Card(
            [
                CardText.Heading(title) with { Id = Marks.Practice(practice.Reference) },
                .. part.Place,
                .. PracticeStates.IsPublished(practice.State) ? Array.Empty<CardElement>()
                    : [CardText.Subtle(Sentence.Of(Strings.Plain_Line, Strings.Review_SharingNow, RegisterWords.TlpSentence(Strings.Tlp_AmberStrict)))],
                CardText.Subtle(SharedBy(practice)),
                .. part.Elements,
            ],
            CardText.Lines(title, Strings.Form_NeedsCards),
            [.. part.Beside((title, at) => Button(title, new(practice.Id, at))), OpenReview.Button(practice.Id, Strings.Button_ToReview)]) with
        { Refresh = new(RefreshReview.Reading(practice.Id, part.Index)) };
        return Reply.Card(card.ToAttachment(), title).ForNobodyElse();
    }

    private static string SharedBy(ReviewedPractice practice) => practice.OwnerName is { } name ? Sentence.Of(Strings.Review_SharedBy, name)
        : ShownFields.IsNamed(practice.Fields!) ? Strings.Review_NoContact
        : Strings.Review_SharedByNobody;

    private static IEnumerable<IEnumerable<CardElement>> Parts(ReviewVisitor visitor, QueuedPractice found) =>
    [
        .. found.Replaced is { } before ? Changes(visitor, found.Practice, before) : [],
        .. Proposed(visitor, found.Practice),
        .. PracticeSummary.FieldsOf(found.Practice.Fields!, FormLevel.Full, visitor.View.Plan, Marking(found.Practice)),
        Ticks(found.Practice.Fields!),
        .. found.IsOwnOf(visitor.Person.Id) ? [] : found.Practice.Reviews.Select((review, place) => Answers(review, place, found.Practice.IsNamed && (review.HasInterest || found.IsInterestOf(review.ReviewerId)))),
    ];

    /// <summary>What is said beside a field: what holds it, and the masks that stand there.</summary>
    private static Func<PracticeField, IEnumerable<CardElement>> Marking(ReviewedPractice practice)
    {
        var (held, masked) = (HeldFindings.Marks(practice), MaskedFields.In(practice.Fields!).ToDictionary(one => one.Field, one => one.Masks));
        return field => masked.TryGetValue(field, out var masks)
            ? held(field).Append(CardText.Subtle(Sentence.Of(Strings.Review_MaskedHere, string.Join(" · ", masks))) with { Id = $"masked-in-{field.Name}" })
            : held(field);
    }

    /// <summary>What its person declared and agreed to, and to what not.</summary>
    private static IEnumerable<CardElement> Ticks(IReadOnlyDictionary<string, string> fields) =>
    [
        CardText.Label(Strings.Review_Ticks) with { Separator = true },
        new FactSet([.. PracticeForm.Fields.Where(field => field.Kind is FieldKind.Tick).Select(tick => new Fact(PracticeWords.Label(tick), fields.ContainsKey(tick.Name) ? Strings.Choice_coi_yes : Strings.Choice_coi_no))]),
    ];

    /// <summary>The words that wait for the submitter's yes, beside what was submitted.</summary>
    private static IEnumerable<IEnumerable<CardElement>> Proposed(ReviewVisitor visitor, ReviewedPractice practice) => practice is not { State: PracticeState.ConsentCheck, Proposed: { } proposed } ? [] :
    [
        [CardText.Label(Strings.Review_ProposedWords) with { Separator = true }],
        .. PracticeForm.Fields.Where(field => proposed.ContainsKey(field.Name))
            .Select(field => FieldDiff.Of(visitor.View, field, practice.Fields!.GetValueOrDefault(field.Name), proposed[field.Name], (Strings.Review_AsSubmitted, Strings.Decision_After))),
        [CardText.Label(Strings.Review_AllSubmitted) with { Separator = true }],
    ];

    /// <summary>What an update says in other words than what it is to replace.</summary>
    private static IEnumerable<IEnumerable<CardElement>> Changes(ReviewVisitor visitor, ReviewedPractice practice, IReadOnlyDictionary<string, string> before) =>
    [
        [CardText.Label(Sentence.Of(Strings.Review_UpdateChanges, practice.Updated)) with { Separator = true }],
        .. PracticeForm.Fields.Where(field => field.Kind is not FieldKind.Tick && before.GetValueOrDefault(field.Name, "") != practice.Fields!.GetValueOrDefault(field.Name, ""))
            .Select(field => FieldDiff.Of(visitor.View, field, before.GetValueOrDefault(field.Name), practice.Fields!.GetValueOrDefault(field.Name), (Strings.Review_UpdateBefore, Strings.Review_UpdateAfter))),
        [CardText.Label(Strings.Review_UpdateWhole) with { Separator = true }],
    ];

    private static IEnumerable<CardElement> Answers(Judgement review, int index, bool isOfNoCount) =>
    [
        CardText.Label(Sentence.Of(Strings.Review_ReviewBy, index + 1, Teams.Activities.Markdown.Escape(review.ReviewerName ?? ""))) with { Separator = true },
        .. isOfNoCount ? [CardText.Subtle(Strings.Review_CountsNot)] : Array.Empty<CardElement>(),
        new FactSet([.. Rubric.Questions.Select(question => new Fact(ReviewWords.Question(question), ReviewWords.Score(review.Scores[question])))]),
    ];

    /// <summary>Data of the button.</summary>
    /// <param name="Practice">Id of the practice.</param>
    /// <param name="Part">Which part of it, from 0; null for the first.</param>
    internal sealed record Data(Guid Practice, int? Part = null) : ICardActionData
    {
        public static string Verb => "reviews.read";

        public static bool IsQuestion => true;
    }
}
