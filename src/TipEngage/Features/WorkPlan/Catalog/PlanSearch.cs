namespace TipEngage.Features.WorkPlan.Catalog;

/// <summary>Finds items by the words of the plan.</summary>
internal sealed class PlanSearch(IReadOnlyList<PlanItem> items)
{
    public IReadOnlyList<PlanItem> Find(string words) =>
        [.. items.Where(item => item.Action.Plain.Contains(words, StringComparison.OrdinalIgnoreCase))];
}
