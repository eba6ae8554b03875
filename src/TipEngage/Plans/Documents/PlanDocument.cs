using TipEngage.Plans.Catalog;

namespace TipEngage.Plans.Documents;

/// <summary>What a plan's source document says, verbatim.</summary>
internal sealed record PlanDocument
{
    public required string Title { get; init; }

    public string? Group { get; init; }

    public required YearWindow Period { get; init; }

    public required IReadOnlyList<string> Background { get; init; }

    public string? RoleIntroduction { get; init; }

    public required IReadOnlyList<string> RoleItems { get; init; }

    /// <summary>Line numbers of the table's headers; a page break repeats it.</summary>
    public required IReadOnlyList<int> HeaderLines { get; init; }

    public required IReadOnlyList<PlanRow> Rows { get; init; }

    public required IReadOnlyList<DocumentItem> Items { get; init; }

    /// <summary>The whole document without its tags, in which every sentence can be found.</summary>
    public required string PlainText { get; init; }
}
