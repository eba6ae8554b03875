namespace TipEngage.Plans.Catalog;

/// <summary>A guide, module, report or channel that the plan names.</summary>
internal sealed record PlanMaterial
{
    /// <summary>Stable id, used in the card mark <c>material-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>policy-guide</c>, <c>training-module</c>, <c>report</c>, <c>collection</c>, <c>channel</c> or <c>online-tool</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name in the plan's words.</summary>
    public required string Name { get; init; }

    /// <summary>Our expansion of an elliptical name; null where the plan's name stands alone.</summary>
    public string? ExpandedName { get; init; }

    /// <summary>Further names that the plan gives the same thing.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What the plan says of its state, in the plan's words.</summary>
    public string? StateInPlan { get; init; }

    /// <summary>Ids of the materials in a collection; the plan's list is open.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Items that name it.</summary>
    public IReadOnlyList<string> ItemIds { get; init; } = [];

    /// <summary>What to show as its title.</summary>
    public string DisplayName => ExpandedName ?? Name;
}
