using System.Globalization;

namespace TipEngage.Plans.Catalog;

/// <summary>A forward work plan, immutable, with the questions that are asked of it.</summary>
internal sealed class Plan
{
    private readonly Dictionary<string, PlanItem> byId;
    private readonly Lazy<PlanSearch> search;

    public Plan(IReadOnlyList<PlanItem> items)
    {
        Items = items;
        byId = items.ToDictionary(item => item.Id, StringComparer.OrdinalIgnoreCase);
        search = new Lazy<PlanSearch>(() => new PlanSearch(this));
    }

    /// <summary>The period as plans write it, <c>2017-19</c>; stays when the document is replaced.</summary>
    public required string Key { get; init; }

    /// <summary>The document's title line, verbatim.</summary>
    public required string Title { get; init; }

    /// <summary>The group whose plan it is, verbatim; null where the document names none above its title.</summary>
    public string? Group { get; init; }

    public required YearWindow Period { get; init; }

    /// <summary>The paragraphs of the background, verbatim, without the role of the group.</summary>
    public required IReadOnlyList<string> Background { get; init; }

    /// <summary>The sentence that leads to <see cref="RoleItems"/>, verbatim; null where there is no list.</summary>
    public string? RoleIntroduction { get; init; }

    /// <summary>The role of the group, verbatim, without the list's dashes.</summary>
    public required IReadOnlyList<string> RoleItems { get; init; }

    /// <summary>Every item in the plan's order.</summary>
    public IReadOnlyList<PlanItem> Items { get; }

    public required IReadOnlyList<PlanTheme> Themes { get; init; }

    public IReadOnlyList<PlanMaterial> Materials { get; init; } = [];

    public IReadOnlyList<PlanEvent> Events { get; init; } = [];

    public IReadOnlyList<PlanOrganisation> Organisations { get; init; } = [];

    /// <summary>The item of that id, in any casing; null where there is none.</summary>
    public PlanItem? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The first of the ids that the plan has an item of; null where it has none.</summary>
    public PlanItem? FirstOf(IEnumerable<string> ids) => ids.Select(Find).FirstOrDefault(item => item is not null);

    /// <summary>The point of the group's role with that number, which counts from one; null where there is none.</summary>
    public string? RolePoint(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? RoleItems.ElementAtOrDefault(place - 1) : null;

    /// <summary>Items for action whose years include the year; ongoing ones are apart.</summary>
    public IReadOnlyList<PlanItem> Active(int year) => ForAction(item => item.EffectiveWindow.Contains(year));

    /// <summary>Items for action whose last year is the year.</summary>
    public IReadOnlyList<PlanItem> Due(int year) => ForAction(item => item.EffectiveWindow.ToYear == year);

    /// <summary>Items for action whose last year is the year or an earlier one.</summary>
    public IReadOnlyList<PlanItem> DueBy(int year) => ForAction(item => item.EffectiveWindow.ToYear <= year);

    /// <summary>Items for action whose years were over when the year of <paramref name="asOf"/> began.</summary>
    public IReadOnlyList<PlanItem> Overdue(DateOnly asOf) => ForAction(item => item.EffectiveWindow.EndedBefore(asOf.Year));

    /// <summary>Items without an end; never due, never overdue.</summary>
    public IReadOnlyList<PlanItem> Ongoing() => [.. Items.Where(item => item.IsOngoing)];

    public IReadOnlyList<PlanItem> ForAction() => ForAction(_ => true);

    /// <summary>Items that the words are about, best first; none where they say nothing about the plan.</summary>
    public IReadOnlyList<PlanItem> Search(string words) => search.Value.Find(words);

    /// <summary>The same where the last word may be unfinished.</summary>
    public IReadOnlyList<PlanItem> SearchWhileTyping(string words) => search.Value.FindWhileTyping(words);

    private PlanItem[] ForAction(Func<PlanItem, bool> condition) =>
        [.. Items.Where(item => !item.IsOngoing && condition(item))];
}
