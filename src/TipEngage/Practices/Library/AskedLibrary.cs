using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>A question as the engine is asked it and as its answers are ranked.</summary>
/// <param name="Groups">What is asked for.</param>
/// <param name="All">What the engine is asked for all of it; null where too many may have it.</param>
/// <param name="Near">What it is asked where none has all; null likewise.</param>
internal sealed record AskedLibrary(IReadOnlyList<AskedGroup> Groups, WordClause? All, WordClause? Near)
{
    /// <param name="search">The question.</param>
    /// <param name="stock">What is published.</param>
    /// <param name="mostFromEngine">Most that the engine is asked for.</param>
    /// <returns>Null where nothing can have it.</returns>
    public static AskedLibrary? Read(LibrarySearch search, LibraryStock stock, int mostFromEngine)
    {
        var parts = AskedWords.Read(search.Text);
        var groups = new LibraryQuestion(stock, search.Widest).Read(parts, search.IsTyping);
        if ((groups is [] && parts is not []) || search.FiltersByKind.Any(labels => !labels.Any(stock.Knows)))
            return null;

        WordClause[] filters = [.. Filters(search, stock)];
        var words = groups.Select(group => group.ToClause(stock, search.Widest)).ToArray();
        var most = groups.Select(group => group.MostFound(stock, search.Widest)).Append(stock.MostFiltered(search)).Min();
        return new(groups, most <= mostFromEngine ? AllOf([.. words, .. filters]) : null, Rare(groups, stock, search.Widest, mostFromEngine) is { Length: > 0 } rare ? AllOf([WordClause.AnyOf(rare), .. filters]) : null);
    }

    /// <summary>The groups that the fewest have, as many as the engine may be asked for; none where even the first is too common.</summary>
    private static WordClause[] Rare(IReadOnlyList<AskedGroup> groups, LibraryStock stock, Tlp widest, int most)
    {
        var (left, rare) = (most, new List<WordClause>());
        foreach (var group in groups.OrderBy(group => group.MostFound(stock, widest)))
        {
            left -= group.MostFound(stock, widest);
            if (left >= 0)
                rare.Add(group.ToClause(stock, widest));
        }

        return [.. rare];
    }

    /// <summary>The circle and what is filtered by, one clause for each kind; what no practice has is not asked: no engine takes whatever somebody may type.</summary>
    private static IEnumerable<WordClause> Filters(LibrarySearch search, LibraryStock stock) =>
    [
        .. search.Widest is Tlp.Clear ? [new WordClause.Word(LibraryLabels.Clear)] : Array.Empty<WordClause>(),
        .. search.FiltersByKind.Select(labels => WordClause.AnyOf([.. labels.Where(stock.Knows).Distinct().Select(label => new WordClause.Word(label))])),
    ];

    private static WordClause? AllOf(WordClause[] parts) => parts is [] ? null : WordClause.AllOf(parts);
}
