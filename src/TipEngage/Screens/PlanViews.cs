using TipEngage.Access;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Screens;

/// <summary>The plan as a turn is answered from it, with what those who will read the answer may see of the register.</summary>
internal sealed class PlanViews(PlanCatalog catalog, AsOfClock clock, TipRegister register, Roles roles, RefreshedReaders readers)
{
    public async ValueTask<PlanView> OfAsync(Turn turn, CancellationToken cancellationToken) => await WithRegisterAsync(PlanView.Of(catalog, clock), turn, cancellationToken);

    /// <summary>The same of the plan that a button or a link names: the current one where it names none, null where that plan is gone.</summary>
    public async ValueTask<PlanView?> OfAsync(Turn turn, string? plan, CancellationToken cancellationToken) =>
        PlanView.Of(catalog, clock, plan) is { } view ? await WithRegisterAsync(view, turn, cancellationToken) : null;

    /// <summary>What everybody may see of the current plan.</summary>
    public async ValueTask<PlanView> PublicAsync(CancellationToken cancellationToken) => await PublicAsync(PlanView.Of(catalog, clock), cancellationToken);

    /// <summary>What everybody may see of the plan of that key; of the current one where there is none, null where that plan is gone.</summary>
    public async ValueTask<PlanView?> PublicAsync(string? plan, CancellationToken cancellationToken) =>
        PlanView.Of(catalog, clock, plan) is { } view ? await PublicAsync(view, cancellationToken) : null;

    /// <summary>Whether the answer is for the person of the turn alone, and not for all who are in the conversation.</summary>
    public static bool IsForOne(Turn turn) => turn.IsPrivate || turn.Activity is InvokeActivity || turn.Conversation.Kind is ConversationKind.Personal;

    private async ValueTask<PlanView> PublicAsync(PlanView view, CancellationToken cancellationToken) =>
        view with { Register = await register.ReadAsync(view.Plan.Key, Role.Guest, cancellationToken) };

    private async ValueTask<PlanView> WithRegisterAsync(PlanView view, Turn turn, CancellationToken cancellationToken)
    {
        var role = IsForOne(turn) ? roles.Of(turn) : Role.Guest;
        return view with
        {
            Register = await register.ReadAsync(view.Plan.Key, role, cancellationToken),
            RefreshedFor = await readers.OfAsync(turn, cancellationToken),
        };
    }
}
