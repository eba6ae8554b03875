namespace TipEngage.Features.Export;

/// <summary>An item: what the plan says, then what is recorded of it.</summary>
internal sealed record ExportedItem
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required bool TitleIsOurs { get; init; }

    /// <summary>The action, verbatim.</summary>
    public required string Action { get; init; }

    /// <summary>The status, verbatim.</summary>
    public required string StatusAsWritten { get; init; }

    /// <summary>Such as <c>2017-19</c>.</summary>
    public required string Years { get; init; }

    /// <summary>Whether the item has no years of its own and those of the plan are shown.</summary>
    public required bool YearsAreOfThePlan { get; init; }

    public required string Theme { get; init; }

    /// <summary>Whom the plan names; null where it names nobody.</summary>
    public required string? WhoActs { get; init; }

    /// <summary>How far it is.</summary>
    public required string Progress { get; init; }

    /// <summary>The day of which that is said.</summary>
    public string? ProgressAsOf { get; init; }

    public string? Note { get; init; }

    /// <summary>Code of the country or organisation that reported.</summary>
    public string? ReportedBy { get; init; }

    public string? Source { get; init; }

    /// <summary>Who recorded it; only for readers who may know.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>Day in UTC.</summary>
    public string? RecordedOn { get; init; }

    /// <summary>The narrowest label of what is recorded of it.</summary>
    public required string Tlp { get; init; }

    public required IReadOnlyList<Assignment> Assignments { get; init; }

    public required IReadOnlyList<Translation> Translations { get; init; }

    /// <summary>A country or organisation that works on it.</summary>
    internal sealed record Assignment(string Party, string? Role, string? Since);

    /// <summary>A material in a language.</summary>
    internal sealed record Translation(string Material, string Language, string? State, string? Link, string? Date);
}
