using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Register;

/// <summary>Lets a coordinator add a material or another title of one: the plan's own list is open ("These include").</summary>
internal sealed class RecordMaterial(PlanViews views) : ICommand, ICardAction<RecordMaterial.Data>, ICardAction<RecordMaterial.Filled>
{
    private const string New = "new";

    /// <summary>What stands before the number of one that the plan does not name.</summary>
    public const string NewPrefix = "MAT-R";

    public static ExecuteAction Button(Plan plan, string? id = null, string? title = null) => CardLanguage.Button(title ?? Strings.Button_RecordMaterial, new Data(plan.Key, id));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var request = MaterialRequest.Read(arguments);
        var input = new Filled(view.Plan.Key, request.Material ?? (request.Name is null ? null : New), request.Name, request.Kind, request.Alias, request.Link, Keeps: true);
        if (!PlanViews.IsForOne(turn))
            return Say.Here(view, CardLanguage.Button(Strings.Button_Preview, input));
        if (!view.Register.IsCoordinator)
            return Say.NotForYou();

        return input.Id is null ? Form(view, input, wrong: null) : Preview(view, input);
    }

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        views.AnswerCoordinatorAsync(turn, data.Plan, view => Form(view, new(data.Plan, data.Id), wrong: null), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken) =>
        views.AnswerFilledAsync(turn, data.Plan, data, Form, view => Preview(view, data), cancellationToken);

    private static Reply Preview(PlanView view, Filled filled)
    {
        var input = filled.Keeps is true ? filled.With(view.Register.Find(new(view.Plan.Key, RegisterKind.Material, filled.Id ?? New))) : filled;
        var ofPlan = view.Plan.Materials.FirstOrDefault(one => one.Id == input.Id);
        var key = new EntryKey(view.Plan.Key, RegisterKind.Material, input.Id is null or New ? $"{NewPrefix}{view.Register.NextNumber(RegisterKind.Material, NewPrefix)}" : input.Id);
        if (ofPlan is null && input.Id is not (null or New) && view.Register.Find(key) is null)
            return Say.NotThere;

        var item = view.Plan.FirstOf(ofPlan?.ItemIds ?? []);
        var fields = input.Fields(ofPlan);
        var proposed = new ProposedChange(Guid.NewGuid(), key, view.Register.VersionSeen(key, input.Seen), fields, item?.Id, item?.Theme) { Seen = input.Seen ?? view.Register.Position, TakesNextNumber = input.Id is null or New };
        return PreviewCard.Answer(view, item, proposed, Button(view.Plan, input.Id, Strings.Button_Back), wrong => Form(view, input, wrong));
    }

    private static Reply Form(PlanView view, Filled input, FormRemark? wrong)
    {
        var entry = input.Id is { } id ? view.Register.Find(new(view.Plan.Key, RegisterKind.Material, id)) : null;
        string[] known = [New, .. view.Plan.Materials.Select(one => one.Id), .. RegisterMaterials.Added(view).Select(one => one.Key.Subject)];
        var card = FormCard.Create(view, null, Strings.Form_Material, wrong,
        [
            FormCard.Choice("id", Strings.Field_Material, input.Id ?? New, known, one => one is New ? Strings.Material_New : RegisterMaterials.NameOf(view, one)),
            FormCard.Text("name", Strings.Field_Name, input.Name ?? entry?.Value(RegisterFields.Name)),
            FormCard.Choice("kind", Strings.Field_Kind, input.Kind ?? entry?.Value(RegisterFields.Kind), RegisterFields.MaterialKinds, RegisterMaterials.Kind),
            FormCard.Text("alias", Strings.Field_Alias, input.Alias ?? entry?.Value(RegisterFields.Alias)),
            FormCard.Link("link", Strings.Field_Link, input.Link ?? entry?.Value(RegisterFields.Link)),
            FormCard.Circle("tlp", input.Tlp ?? entry?.Value(RegisterFields.Tlp)),
        ],
        CardLanguage.Button(Strings.Button_Preview, new Filled(view.Plan.Key, Seen: input.Seen ?? view.Register.Position)));
        return Reply.Card(card.ToAttachment(), Strings.Form_Material).Privately();
    }

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(string Plan, string? Id = null) : ICardActionData
    {
        public static string Verb => "materials.update";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in, and the position of the register that the form showed; or what was said: then what is recorded and was not said stays.</summary>
    internal sealed record Filled(
        string Plan, string? Id = null, string? Name = null, string? Kind = null, string? Alias = null, string? Link = null, string? Tlp = null, bool? Keeps = null, long? Seen = null) : IWrittenForm<Filled>
    {
        public static string Verb => "materials.update.preview";

        public static IReadOnlyList<string> WrittenInputs => ["name", "alias", "link"];

        public static bool IsQuestion => true;

        /// <summary>With what is recorded in the place of what was not said.</summary>
        internal Filled With(RegisterEntry? entry) => this with
        {
            Name = Name ?? entry?.Value(RegisterFields.Name),
            Kind = Kind ?? entry?.Value(RegisterFields.Kind),
            Alias = Alias ?? entry?.Value(RegisterFields.Alias),
            Link = Link ?? entry?.Value(RegisterFields.Link),
            Tlp = Tlp ?? entry?.Value(RegisterFields.Tlp),
            Keeps = null,
        };

        /// <summary>A material of the plan keeps the name that the plan gives it.</summary>
        internal IReadOnlyDictionary<string, string?> Fields(PlanMaterial? ofPlan) => new Dictionary<string, string?>
        {
            [RegisterFields.Name] = ofPlan?.DisplayName ?? Name,
            [RegisterFields.Kind] = ofPlan?.Kind ?? Kind,
            [RegisterFields.Alias] = Alias,
            [RegisterFields.Link] = Link,
            [RegisterFields.Tlp] = Tlp,
        };
    }
}
