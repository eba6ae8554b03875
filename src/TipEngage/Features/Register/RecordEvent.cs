using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Register;

/// <summary>Lets a coordinator record when and where an event is, one that the plan names or another.</summary>
internal sealed class RecordEvent(PlanViews views) : ICommand, ICardAction<RecordEvent.Data>, ICardAction<RecordEvent.Filled>
{
    private const string New = "new";

    /// <summary>What stands before the number of one that the plan does not name.</summary>
    public const string NewPrefix = "EVT-R";

    public static ExecuteAction Button(Plan plan, string? id = null, string? title = null) => CardLanguage.Button(title ?? Strings.Button_RecordEvent, new Data(plan.Key, id));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var request = EventRequest.Read(arguments);
        var input = Said(view, request);
        if (!PlanViews.IsForOne(turn))
            return Say.Here(view, CardLanguage.Button(Strings.Button_Preview, input));
        if (!view.Register.IsCoordinator)
            return Say.NotForYou();

        return input is { Id: null } or { Id: New, Name: null } ? Form(view, input, wrong: null) : Preview(view, input);
    }

    private static Filled Said(PlanView view, EventRequest request) => new(
        view.Plan.Key, request.Event ?? (request.IsNew || request.Name is not null ? New : null),
        request.Name, request.Start, request.End, request.Place, request.Zone, request.Status, request.Source, Keeps: true);

    /// <summary>What was said, and what is recorded and was not said; a name says which of the register's events is meant, where it has one of that name.</summary>
    private static Filled Kept(PlanView view, Filled said)
    {
        var meant = said.Id is New && Known(view, said.Name) is { } id ? said with { Id = id, Name = null } : said;
        return meant.With(view.Register.Find(new(view.Plan.Key, RegisterKind.Event, meant.Id ?? New)));
    }

    private static string? Known(PlanView view, string? name) =>
        name is not null && RegisterEvents.Added(view).Where(entry => entry.Value(RegisterFields.Name) is { } known && IsNamed(known, name)).Take(2).ToArray() is [var only] ? only.Key.Subject : null;

    /// <summary>The word for an event may have been taken for the beginning of its name.</summary>
    private static bool IsNamed(string known, string name) =>
        string.Equals(known, name, StringComparison.OrdinalIgnoreCase) || name.EndsWith($" {known}", StringComparison.OrdinalIgnoreCase) || known.EndsWith($" {name}", StringComparison.OrdinalIgnoreCase);

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        views.AnswerCoordinatorAsync(turn, data.Plan, view => Form(view, new(data.Plan, data.Id), wrong: null), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken) =>
        views.AnswerFilledAsync(turn, data.Plan, data, Form, view => Preview(view, data), cancellationToken);

    private static Reply Preview(PlanView view, Filled filled)
    {
        var input = filled.Keeps is true ? Kept(view, filled) : filled;
        var ofPlan = view.Plan.Events.FirstOrDefault(one => one.Id == input.Id);
        var key = new EntryKey(view.Plan.Key, RegisterKind.Event, input.Id is null or New ? $"{NewPrefix}{view.Register.NextNumber(RegisterKind.Event, NewPrefix)}" : input.Id);
        if (ofPlan is null && view.Register.Find(key) is null && (input.Id is not (null or New) || string.IsNullOrWhiteSpace(input.Name)))
            return Form(view, input, Strings.Fault_NoState);

        var item = view.Plan.FirstOf(ofPlan?.ItemIds ?? []);
        var proposed = new ProposedChange(Guid.NewGuid(), key, view.Register.VersionSeen(key, input.Seen), input.Fields, item?.Id, item?.Theme) { Seen = input.Seen ?? view.Register.Position, TakesNextNumber = input.Id is null or New };
        return PreviewCard.Answer(view, item, proposed, Button(view.Plan, input.Id, Strings.Button_Back), wrong => Form(view, input, wrong));
    }

    private static Reply Form(PlanView view, Filled input, FormRemark? wrong)
    {
        var entry = input.Id is { } id ? view.Register.Find(new(view.Plan.Key, RegisterKind.Event, id)) : null;
        var card = FormCard.Create(view, null, Strings.Form_Event, wrong,
        [
            FormCard.Choice("id", Strings.Field_Event, input.Id ?? New, [New, .. RegisterEvents.Ids(view)], one => one is New ? Strings.Event_New : RegisterEvents.NameOf(view, one)),
            FormCard.Text("name", Strings.Field_Name, input.Name ?? entry?.Value(RegisterFields.Name)),
            FormCard.Day("start", Strings.Field_Start, input.Start ?? entry?.Value(RegisterFields.Start)),
            FormCard.Day("end", Strings.Field_End, input.End ?? entry?.Value(RegisterFields.End)),
            FormCard.Text("place", Strings.Field_Place, input.Place ?? entry?.Value(RegisterFields.Place)),
            FormCard.Text("zone", Strings.Field_Zone, input.Zone ?? entry?.Value(RegisterFields.Zone)) with { Placeholder = "Asia/Bangkok" },
            FormCard.Choice("status", Strings.Field_State, input.Status ?? entry?.Value(RegisterFields.Status) ?? "planned", RegisterFields.EventStatuses, RegisterWords.EventStatus),
            FormCard.Link("source", Strings.Field_Source, input.Source ?? entry?.Value(RegisterFields.Source)),
            FormCard.Circle("tlp", input.Tlp ?? entry?.Value(RegisterFields.Tlp)),
        ],
        CardLanguage.Button(Strings.Button_Preview, new Filled(view.Plan.Key, Seen: input.Seen ?? view.Register.Position)));
        return Reply.Card(card.ToAttachment(), Strings.Form_Event).Privately();
    }

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(string Plan, string? Id = null) : ICardActionData
    {
        public static string Verb => "events.update";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in, and the position of the register that the form showed; or what was said: then what is recorded and was not said stays.</summary>
    internal sealed record Filled(
        string Plan, string? Id = null, string? Name = null, string? Start = null, string? End = null, string? Place = null, string? Zone = null,
        string? Status = null, string? Source = null, string? Tlp = null, bool? Keeps = null, long? Seen = null) : IWrittenForm<Filled>
    {
        public static string Verb => "events.update.preview";

        public static IReadOnlyList<string> WrittenInputs => ["name", "place", "zone", "source"];

        public static bool IsQuestion => true;

        /// <summary>With what is recorded in the place of what was not said; another first day takes the last one with it.</summary>
        internal Filled With(RegisterEntry? entry) => this with
        {
            Name = Name ?? entry?.Value(RegisterFields.Name),
            Start = Start ?? entry?.Value(RegisterFields.Start),
            End = Start is null ? entry?.Value(RegisterFields.End) : End,
            Place = Place ?? entry?.Value(RegisterFields.Place),
            Zone = Zone ?? entry?.Value(RegisterFields.Zone),
            Status = Status ?? entry?.Value(RegisterFields.Status) ?? RegisterFields.EventStatuses[0],
            Source = Source ?? entry?.Value(RegisterFields.Source),
            Tlp = Tlp ?? entry?.Value(RegisterFields.Tlp),
            Keeps = null,
        };

        internal IReadOnlyDictionary<string, string?> Fields => new Dictionary<string, string?>
        {
            [RegisterFields.Name] = Name,
            [RegisterFields.Start] = Start,
            [RegisterFields.End] = End,
            [RegisterFields.Place] = Place,
            [RegisterFields.Zone] = Zone,
            [RegisterFields.Status] = Status,
            [RegisterFields.Source] = Source,
            [RegisterFields.Tlp] = Tlp,
        };
    }
}
