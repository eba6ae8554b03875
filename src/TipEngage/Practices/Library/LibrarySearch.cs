using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>What somebody looks for in the library.</summary>
/// <param name="Text">What was typed; nothing for everything.</param>
/// <param name="Filters">Labels: a practice has one of each kind that is named.</param>
/// <param name="Widest">The widest circle that the reader belongs to.</param>
internal sealed record LibrarySearch(string Text, IReadOnlyList<string> Filters, Tlp Widest)
{
    public int Skip { get; init; }

    public int Take { get; init; } = 5;

    /// <summary>Labels of one kind each.</summary>
    public IEnumerable<IGrouping<string, string>> FiltersByKind => Filters.Where(label => LibraryLabels.Read(label) is not null).GroupBy(label => label[..2]);

    /// <summary>Whether the last word may go on.</summary>
    public bool IsTyping { get; init; }
}
