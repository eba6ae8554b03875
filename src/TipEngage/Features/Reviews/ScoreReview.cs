using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Asks a reviewer the questions of the rubric and keeps the answers.</summary>
internal sealed class ScoreReview(ReviewDesk desk) : ICardAction<ScoreReview.Data>, ICardAction<ScoreReview.Filled>
{
    private const string Prefix = "q_";
    private const string Interest = "interest";

    public static ExecuteAction Button(QueuedPractice one, bool isAgain) =>
        CardLanguage.Button(isAgain ? Strings.Button_ScoreAgain : Strings.Button_Score, new Data(one.Practice.Id)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.FormAsync(turn, data.Practice, ReviewEvent.Score, (visitor, one) => Form(visitor, one, Known(visitor, one), false, null), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken)
    {
        var scores = Read(data);
        var move = new ReviewMove(data.Practice, data.Seen, ReviewEvent.Score) { Scores = scores, HasInterest = ReviewForm.Typed(data.Inputs, Interest) is "true" };
        return desk.TakeAsync(turn, move, (visitor, one, wrong) => Form(visitor, one, scores, move.HasInterest, wrong), cancellationToken);
    }

    private static Reply Form(ReviewVisitor visitor, QueuedPractice one, IReadOnlyDictionary<string, int> scores, bool hasInterest, string? wrong)
    {
        return ReviewForm.Answer(
            visitor,
            one,
            Sentence.Of(Strings.Review_ScoreTitle, one.Practice.Reference),
            [
                CardText.Plain(Strings.Review_ScoreWhat),
                .. Rubric.Questions.Select(question => Input(question, scores.TryGetValue(question, out var score) ? score : null)),
                HadInterest(visitor, one)
                    ? new Container([CardText.Plain(InterestStays(visitor, one))]) { Style = ContainerStyle.Emphasis, Id = "interest-stays", Spacing = CardSpacing.Medium }
                    : new ToggleInput(Strings.Review_Interest) { Id = Interest, Label = Strings.Review_InterestLabel, Value = hasInterest ? "true" : null, Spacing = CardSpacing.Medium },
            ],
            CardLanguage.Button(Strings.Button_KeepScores, new Filled(one.Practice.Id, one.Practice.Revision)), wrong);
    }

    private static ChoiceSetInput Input(string question, int? score) => new([.. Enumerable.Range(0, Rubric.Best + 1).Select(one => new Choice(ReviewWords.Score(one), Number(one)))])
    {
        Id = Prefix + question,
        Label = ReviewWords.Question(question),
        Value = score is { } known ? Number(known) : null,
        Placeholder = Strings.Form_Choose,
        Spacing = CardSpacing.Medium,
    };

    private static IReadOnlyDictionary<string, int> Known(ReviewVisitor visitor, QueuedPractice one) =>
        one.Practice.Reviews.FirstOrDefault(review => review.ReviewerId == visitor.Person.Id)?.Scores ?? new Dictionary<string, int>();

    private static bool HadInterest(ReviewVisitor visitor, QueuedPractice one) => one.IsInterestOf(visitor.Person.Id);

    private static string InterestStays(ReviewVisitor visitor, QueuedPractice one) => one switch
    {
        { Practice.IsNamed: false } => ReviewDesk.OthersDecide,
        _ when one.IsInvitedBy(visitor.Person.Id) => Strings.Review_YouInvited,
        _ => Strings.Review_InterestStays,
    };

    private static Dictionary<string, int> Read(Filled data)
    {
        var scores = new Dictionary<string, int>();
        foreach (var question in Rubric.Questions)
        {
            if (int.TryParse(ReviewForm.Typed(data.Inputs, Prefix + question), NumberStyles.None, CultureInfo.InvariantCulture, out var score))
                scores[question] = score;
        }

        return scores;
    }

    private static string Number(int score) => score.ToString(CultureInfo.InvariantCulture);

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.score";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in.</summary>
    internal sealed record Filled(Guid Practice, int Seen) : ICardActionData
    {
        public static string Verb => "reviews.score.keep";

        /// <summary>Its answer holds what was submitted or typed, which is kept in one place only; a second press finds another revision and is told what was decided.</summary>
        public static bool IsQuestion => true;

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Inputs { get; init; }
    }
}
