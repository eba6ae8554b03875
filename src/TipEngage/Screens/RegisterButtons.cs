using TipEngage.Features.Following;
using TipEngage.Features.Register;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Teams.Cards;
using TipEngage.Understanding;

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
            buttons.AddRange([EditProgress.Button(view.Plan, item.Id), AssignParties.Button(view.Plan, item.Id), .. OfNamed(view.Plan, item)]);
        buttons.Add(ShowHistory.Button(view.Plan, item.Id));
        buttons.Add(FollowedBy(view, item) is { } subject ? StopFollowing.OnItemButton(view, item, subject) : StartFollowing.Button(view.Plan, item));
        return buttons;
    }

    /// <summary>Key of what its reader follows the item by: the item itself, else its theme; null for nothing.</summary>
    public static string? FollowedBy(PlanView view, PlanItem item) =>
        new[] { FollowNotices.ItemSubject(item.Id), FollowNotices.ThemeSubject(item.Theme) }.FirstOrDefault(view.Followed.Contains);

    /// <summary>For what the item names: the translations of its materials, and its events.</summary>
    private static IEnumerable<CardAction> OfNamed(Plan plan, PlanItem item)
    {
        if (item.Materials.SelectMany(one => TranslatableMaterials.Members(plan, one.Id)).ToArray() is { Length: > 0 } materials)
            yield return RecordTranslation.Button(plan, materials is [var single] ? single.Id : null);
        if (item.Events is { Count: > 0 } events)
            yield return RecordEvent.Button(plan, events is [var only] ? only.Id : null);
    }
}
