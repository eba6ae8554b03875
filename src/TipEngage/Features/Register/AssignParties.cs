using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Register;

/// <summary>Lets a coordinator record which countries and organisations work on an item, or no longer do.</summary>
internal sealed class AssignParties(PlanViews views) : ICommand, ICardAction<AssignParties.Data>, ICardAction<AssignParties.Filled>
{
    public static ExecuteAction Button(Plan plan, string item, string? title = null) => CardLanguage.Button(title ?? Strings.Button_Assign, new Data(item, plan.Key));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var request = AssignmentRequest.Read(arguments);
        PlanItem[] items = [.. request.Items.Select(view.Plan.Find).OfType<PlanItem>()];
        if (items is [])
            return Reply.Text(Strings.Assign_WhichItem);

        var named = request.Parties.Select(RegisterWords.Party);
        var input = new Filled(items[0].Id, view.Plan.Key, Listed(named), request.Role ?? RegisterFields.Supporting, request.Since, request.Remove)
        {
            Items = items.Length > 1 ? [.. items.Select(item => item.Id)] : null,
            Missing = request.Missing,
            Seen = view.Register.Position,
        };
        if (!PlanViews.IsForOne(turn))
            return Say.Here(view, CardLanguage.Button(Strings.Button_Preview, input with { Parties = Listed(named.Concat(request.UnknownParties)) }));
        if (!view.Register.IsCoordinator)
            return Say.NotForYou();

        return request.UnknownParties is not [] ? Form(view, items[0], input, Unknown(request.UnknownParties))
            : request.Parties is [] ? Form(view, items[0], input, wrong: null)
            : Preview(view, items, input, request.Parties);
    }

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        views.AnswerCoordinatorAsync(turn, data.Plan, data.Item, (view, item) => Form(view, item, new(item.Id, data.Plan), wrong: null), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken) =>
        views.AnswerFilledAsync(turn, data.Plan, data.Item, data, Form, (view, item) => Preview(view, item, data), cancellationToken);

    private static Reply Preview(PlanView view, PlanItem item, Filled data) => NamedParties.In(data.Parties) switch
    {
        { Unknown: { Count: > 0 } unknown } => Form(view, item, data, Unknown(unknown)),
        { Codes: [] } => Form(view, item, data, Strings.Fault_UnknownParty),
        { Codes: var codes } => Preview(view, ItemsOf(view, item, data), data, codes),
    };

    private static PlanItem[] ItemsOf(PlanView view, PlanItem item, Filled data) => data.Items is null ? [item] : [.. data.Items.Select(view.Plan.Find).OfType<PlanItem>()];

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);

    private static FormRemark? With(Filled input, FormRemark? wrong) => (MissingItems.Sentence(input.Missing), wrong) switch
    {
        (null, _) => wrong,
        (var missing, null) => missing,
        var (missing, remark) => new(CardText.Lines(missing, remark.Plain), [CardText.Wrong(missing), .. remark.Elements]),
    };

    private static string Unknown(IReadOnlyList<string> names) => Sentence.Of(Strings.Assign_Unknown, Listed(names));

    private static Reply Form(PlanView view, PlanItem item, Filled input, FormRemark? wrong)
    {
        var title = Sentence.Of(Strings.Form_Assign, Listed(input.Items ?? [item.Id]));
        var card = FormCard.Create(view, item, title, With(input, wrong),
        [
            FormCard.Text("parties", Strings.Field_Parties, input.Parties) with { Placeholder = Strings.Assign_Example, IsRequired = true, ErrorMessage = Strings.Fault_NoState },
            FormCard.Choice("role", Strings.Field_Role, input.Role ?? RegisterFields.Supporting, RegisterFields.AssignmentRoles, RegisterWords.Role),
            FormCard.Day("since", Strings.Field_Since, input.Since),
            new ToggleInput(Strings.Assign_Remove) { Id = "remove", Label = Strings.Assign_RemoveLabel, Value = input.Remove is true ? "true" : "false" },
        ],
        CardLanguage.Button(Strings.Button_Preview, new Filled(item.Id, view.Plan.Key) { Items = input.Items, Missing = input.Missing, Seen = input.Seen ?? view.Register.Position }));
        return Reply.Card(card.ToAttachment(), title).Privately();
    }

    private static Reply Preview(PlanView view, PlanItem[] items, Filled input, IReadOnlyList<string> codes)
    {
        if (input.Since is { Length: > 0 } since && !RegisterRules.TryReadDay(since, out _))
            return Form(view, items[0], input, Strings.Fault_BadDate);

        ConfirmAssignments.Change[] changes =
        [
            .. from item in items
               from code in codes
               let key = EntryKey.Assignment(view.Plan.Key, item.Id, code)
               where input.Remove is not true || view.Register.Find(key) is not null
               select new ConfirmAssignments.Change(Guid.NewGuid(), item.Id, code, view.Register.VersionOf(key)),
        ];
        if (changes.Length > ConfirmAssignments.Most)
            return Form(view, items[0], input, Sentence.Of(Strings.Assign_TooMany, changes.Length, ConfirmAssignments.Most));

        var data = new ConfirmAssignments.Data(view.Plan.Key, changes, input.Remove is true ? null : input.Role ?? RegisterFields.Supporting, input.Since, input.Seen ?? view.Register.Position);
        var card = AssignmentPreviewCard.Create(view, items, data, MissingItems.Sentence(input.Missing), Button(view.Plan, items[0].Id, Strings.Button_Back));
        return Reply.Card(card.ToAttachment(), Strings.Preview_Title).Privately();
    }

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(string Item, string Plan) : ICardActionData
    {
        public static string Verb => "workplan.assign";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in; the parties in the person's own words.</summary>
    internal sealed record Filled(string Item, string Plan, string? Parties = null, string? Role = null, string? Since = null, bool? Remove = null) : IWrittenForm<Filled>
    {
        public static string Verb => "workplan.assign.preview";

        public static IReadOnlyList<string> WrittenInputs => ["parties"];

        /// <summary>All items, where it is about several; null for the one.</summary>
        public IReadOnlyList<string>? Items { get; init; }

        /// <summary>Items that were named and that the plan does not have; null for none.</summary>
        public IReadOnlyList<string>? Missing { get; init; }

        /// <summary>Position of the register that the form showed, or that was there when it was said; null for now.</summary>
        public long? Seen { get; init; }

        public static bool IsQuestion => true;
    }
}
