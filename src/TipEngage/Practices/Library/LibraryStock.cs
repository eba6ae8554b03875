using System.Collections.Concurrent;
using System.Globalization;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>What is published, in memory, as far as ranking and counting need it. Whoever reads or changes it holds its lock.</summary>
internal sealed class LibraryStock
{
    private readonly Dictionary<string, List<int>> wordsByStem = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ScoreSheet> sheets = [];
    private readonly int[] counts = new int[2];
    private readonly long[] lengths = new long[2];

    /// <summary>The last change that it has.</summary>
    public long Position { get; private set; }

    public WordStock Words { get; } = new();

    public WordStock Labels { get; } = new();

    public Shelf Shelf { get; } = new();

    /// <summary>How many practices a reader may see.</summary>
    public int CountFor(Tlp widest) => counts[Math.Min((int)widest, 1)];

    public double LengthFor(Tlp widest) => (double)lengths[Math.Min((int)widest, 1)] / Math.Max(1, CountFor(widest));

    /// <summary>Ids of the words that differ in their ending only.</summary>
    public IReadOnlyList<int> WithStem(string stem) => wordsByStem.TryGetValue(stem, out var found) ? found : [];

    /// <summary>Places of what a reader may see of what is filtered by.</summary>
    public PlaceSet PlacesFor(LibrarySearch search) => search.FiltersByKind
        .Select(labels => labels.Select(PlacesOf).Aggregate((one, other) => one.Or(other)))
        .Aggregate(search.Widest is Tlp.Clear ? PlacesOf(LibraryLabels.Clear) : Shelf.All, (one, other) => one.And(other));

    /// <summary>Whether a practice has or had a label.</summary>
    public bool Knows(string label) => Labels.Find(label) is not null;

    /// <summary>How many have what is filtered by, at most.</summary>
    public int MostFiltered(LibrarySearch search) => search.FiltersByKind
        .Select(labels => labels.Sum(label => Labels.Find(label) is { } id ? Labels.CountOf(id, search.Widest) : 0)).Append(CountFor(search.Widest)).Min();

    private PlaceSet PlacesOf(string label) => Labels.Find(label) is { } id ? Shelf.OfLabel(id) : new();

    /// <summary>A blank sheet, to be put back.</summary>
    public ScoreSheet TakeSheet() => sheets.TryTake(out var sheet) ? sheet : new();

    /// <param name="sheet">A sheet that is blank again.</param>
    public void PutSheet(ScoreSheet sheet) => sheets.Add(sheet);

    /// <summary>Takes in what was changed up to a position.</summary>
    public void Take(IEnumerable<LibraryRow> changed, long position)
    {
        foreach (var row in changed)
        {
            if (Shelf.Remove(row.Number) is { } before)
                Count(before, -1);
            if (row is { Words: not null, Labels: not null })
                Put(row, row.Words, row.Labels);
        }

        if (Shelf.HasTooManyGaps)
            Shelf.CloseGaps();

        Position = Math.Max(Position, position);
    }

    private void Count(KnownPractice practice, int more)
    {
        foreach (var word in practice.Words)
            Words.Add(word, practice.Tlp, more);
        foreach (var label in practice.Labels)
            Labels.Add(label, practice.Tlp, more);
        for (var circle = (int)practice.Tlp; circle < counts.Length; circle++)
        {
            counts[circle] += more;
            lengths[circle] += more * practice.Length;
        }
    }

    private void Put(LibraryRow row, string words, string labels)
    {
        var (ids, weights) = (new List<int>(), new List<byte>());
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan()[range];
            var colon = word.LastIndexOf(':');
            if (colon < 1)
                continue;

            ids.Add(IdOf(word[..colon].ToString()));
            weights.Add(byte.Parse(word[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture));
        }

        var practice = new KnownPractice(
            row.Number, (Tlp)row.Tlp, RankOf(row.Tier), row.PublishedAt ?? default, [.. ids],
            [.. labels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(label => Labels.IdOf(label, out _))], weights.Sum(weight => weight));
        Shelf.Add(practice, [.. weights]);
        Count(practice, 1);
    }

    /// <summary>Place among the tiers; -1 for none.</summary>
    private static int RankOf(string? tier) => Enum.TryParse<Tier>(tier, ignoreCase: true, out var known) ? (int)known : -1;

    private int IdOf(string word)
    {
        var id = Words.IdOf(word, out var isNew);
        if (isNew)
        {
            var stem = Stems.Of(word);
            if (!wordsByStem.TryGetValue(stem, out var others))
                wordsByStem.Add(stem, others = []);
            others.Add(id);
        }

        return id;
    }
}
