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
        desk.FormAsync(turn, data.Practice, (visitor, one) => Form(visitor, one, one.Practice.Fields ?? new Dictionary<string, string>(), null), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken)
    {
        var typed = ReadInputs.Of(edited, data.Inputs, RegisterJson.NoFields).Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!);
        var tier = Enum.TryParse<Tier>(ReviewForm.Typed(data.Inputs, TierInput), out var chosen) && Enum.IsDefined(chosen) ? chosen : (Tier?)null;
        Reply Again(ReviewVisitor visitor, QueuedPractice one, string wrong) => Form(visitor, one, typed, wrong);
        return desk.AnswerAsync(
            turn,
            visitor => FaultOf(visitor, typed) is { } wrong
                ? desk.AnswerAsync(turn, data.Practice, (again, one) => Again(again, one, wrong), cancellationToken)
                : desk.TakeAsync(
                    turn, new(data.Practice, data.Seen, ReviewEvent.Accept) { Proposed = typed, Tier = tier, Talked = ReviewForm.Typed(data.Inputs, Talked) is "true" }, Again, cancellationToken),
            cancellationToken);
    }

    /// <summary>What reviewers write is held to the rules that everybody else's words are.</summary>
    private string? FaultOf(ReviewVisitor visitor, Dictionary<string, string> typed)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var faults = edited.Fields.Where(field => typed.ContainsKey(field.Name))
            .Select(field => (Field: field, Fault: PracticeRules.Check(field, typed[field.Name], visitor.View.Plan, today))).Where(one => one.Fault is not null).ToArray();
        if (faults is [var first, ..])
            return Sentence.Of(Strings.Plain_Line, PracticeWords.Name(first.Field), PracticeWords.Fault(first.Field, first.Fault!.Value));

        var findings = FormScreening.Default.Judge(edited.Fields.Where(field => field.IsWritten && typed.ContainsKey(field.Name)).Select(field => new FieldText(field.Name, typed[field.Name], FieldNature.FreeText))).Findings;
        return findings.FirstOrDefault(one => one.Severity >= Severity.Block) is { } found
            ? Sentence.Of(Strings.Plain_Line, PracticeWords.Name(PracticeForm.Find(found.Field)!), FindingWords.ReasonOf(found))
            : null;
    }

    private static Reply Form(ReviewVisitor visitor, QueuedPractice one, IReadOnlyDictionary<string, string> values, string? wrong)
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
            CardLanguage.Button(Strings.Button_AcceptNow, new Filled(one.Practice.Id, one.Practice.Revision)), wrong);
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

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Inputs { get; init; }
    }
}
