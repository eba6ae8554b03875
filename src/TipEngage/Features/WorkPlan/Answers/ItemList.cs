using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>Items that answer a question, under their headings.</summary>
/// <param name="Title">What the list is.</param>
/// <param name="Note">What must be said before it; null where nothing must.</param>
/// <param name="Sections">The items; an empty section is left out.</param>
internal sealed record ItemList(string Title, string? Note, IReadOnlyList<ItemList.Section> Sections)
{
    public static ItemList Of(Plan plan, ItemFilter filter, int year, DateOnly asOf) => filter switch
    {
        ItemFilter.Ongoing => new(Strings.List_Ongoing, Strings.List_OngoingNote, [new("", plan.Ongoing())]),
        ItemFilter.ForAction => new(Strings.List_ForAction, null, ByTheme(plan, plan.ForAction())),
        ItemFilter.Active => Active(plan, year),
        ItemFilter.Due => Due(plan, year),
        ItemFilter.Overdue => Overdue(plan, asOf),
        _ => new(Sentence.Of(Strings.List_All, plan.Period), null, ByTheme(plan, plan.Items)),
    };

    /// <summary>The items that words of the plan were found in.</summary>
    public static ItemList Found(IReadOnlyList<PlanItem> items) => new(Strings.List_Found, null, [new("", items)]);

    /// <summary>The items that were asked for by id.</summary>
    public static ItemList Asked(IReadOnlyList<PlanItem> items) => new(Strings.List_Asked, null, [new("", items)]);

    private static ItemList Active(Plan plan, int year)
    {
        var active = plan.Active(year);
        var title = Sentence.Of(Strings.List_Active, year);
        return active is []
            ? new(title, Sentence.Of(Strings.List_NothingActive, year, plan.Period), [])
            : new(title, null, [new("", active), new(Strings.List_OngoingApart, plan.Ongoing())]);
    }

    private static ItemList Due(Plan plan, int year)
    {
        var due = plan.Due(year);
        var title = Sentence.Of(Strings.List_Due, year);
        if (due is not [])
            return new(title, Strings.List_DueNote, [new("", due)]);

        return plan.Active(year) is { Count: > 0 } active
            ? new(title, Sentence.Of(Strings.List_NothingDue, year), [new(Sentence.Of(Strings.List_Active, year), active)])
            : new(title, Sentence.Of(Strings.List_NothingDue, year), []);
    }

    private static ItemList Overdue(Plan plan, DateOnly asOf)
    {
        var overdue = plan.Overdue(asOf);
        return new(Strings.List_Overdue, overdue is [] ? Strings.List_NothingOverdue : Strings.List_OverdueNote, [new("", overdue)]);
    }

    private static IReadOnlyList<Section> ByTheme(Plan plan, IReadOnlyList<PlanItem> items) =>
        [.. plan.Themes.Select(theme => new Section(theme.Name, [.. items.Where(item => item.Theme == theme.Key)]))];

    /// <summary>Items under one heading.</summary>
    internal sealed record Section(string Heading, IReadOnlyList<PlanItem> Items);
}
