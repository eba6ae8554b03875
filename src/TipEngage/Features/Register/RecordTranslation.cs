using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Register;

/// <summary>Lets a coordinator record how far the translation of a material is.</summary>
internal sealed class RecordTranslation(PlanViews views) : ICommand, ICardAction<RecordTranslation.Data>, ICardAction<RecordTranslation.Filled>
{
    public static ExecuteAction Button(Plan plan, string? material = null, string? language = null, string? title = null) =>
        CardLanguage.Button(title ?? Strings.Button_RecordTranslation, new Data(plan.Key, material, language));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var request = TranslationRequest.Read(arguments);
        var material = TranslatableMaterials.Members(view.Plan, request.Material) is [var only] ? only.Id : request.Material;
        var input = new Filled(view.Plan.Key, material, request.Language, request.State, request.Link, request.Date, Keeps: true);
        return view.Register.IsCoordinator ? Preview(view, input, isFilledIn: false) : PlanViews.IsForOne(turn) ? Say.NotForYou() : Say.Here(view, CardLanguage.Button(Strings.Button_Preview, input));
    }

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        views.AnswerCoordinatorAsync(turn, data.Plan, view => Form(view, new(data.Plan, data.Material, data.Language), wrong: null), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken) =>
        views.AnswerFilledAsync(turn, data.Plan, data, Form, view => Preview(view, data, isFilledIn: true), cancellationToken);

    private static Reply Preview(PlanView view, Filled input, bool isFilledIn)
    {
        if (TranslatableMaterials.Of(view.Plan).FirstOrDefault(one => one.Id == input.Material) is not { } material)
            return Form(view, input, isFilledIn ? Strings.Fault_NoState : null);
        if (input.Language is null || !TranslationLanguages.All.Contains(input.Language))
            return Form(view, input, input.Language is null && !isFilledIn ? null : Strings.Fault_UnknownLanguage);

        if (input is { Keeps: true, State: null, Link: null })
            return Form(view, input, wrong: null);

        var key = EntryKey.Translation(view.Plan.Key, material.Id, input.Language);
        var item = TranslatableMaterials.ItemOf(view.Plan, material);
        var known = view.Register.Find(key);
        var kept = input.Keeps is true ? input.With(known) : input with { Tlp = input.Tlp ?? known?.Value(RegisterFields.Tlp) };
        var proposed = new ProposedChange(Guid.NewGuid(), key, view.Register.VersionSeen(key, input.Seen), kept.Fields, item?.Id, item?.Theme) { Seen = input.Seen ?? view.Register.Position };
        return PreviewCard.Answer(
            view, item, proposed, Button(view.Plan, material.Id, input.Language, Strings.Button_Back),
            wrong => Form(view, kept, kept.State is null && !isFilledIn ? null : wrong));
    }

    private static Reply Form(PlanView view, Filled input, FormRemark? wrong)
    {
        var known = input is { Material: { } material, Language: { } language } ? view.Register.Find(EntryKey.Translation(view.Plan.Key, material, language)) : null;
        var card = FormCard.Create(view, null, Strings.Form_Translation, wrong,
        [
            FormCard.Choice("material", Strings.Field_Material, input.Material, [.. TranslatableMaterials.Of(view.Plan).Select(one => one.Id)], id => ItemWords.Material(view.Plan.Materials.First(one => one.Id == id))) with { IsRequired = true, ErrorMessage = Strings.Fault_NoState },
            FormCard.Choice("language", Strings.Field_Language, input.Language, TranslationLanguages.All, RegisterWords.Language) with { IsRequired = true, ErrorMessage = Strings.Fault_NoState, Style = "filtered" },
            FormCard.Choice("state", Strings.Field_State, input.State ?? known?.Value(RegisterFields.State), RegisterFields.TranslationStates, RegisterWords.State) with { IsRequired = true, ErrorMessage = Strings.Fault_NoState },
            FormCard.Link("link", Strings.Field_Link, input.Link ?? known?.Value(RegisterFields.Link)),
            FormCard.Day("date", Strings.Field_Date, input.Date ?? known?.Value(RegisterFields.Date)),
            FormCard.Circle("tlp", input.Tlp ?? known?.Value(RegisterFields.Tlp)),
        ],
        CardLanguage.Button(Strings.Button_Preview, new Filled(view.Plan.Key, Seen: input.Seen ?? view.Register.Position)));
        return Reply.Card(card.ToAttachment(), Strings.Form_Translation).Privately();
    }

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(string Plan, string? Material = null, string? Language = null) : ICardActionData
    {
        public static string Verb => "translations.update";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in, and the position of the register that the form showed; or what was said: then what is recorded and was not said stays.</summary>
    internal sealed record Filled(
        string Plan, string? Material = null, string? Language = null, string? State = null, string? Link = null, string? Date = null, string? Tlp = null,
        bool? Keeps = null, long? Seen = null) : IWrittenForm<Filled>
    {
        public static string Verb => "translations.update.preview";

        public static IReadOnlyList<string> WrittenInputs => ["link"];

        public static bool IsQuestion => true;

        /// <summary>With what is recorded in the place of what was not said; the day of another state is not that of the new one.</summary>
        internal Filled With(RegisterEntry? entry) => this with
        {
            State = State ?? entry?.Value(RegisterFields.State),
            Link = Link ?? entry?.Value(RegisterFields.Link),
            Date = Date ?? (State is null || State == entry?.Value(RegisterFields.State) ? entry?.Value(RegisterFields.Date) : null),
            Tlp = Tlp ?? entry?.Value(RegisterFields.Tlp),
            Keeps = null,
        };

        internal IReadOnlyDictionary<string, string?> Fields => new Dictionary<string, string?>
        {
            [RegisterFields.State] = State,
            [RegisterFields.Link] = Link,
            [RegisterFields.Date] = Date,
            [RegisterFields.Tlp] = Tlp,
        };
    }
}
