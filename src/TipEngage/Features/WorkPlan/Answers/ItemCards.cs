using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TipEngage.Plans.Catalog;
using TipEngage.Screens;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>The cards of items, written once per plan, day and language: they are sent often and change rarely.</summary>
internal sealed class ItemCards
{
    private readonly ConditionalWeakTable<Plan, ConcurrentDictionary<Key, Attachment>> written = [];

    public Attachment Get(PlanView view, PlanItem item) => written.GetOrCreateValue(view.Plan).GetOrAdd(
        new(item.Id, view.AsOf.Year, view.IsFixed ? view.AsOf : null, CardLanguage.Carried),
        static (_, wanted) => ItemCard.Create(wanted.view, wanted.item).ToAttachment(),
        (view, item));

    /// <summary>All that a card depends on; the year, since it tells whether an item's years are over.</summary>
    private readonly record struct Key(string ItemId, int Year, DateOnly? AsOf, string? Language);
}
