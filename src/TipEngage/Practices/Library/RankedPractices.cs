namespace TipEngage.Practices.Library;

/// <summary>Ranks what the engine found and counts its labels: by what people asked for, the same whichever engine it was.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Best">Numbers of the best, from the place on that was asked for.</param>
/// <param name="Facets">Labels with how many have each.</param>
internal sealed record RankedPractices(int Total, IReadOnlyList<int> Best, IReadOnlyList<(string Label, int Count)> Facets)
{
    /// <summary>Those that have all that was asked for, or, where none has all, those that have the larger part of it.</summary>
    /// <param name="stock">What is published.</param>
    /// <param name="groups">What is asked for.</param>
    /// <param name="asked">Places of those that are looked at.</param>
    /// <param name="search">The question.</param>
    /// <param name="isNear">Whether the larger part is enough.</param>
    public static RankedPractices Of(LibraryStock stock, IReadOnlyList<AskedGroup> groups, PlaceSet asked, LibrarySearch search, bool isNear)
    {
        var sheet = stock.TakeSheet();
        sheet.Begin(stock.Shelf, asked, stock.LengthFor(search.Widest));
        foreach (var group in groups)
            group.Score(sheet, stock, search.Widest);

        var half = groups.Sum(group => group.Weight(stock, search.Widest)) / 2;
        var (found, total) = (new PlaceSet(), 0);
        var best = new BestPractices(search.Skip, search.Take);
        foreach (var place in asked)
        {
            if (isNear ? sheet.WeightAt(place) < half : sheet.GroupsAt(place) < groups.Count)
                continue;

            found.Add(place);
            total++;
            best.Take(stock.Shelf[place], isNear ? sheet.ScoreAt(place) * sheet.WeightAt(place) : sheet.ScoreAt(place));
        }

        sheet.Clear();
        stock.PutSheet(sheet);
        return new(total, best.Numbers(), Count(stock, found));
    }

    private static IReadOnlyList<(string Label, int Count)> Count(LibraryStock stock, PlaceSet found) =>
    [
        .. Enumerable.Range(0, stock.Labels.Count).Select(label => (Label: stock.Labels[label], Count: stock.Shelf.OfLabel(label).CountWith(found))).Where(one => one.Count > 0)
            .OrderByDescending(one => one.Count).ThenBy(one => one.Label, StringComparer.Ordinal),
    ];
}
