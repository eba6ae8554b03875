namespace TipEngage.Plans.Catalog;

/// <summary>An action item: what the plan says, and beside it what we add to find and show it.</summary>
internal sealed record PlanItem
{
    /// <summary><c>4</c> or <c>4b</c>, always lower case.</summary>
    public required string Id { get; init; }

    /// <summary><c>4</c> for <c>4b</c>; null for a top-level item.</summary>
    public string? ParentId { get; init; }

    /// <summary>The plan's own heading, verbatim; null where the plan gives none.</summary>
    public string? Title { get; init; }

    /// <summary>The heading, or our short title where the plan gives none.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>Whether <see cref="ShortTitle"/> is ours and has to be shown as such.</summary>
    public bool TitleIsOurs => Title is null;

    /// <summary>The action, verbatim, without its number or letter.</summary>
    public required PlanText Action { get; init; }

    public required PlanStatus Status { get; init; }

    /// <summary>The status's own years, or the plan's where it has none.</summary>
    public required YearWindow EffectiveWindow { get; init; }

    /// <summary>Whether <see cref="EffectiveWindow"/> is the plan's period and not the item's own.</summary>
    public bool WindowIsInherited => Status.Window is null;

    public bool IsOngoing => Status.Category is StatusCategory.Ongoing;

    /// <summary>Key of the theme in <see cref="Plan.Themes"/>.</summary>
    public required string Theme { get; init; }

    /// <summary>Whether the plan says who acts.</summary>
    public bool LeadNamed { get; init; }

    public IReadOnlyList<PlanParty> Actors { get; init; } = [];

    public IReadOnlyList<PlanParty> Audiences { get; init; } = [];

    /// <summary>Our words for the subject; they help to find the item and are never shown as plan text.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<PlanMaterial> Materials { get; init; } = [];

    public IReadOnlyList<PlanEvent> Events { get; init; } = [];

    /// <summary>Ids of the items under this one, in the plan's order.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];
}
