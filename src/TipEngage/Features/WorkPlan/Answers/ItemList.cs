using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>Items that answer a question, under their headings.</summary>
/// <param name="Title">What the list is.</param>
/// <param name="Note">What must be said before it; null where nothing must.</param>
/// <param name="Sections">The items; an empty section is left out.</param>
internal sealed record ItemList(string Title, string? Note, IReadOnlyList<ItemList.Section> Sections)
{
    /// <summary>What must be said after it; null where nothing must.</summary>
    public string? Apart { get; init; }

    /// <summary>A year whose active items are worth a button; null where none is.</summary>
    public int? ActiveYear { get; init; }

    public IEnumerable<PlanItem> Items => Sections.SelectMany(section => section.Items);

    /// <summary>The answer in one sentence.</summary>
    public string Summary => Items.Any() ? Sentence.Of(Strings.List_Summary, Title, Ids(Items)) : Note ?? Title;

    /// <param name="view">The plan and the register.</param>
    /// <param name="filter">Which items.</param>
    /// <param name="year">The year that the filter is about.</param>
    /// <param name="only">Ids of the overdue items that alone are meant; none for all.</param>
    public static ItemList Of(PlanView view, ItemFilter filter, int year, IReadOnlyList<string> only) =>
        filter is ItemFilter.Overdue ? Overdue(view, only) : Of(view.Plan, filter, year);

    private static ItemList Of(Plan plan, ItemFilter filter, int year) => filter switch
    {
        ItemFilter.Ongoing => new(Strings.List_Ongoing, Strings.List_OngoingNote, [new("", plan.Ongoing())]),
        ItemFilter.ForAction => new(Strings.List_ForAction, null, ByTheme(plan, plan.ForAction())),
        ItemFilter.Active => Active(plan, year),
        ItemFilter.Due => Due(plan, year),
        ItemFilter.Only => Only(plan, year),
        _ => new(Sentence.Of(Strings.List_All, plan.Period), Sentence.Of(Strings.List_AllNote, plan.Period), ByTheme(plan, plan.Items)),
    };

    /// <summary>The items that words of the plan were found in.</summary>
    public static ItemList Found(IReadOnlyList<PlanItem> items) => new(Strings.List_Found, null, [new("", items)]);

    /// <summary>The items that words may have meant.</summary>
    public static ItemList Nearest(IReadOnlyList<PlanItem> items) => new(Strings.List_Nearest, Strings.List_NearestNote, [new("", items)]);

    /// <summary>Items under a sentence that says how they were found.</summary>
    public static ItemList Said(string sentence, IReadOnlyList<PlanItem> items) => new(Strings.Says_Title, sentence, [new("", items)]);

    /// <summary>Who acts on items, as the plan names it, with who is recorded for them.</summary>
    public static ItemList Who(PlanView view, IReadOnlyList<PlanItem> items) => new(
        Strings.Item_WhoActs,
        items.Any(item => item.LeadNamed) ? null : Strings.List_NoLeads,
        [new("", items) { Says = item => ProgressSection.AssignedTo(view, item) is { } parties ? $"{ItemWords.Lead(item)} · {Sentence.Of(Strings.Plain_Line, Strings.Item_WorkingOnIt, parties)}" : ItemWords.Lead(item) }]);

    /// <summary>The items that were asked for by id.</summary>
    public static ItemList Asked(IReadOnlyList<PlanItem> items) => new(Strings.List_Asked, null, [new("", items)]);

    private static ItemList Active(Plan plan, int year)
    {
        var active = plan.Active(year);
        var title = Sentence.Of(Strings.List_Active, Dates.Year(year));
        return active is []
            ? new(title, Sentence.Of(Strings.List_NothingActive, Dates.Year(year), plan.Period), [])
            : new(title, null, [new("", active)]) { Apart = plan.Period.Contains(year) ? OngoingApart(plan) : null };
    }

    private static ItemList Due(Plan plan, int year)
    {
        var due = plan.Due(year);
        var title = Sentence.Of(Strings.List_Due, Dates.Year(year));
        if (due is not [])
            return new(title, Strings.List_DueNote, [new("", due)]) { Apart = OngoingApart(plan) };

        var active = plan.Active(year);
        var nothing = plan.Period.Contains(year)
            ? Sentence.Of(Strings.List_NothingDue, Dates.Year(year))
            : Sentence.Of(Strings.List_NothingActive, Dates.Year(year), plan.Period);
        return active is []
            ? new(title, nothing, [])
            : new(title, $"{nothing} {Sentence.Of(Strings.List_ActiveInstead, Dates.Year(year), Ids(active))}", []) { Apart = OngoingApart(plan), ActiveYear = year };
    }

    private static ItemList Only(Plan plan, int year)
    {
        IReadOnlyList<PlanItem> only = [.. plan.Due(year).Where(item => item.EffectiveWindow.FromYear == year)];
        var title = Sentence.Of(Strings.List_Only, Dates.Year(year));
        return only is []
            ? new(title, Sentence.Of(Strings.List_NothingOnly, Dates.Year(year)), []) { ActiveYear = plan.Active(year) is [] ? null : year }
            : new(title, null, [new("", only)]) { ActiveYear = year };
    }

    private static ItemList Overdue(PlanView view, IReadOnlyList<string> only)
    {
        PlanItem[] overdue = [.. view.Plan.Overdue(view.AsOf).Where(item => (only is [] || only.Contains(item.Id)) && !ProgressSection.IsCompleted(view, item))];
        return overdue is []
            ? new(Strings.List_Overdue, Strings.List_NothingOverdue, [])
            : new(Strings.List_Overdue, Strings.List_OverdueNote, [new("", overdue, IsOver: true)]);
    }

    private static string? OngoingApart(Plan plan) =>
        plan.Ongoing() is { Count: > 0 } ongoing ? Sentence.Of(Strings.List_OngoingApart, Ids(ongoing)) : null;

    private static string Ids(IEnumerable<PlanItem> items) => string.Join(", ", items.Select(item => item.Id));

    private static IReadOnlyList<Section> ByTheme(Plan plan, IReadOnlyList<PlanItem> items) =>
        [.. plan.Themes.Select(theme => new Section(theme.Name, [.. items.Where(item => item.Theme == theme.Key)]))];

    /// <summary>Items under one heading.</summary>
    /// <param name="Heading">The heading; empty for none.</param>
    /// <param name="Items">The items.</param>
    /// <param name="IsOver">Whether to say that their years are over.</param>
    internal sealed record Section(string Heading, IReadOnlyList<PlanItem> Items, bool IsOver = false)
    {
        /// <summary>What stands under an item in place of its status; null for that.</summary>
        public Func<PlanItem, string>? Says { get; init; }
    }
}
