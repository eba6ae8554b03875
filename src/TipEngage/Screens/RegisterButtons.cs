using TipEngage.Features.Following;
using TipEngage.Features.Register;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>The buttons of the register that stand on an item's card.</summary>
internal static class RegisterButtons
{
    public static IReadOnlyList<CardAction> OnEvents(PlanView view) => view.Register.IsCoordinator ? [RecordEvent.Button(view.Plan)] : [];

    public static IReadOnlyList<CardAction> OnMaterials(PlanView view) =>
        view.Register.IsCoordinator ? [RecordMaterial.Button(view.Plan), RecordTranslation.Button(view.Plan)] : [];

    public static IReadOnlyList<CardAction> On(PlanView view, PlanItem item)
    {
        List<CardAction> buttons = [];
        if (view.Register.IsCoordinator)
            buttons.AddRange([EditProgress.Button(view.Plan, item.Id), AssignParties.Button(view.Plan, item.Id)]);
        buttons.Add(ShowHistory.Button(view.Plan, item.Id));
        buttons.Add(view.Followed.Contains(item.Id) ? StopFollowing.OnItemButton(view.Plan, item) : StartFollowing.Button(view.Plan, item));
        return buttons;
    }
}
