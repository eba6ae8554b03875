using System.Text.Json;
using System.Text.Json.Serialization;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Accepts a practice with its tier, in its own words or in others to which its person then has to agree.</summary>
internal sealed class AcceptReview(ReviewDesk desk, TimeProvider clock) : ICardAction<AcceptReview.Data>, ICardAction<AcceptReview.Filled>
{
    private const string TierInput = "tier", Talked = "talked";

    /// <summary>What reviewers may word or class differently.</summary>
    private static readonly FormStep edited = new(
        "edit", FormLevel.Quick, PracticeFields.Title, PracticeFields.Summary, PracticeFields.Approach, PracticeFields.Sectors, PracticeFields.Items, PracticeFields.Origin);

    public static ExecuteAction Button(QueuedPractice one) => CardLanguage.Button(Strings.Button_AcceptReview, new Data(one.Practice.Id)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.FormAsync(turn, data.Practice, (visitor, one) => Form(visitor, one, one.Practice.Revision, one.Practice.Fields ?? RegisterJson.NoFields, null), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken)
    {
        var typed = ReadInputs.Of(edited, data.Inputs, RegisterJson.NoFields).Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!);
        var typedTier = ReviewForm.Typed(data.Inputs, TierInput);
        var tier = Enum.TryParse<Tier>(typedTier, out var chosen) && Enum.IsDefined(chosen) ? chosen : (Tier?)null;
        var unknown = tier is null && !string.IsNullOrEmpty(typedTier) ? Strings.Review_ChooseTier : null;
        var refused = Refused(typed);
        Reply Again(ReviewVisitor visitor, QueuedPractice one, string wrong) => Form(visitor, one, data.Seen, Without(refused.Keys, typed, one.Practice.Fields), wrong);
        return desk.AnswerAsync(
            turn,
            visitor => (unknown ?? FaultOf(visitor, typed) ?? refused.Values.FirstOrDefault()) is { } wrong
                ? desk.AnswerAsync(turn, data.Practice, (again, one) => Again(again, one, wrong), cancellationToken)
                : desk.TakeAsync(
                    turn, new(data.Practice, data.Seen, ReviewEvent.Accept) { Proposed = typed, Tier = tier, Talked = ReviewForm.Typed(data.Inputs, Talked) is "true" }, Again, cancellationToken),
            cancellationToken);
    }

    /// <summary>What reviewers write is held to the rules that everybody else's words are.</summary>
    private string? FaultOf(ReviewVisitor visitor, Dictionary<string, string> typed)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return edited.Fields.Where(field => typed.ContainsKey(field.Name))
            .Select(field => PracticeRules.Check(field, typed[field.Name], visitor.View.Plan, today) is { } fault ? Sentence.Of(Strings.Plain_Line, PracticeWords.Name(field), PracticeWords.Fault(field, fault)) : null)
            .FirstOrDefault(wrong => wrong is not null);
    }

    /// <summary>Why a text may not be kept, by field.</summary>
    private static Dictionary<string, string> Refused(Dictionary<string, string> typed) => FormScreening.Default
        .Judge(edited.Fields.Where(field => field.IsWritten && typed.ContainsKey(field.Name)).Select(field => new FieldText(field.Name, typed[field.Name], FieldNature.FreeText))).Findings
        .Where(found => found.Severity >= Severity.Block).DistinctBy(found => found.Field)
        .ToDictionary(found => found.Field, found => Sentence.Of(Strings.Plain_Line, PracticeWords.Name(PracticeForm.Find(found.Field)!), FindingWords.ReasonOf(found)));

    /// <summary>What was typed; in the place of what was refused, what was submitted.</summary>
    private static Dictionary<string, string> Without(IReadOnlyCollection<string> refused, Dictionary<string, string> typed, IReadOnlyDictionary<string, string>? submitted) => typed
        .Where(one => !refused.Contains(one.Key)).Concat((submitted ?? RegisterJson.NoFields).Where(one => refused.Contains(one.Key))).ToDictionary();

    private static Reply Form(ReviewVisitor visitor, QueuedPractice one, int seen, IReadOnlyDictionary<string, string> values, string? wrong)
    {
        var highest = one.Finding?.Tier ?? Tier.Idea;
        return ReviewForm.Answer(
            visitor,
            one,
            Sentence.Of(Strings.Review_AcceptTitle, one.Practice.Reference),
            [
                CardText.Plain(Strings.Review_AcceptWhat),
                new ChoiceSetInput([.. Enum.GetValues<Tier>().Where(tier => tier <= highest).Select(tier => new Choice(ReviewWords.Tier(tier), tier.ToString()))])
                {
                    Id = TierInput,
                    Label = Strings.Review_Tier,
                    Value = highest.ToString(),
                },
                .. edited.Fields.Select(field => FieldInput.Create(field, FormLevel.Quick, values.GetValueOrDefault(field.Name), visitor.View.Plan) with { Spacing = CardSpacing.Medium }),
                new ToggleInput(Strings.Review_Talked) { Id = Talked, Label = Strings.Practice_Optional, Spacing = CardSpacing.Medium },
            ],
            CardLanguage.Button(Strings.Button_AcceptNow, new Filled(one.Practice.Id, seen)), wrong);
    }

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.accept";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in.</summary>
    internal sealed record Filled(Guid Practice, int Seen) : ICardActionData
    {
        public static string Verb => "reviews.accept.send";

        /// <summary>Its answer holds what was submitted or typed, which is kept in one place only; a second press finds another revision and is told what was decided.</summary>
        public static bool IsQuestion => true;

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Inputs { get; init; }
    }
}
