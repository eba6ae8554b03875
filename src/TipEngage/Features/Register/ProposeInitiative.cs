using TipEngage.Access;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Register;

/// <summary>Lets a member propose an initiative of their own, linked to a point of the group's role; the plan's rows stay as they are.</summary>
internal sealed class ProposeInitiative(PlanViews views, TipRegister register)
    : ICommand, ICardAction<ProposeInitiative.Data>, ICardAction<ProposeInitiative.Written>, ICardAction<ProposeInitiative.Filled>
{
    /// <summary>What stands before the number of an initiative.</summary>
    private const string Prefix = "M";

    public static ExecuteAction Button(Plan plan) => CardLanguage.Button(Strings.Button_Propose, new Data(plan.Key));

    /// <summary>A button back to the form, with what was written.</summary>
    public static ExecuteAction BackButton(Filled data) => CardLanguage.Button(Strings.Button_Back, new Data(data.Plan, data.Title, data.Text, data.RolePoint));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        if (!PlanViews.IsForOne(turn))
            return Say.Here(view, Button(view.Plan));

        return view.Register.Role >= Role.Member
            ? InitiativeForm.Reply(view, new(view.Plan.Key, Guid.NewGuid(), Text: InitiativeRequest.Read(arguments).Text), wrong: null)
            : Say.NotForYou(Strings.Permission_Members);
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        await views.OfAsync(turn, data.Plan, cancellationToken) is not { } view ? Say.NotThere
        : view.Register.Role < Role.Member ? Say.NotForYou(Strings.Permission_Members)
        : InitiativeForm.Reply(view, new(view.Plan.Key, Guid.NewGuid(), data.Title, data.Text, data.RolePoint), wrong: null);

    public Task<Reply> HandleAsync(Turn turn, Written data, CancellationToken cancellationToken) =>
        AnswerFilledAsync(turn, data.Input, (view, input) => Task.FromResult(InitiativePreviewCard.Reply(view, input)), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken) =>
        AnswerFilledAsync(turn, data, (_, input) => ProposeAsync(turn, input, cancellationToken), cancellationToken);

    private async Task<Reply> AnswerFilledAsync(Turn turn, Filled data, Func<PlanView, Filled, Task<Reply>> next, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        if (await views.OfAsync(turn, data.Plan, cancellationToken) is not { } view)
            return Say.HelpFirst(screened, Say.NotThere);
        if (view.Register.Role < Role.Member)
            return Say.HelpFirst(screened, Say.NotForYou(Strings.Permission_Members));

        return (FormRemark.Of(screened) ?? FaultIn(view.Plan, data)) is { } wrong ? InitiativeForm.Reply(view, screened.Data, wrong) : await next(view, data);
    }

    private static FormRemark? FaultIn(Plan plan, Filled data) =>
        RegisterRules.Check(RegisterKind.Initiative, data.Proposed("M0").After(RegisterJson.NoFields)) is { } fault ? RegisterWords.Fault(fault)
        : string.IsNullOrWhiteSpace(data.RolePoint) ? Strings.Fault_NoState
        : plan.RolePoint(data.RolePoint) is null ? Strings.Fault_UnknownRolePoint
        : null;

    private async Task<Reply> ProposeAsync(Turn turn, Filled data, CancellationToken cancellationToken)
    {
        var outcome = await RecordNumbered.RecordAsync(register, views, turn, RegisterKind.Initiative, Prefix, data.Plan, data.Proposed, cancellationToken);
        return Outcomes.Say((await views.OfAsync(turn, data.Plan, cancellationToken))!, null, outcome);
    }

    /// <summary>Data of the button that opens the form, with what was written before.</summary>
    internal sealed record Data(string Plan, string? Title = null, string? Text = null, string? RolePoint = null) : ICardActionData
    {
        public static string Verb => "initiatives.propose";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in, to be previewed.</summary>
    internal sealed record Written(string Plan, Guid Change, string? Title = null, string? Text = null, string? RolePoint = null) : IWrittenForm<Written>
    {
        public static string Verb => "initiatives.preview";

        public static IReadOnlyList<string> WrittenInputs => Filled.WrittenInputs;

        public static bool IsQuestion => true;

        internal Filled Input => new(Plan, Change, Title, Text, RolePoint);
    }

    /// <summary>What was previewed; its number is given when it is recorded.</summary>
    internal sealed record Filled(string Plan, Guid Change, string? Title = null, string? Text = null, string? RolePoint = null) : IWrittenForm<Filled>
    {
        public static string Verb => "initiatives.submit";

        public static IReadOnlyList<string> WrittenInputs => ["title", "text"];

        internal ProposedChange Proposed(string number) => new(
            Change, new(Plan, RegisterKind.Initiative, number), 0,
            new Dictionary<string, string?>
            {
                [RegisterFields.State] = RegisterFields.Proposed,
                [RegisterFields.Title] = Title,
                [RegisterFields.Text] = Text,
                [RegisterFields.RolePoint] = RolePoint,
            });
    }
}
