using System.Text.Json;
using System.Text.Json.Serialization;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding;
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
        desk.FormAsync(
            turn,
            data.Practice,
            (visitor, one) => Form(visitor, one, one.Practice.Revision, new(one.Practice.Fields ?? RegisterJson.NoFields, RegisterJson.NoFields), null),
            cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken)
    {
        var typed = ReadInputs.Of(edited, data.Inputs, RegisterJson.NoFields).Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!);
        return desk.AnswerAsync(turn, data.Practice, () => RefusedWords.In(edited, typed, RegisterJson.NoFields).Verdict, (visitor, one) => TakeAsync(turn, data, typed, visitor, one, cancellationToken), cancellationToken);
    }

    private Task<Reply> TakeAsync(Turn turn, Filled data, Dictionary<string, string> typed, ReviewVisitor visitor, QueuedPractice one, CancellationToken cancellationToken)
    {
        var typedTier = ReviewForm.Typed(data.Inputs, TierInput);
        var tier = Enum.TryParse<Tier>(typedTier, out var chosen) && Enum.IsDefined(chosen) ? chosen : (Tier?)null;
        var unknown = tier is null && !string.IsNullOrEmpty(typedTier) ? Strings.Review_ChooseTier : null;
        var isTalked = ReviewForm.Typed(data.Inputs, Talked) is "true";
        var refused = RefusedWords.In(edited, typed, one.Practice.Fields ?? RegisterJson.NoFields);
        var written = new Written(refused.Rest, refused.Remarks, tier, isTalked);
        if ((unknown ?? FaultOf(visitor, typed)) is { } wrong)
            return Task.FromResult(Form(visitor, one, data.Seen, written, wrong));
        if (refused.Remark is { } remark)
        {
            MessageScreen.Count(refused.Verdict);
            return Task.FromResult(Form(visitor, one, data.Seen, written, remark));
        }

        return desk.TakeAsync(
            turn,
            new(data.Practice, data.Seen, ReviewEvent.Accept) { Proposed = typed, Tier = tier, Talked = isTalked },
            (again, now, against) => Form(again, now, data.Seen, written, against),
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

    private static Reply Form(ReviewVisitor visitor, QueuedPractice one, int seen, Written written, FormRemark? wrong)
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
                    Value = (written.Tier is { } tier && tier <= highest ? tier : highest).ToString(),
                },
                .. edited.Fields.SelectMany(field => Input(visitor, field, written)),
                new ToggleInput(Strings.Review_Talked) { Id = Talked, Label = Strings.Practice_Optional, Value = written.IsTalked ? "true" : null, Spacing = CardSpacing.Medium },
            ],
            CardLanguage.Button(Strings.Button_AcceptNow, new Filled(one.Practice.Id, seen)), wrong);
    }

    private static IEnumerable<CardElement> Input(ReviewVisitor visitor, PracticeField field, Written written)
    {
        yield return FieldInput.Create(field, FormLevel.Quick, written.Values.GetValueOrDefault(field.Name), visitor.View.Plan) with { Spacing = CardSpacing.Medium };
        if (written.Remarks.TryGetValue(field.Name, out var remark))
            yield return CardText.Plain(remark) with { Color = TextColor.Attention, Spacing = CardSpacing.Small, Id = $"wrong-{field.Name}" };
    }

    /// <summary>What stands in the form.</summary>
    /// <param name="Values">What its fields hold.</param>
    /// <param name="Remarks">What is said about them.</param>
    /// <param name="Tier">The tier that was chosen; null for none.</param>
    /// <param name="IsTalked">Whether it was talked over.</param>
    private sealed record Written(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Remarks, Tier? Tier = null, bool IsTalked = false);

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

        /// <summary>Every field is screened apart from the others, so that one that is refused takes nothing with it.</summary>
        public static bool Screens(string input) => input.StartsWith(FieldInput.Prefix, StringComparison.Ordinal);

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Inputs { get; init; }
    }
}
