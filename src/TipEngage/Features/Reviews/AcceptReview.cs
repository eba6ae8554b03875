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
    private const string TierInput = "tier", Talked = "talked", MoreInput = "more";

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public static ExecuteAction Button(QueuedPractice one) => CardLanguage.Button(Strings.Button_AcceptReview, new Data(one.Practice.Id)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.FormAsync(
            turn,
            data.Practice,
            ReviewEvent.Accept,
            (visitor, one) => Form(visitor, one, one.Practice.Revision, new(one.Practice.Fields ?? RegisterJson.NoFields, RegisterJson.NoFields, [], []), null),
            cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken) => desk.AnswerAsync(
        turn, data.Practice, () => RefusedWords.Judge(ReadInputs.Written(data.Inputs)), (visitor, one) => TakeAsync(turn, data, visitor, one, cancellationToken), cancellationToken);

    private Task<Reply> TakeAsync(Turn turn, Filled data, ReviewVisitor visitor, QueuedPractice one, CancellationToken cancellationToken)
    {
        if (one.Practice.Revision != data.Seen && !IsAsItWas(data, one))
            return desk.TakeAsync(turn, new(data.Practice, data.Seen, ReviewEvent.Accept), null, cancellationToken);

        var submitted = one.Practice.Fields ?? RegisterJson.NoFields;
        var step = WordedFields.Shown(one.Practice, data.Shown);
        var typed = WordedFields.Read(step, data.Inputs, submitted);
        var refused = RefusedWords.In(step, typed, submitted);
        var written = Written.Of(data, Rewording.Of(submitted, refused.Rest), refused.Remarks);
        if (refused.Remark is { } remark)
        {
            MessageScreen.Count(refused.Verdict);
            return Task.FromResult(Form(visitor, one, data.Seen, written, remark));
        }

        if (written.Chosen.Count > 0)
            return Task.FromResult(Form(visitor, one, data.Seen, written, null));
        if ((written.Tier is null && !string.IsNullOrEmpty(data.Typed(TierInput)) ? Strings.Review_ChooseTier : FaultOf(visitor, step, written)) is { } wrong)
            return Task.FromResult(Form(visitor, one, data.Seen, written, wrong));

        var changed = typed.Where(field => field.Value != submitted.GetValueOrDefault(field.Key, "")).ToDictionary();
        return desk.TakeAsync(
            turn,
            new(data.Practice, data.Seen, ReviewEvent.Accept) { Proposed = changed, Tier = written.Tier, Talked = written.IsTalked },
            (again, now, against) => IsAsItWas(data, now) ? Form(again, now, now.Practice.Revision, written, against) : ReviewDesk.Overtaken(again, now),
            cancellationToken);
    }

    /// <summary>Whether it can still be accepted in the words that were filled in: those are told from the text that was submitted.</summary>
    private static bool IsAsItWas(Filled data, QueuedPractice one) => one.Practice.TextVersion == data.Content && ReviewDesk.IsOpenTo(ReviewEvent.Accept, one);

    /// <summary>What reviewers write is held to the rules that everybody else's words are.</summary>
    private string? FaultOf(ReviewVisitor visitor, FormStep step, Written written) => PracticeRules.CheckStep(step, step.Level, written.Values, visitor.View.Plan, Today)
        .Select(one => Sentence.Of(Strings.Plain_Line, PracticeWords.Name(one.Field), PracticeWords.Fault(one.Field, one.Fault, visitor.View.Plan))).FirstOrDefault();

    private Reply Form(ReviewVisitor visitor, QueuedPractice one, int seen, Written written, FormRemark? wrong)
    {
        var shown = RoomForFields.Of(visitor, one.Practice, written.Values, [.. written.Remarks.Keys], written.Chosen, written.Shown);
        var send = new Filled(one.Practice.Id, seen) { Shown = shown, Content = one.Practice.TextVersion };
        return ReviewForm.Answer(
            visitor,
            one,
            Sentence.Of(Strings.Review_AcceptTitle, one.Practice.Reference),
            [
                CardText.Plain(Strings.Review_AcceptWhat),
                TierChoice(written),
                .. WordedFields.Shown(one.Practice, shown).Fields.SelectMany(field => Input(visitor, one, field, written)),
                .. More([.. WordedFields.Others(one.Practice).Where(field => !shown.Contains(field.Name))], written.Chosen, send),
                .. IsDisputed(one) || written.IsTalked
                    ? [new ToggleInput(Strings.Review_Talked) { Id = Talked, Label = Strings.Practice_Optional, Value = written.IsTalked ? "true" : null, Spacing = CardSpacing.Medium }] : Array.Empty<CardElement>(),
            ],
            CardLanguage.Button(Strings.Button_AcceptNow, send), wrong);
    }

    /// <summary>Whether its reviewers are so far apart that they have to talk.</summary>
    private static bool IsDisputed(QueuedPractice one) => Rubric.Disputed([.. one.Practice.Reviews.Select(review => review.Scores)]).Any();

    /// <summary>The tiers that what stands in the form meets.</summary>
    private ChoiceSetInput TierChoice(Written written)
    {
        var met = TierTable.Met(written.Values, Today);
        return new([.. met.Select(tier => new Choice(ReviewWords.Tier(tier), tier.ToString()))])
        {
            Id = TierInput,
            Label = Strings.Review_Tier,
            Value = (written.Tier is { } tier && met.Contains(tier) ? tier : met[^1]).ToString(),
        };
    }

    private static IEnumerable<CardElement> Input(ReviewVisitor visitor, QueuedPractice one, PracticeField field, Written written)
    {
        yield return FieldInput.Create(field, one.Practice.Level, written.Values.GetValueOrDefault(field.Name), visitor.View) with { Spacing = CardSpacing.Medium };
        foreach (var element in FieldInput.Below(field, visitor.View.Plan))
            yield return element;
        if (written.Remarks.TryGetValue(field.Name, out var remark))
            yield return CardText.Plain(remark) with { Color = TextColor.Attention, Spacing = CardSpacing.Small, Id = $"wrong-{field.Name}" };
    }

    /// <param name="others">The fields that are not in the form.</param>
    /// <param name="chosen">Names of those that were to be: who found no room is shown by one more press.</param>
    /// <param name="send">Data of the button.</param>
    private static IEnumerable<CardElement> More(IReadOnlyList<PracticeField> others, IReadOnlyList<string> chosen, Filled send)
    {
        string[] waiting = [.. others.Select(field => field.Name).Where(chosen.Contains)];
        return others is [] ? [] :
        [
            new ChoiceSetInput([.. others.Select(field => new Choice(PracticeWords.Name(field), field.Name))])
            {
                Id = MoreInput,
                Label = Strings.Review_MoreFields,
                IsMultiSelect = true,
                Style = "filtered",
                Value = waiting is [] ? null : string.Join(',', waiting),
                Placeholder = Strings.Form_Choose,
                Spacing = CardSpacing.Medium,
            },
            .. waiting is [] ? Array.Empty<CardElement>() : [CardText.Subtle(Strings.Review_FieldsWait) with { Id = "fields-wait" }],
            new ActionSet([CardLanguage.Button(Strings.Button_MoreFields, send)]) { Spacing = CardSpacing.Small },
        ];
    }

    /// <summary>What stands in the form.</summary>
    /// <param name="Values">What its fields hold.</param>
    /// <param name="Remarks">What is said about them.</param>
    /// <param name="Shown">Names of the fields that were there beside the usual ones.</param>
    /// <param name="Chosen">Names of those that are to be there too.</param>
    /// <param name="Tier">The tier that was chosen; null for none.</param>
    /// <param name="IsTalked">Whether it was talked over.</param>
    private sealed record Written(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Remarks, IReadOnlyList<string> Shown, IReadOnlyList<string> Chosen, Tier? Tier = null, bool IsTalked = false)
    {
        public static Written Of(Filled data, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> remarks) => new(
            values,
            remarks,
            data.Shown,
            PracticeRules.Several(data.Typed(MoreInput) ?? ""),
            Enum.TryParse<Tier>(data.Typed(TierInput), out var tier) && Enum.IsDefined(tier) ? tier : null,
            data.Typed(Talked) is "true");
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

        /// <summary>Every field is screened apart from the others, so that one that is refused takes nothing with it.</summary>
        public static bool Screens(string input) => input.StartsWith(FieldInput.Prefix, StringComparison.Ordinal);

        /// <summary>Names of the fields that were there beside the usual ones.</summary>
        public IReadOnlyList<string> Shown { get; init; } = [];

        /// <summary>Which submission was in the form.</summary>
        public int Content { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Inputs { get; init; }

        internal string? Typed(string input) => ReviewForm.Typed(Inputs, input);
    }
}
