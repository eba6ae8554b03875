namespace TipEngage.Plans.Catalog;

/// <summary>A meeting that the plan names, with only what the plan says of it.</summary>
internal sealed record PlanEvent
{
    /// <summary>Stable id, used in the card mark <c>event-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name: the plan's words, or ours where <see cref="NameIsOurs"/>.</summary>
    public required string Name { get; init; }

    public bool NameIsOurs { get; init; }

    /// <summary>The plan's words about it.</summary>
    public required string Quote { get; init; }

    public string? Place { get; init; }

    /// <summary>First day, where the plan names days.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day, where the plan names days.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The year, where the plan names one.</summary>
    public int? Year { get; init; }

    /// <summary>Items that name it.</summary>
    public IReadOnlyList<string> ItemIds { get; init; } = [];

    /// <summary>Whether it may be within some days: one of which the plan names only the year may be in all of that year.</summary>
    public bool MayBeIn(DateOnly from, DateOnly? to) => Start is { } start
        ? (End ?? start) >= from && (to is null || start <= to)
        : Year is { } year && year >= from.Year && (to is null || year <= to.Value.Year);
}
