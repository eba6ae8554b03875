namespace TipEngage.Practices.Library;

/// <summary>
/// Published practices in the order in which they were learnt of, each at a place that no other gets, so that where words stand is only ever added to.
/// What is taken away leaves a gap; with too many of them everything moves up.
/// </summary>
internal sealed class Shelf
{
    private const int MostGaps = 1000;

    private readonly List<KnownPractice?> practices = [];
    private readonly List<WordPlaces> words = [];
    private readonly List<PlaceSet> labels = [];
    private readonly Dictionary<int, int> placeOf = [];
    private int[] lengths = new int[16];

    public PlaceSet All { get; private set; } = new();

    /// <summary>Number of the places, gaps among them.</summary>
    public int Places => practices.Count;

    public bool HasTooManyGaps => practices.Count - placeOf.Count > placeOf.Count + MostGaps;

    public KnownPractice this[int place] => practices[place]!;

    /// <summary>Length of the practice at each place.</summary>
    public ReadOnlySpan<int> Lengths => lengths.AsSpan(0, practices.Count);

    public WordPlaces OfWord(int word) => words[word];

    public PlaceSet OfLabel(int label) => labels[label];

    /// <summary>Places of those numbers that there are.</summary>
    public PlaceSet PlacesOf(IReadOnlyList<int> numbers)
    {
        var found = new PlaceSet();
        foreach (var number in numbers)
        {
            if (placeOf.TryGetValue(number, out var place))
                found.Add(place);
        }

        return found;
    }

    /// <param name="practice">A practice that is not there.</param>
    /// <param name="weights">Weight of each of its words.</param>
    public void Add(KnownPractice practice, byte[] weights)
    {
        var place = practices.Count;
        practices.Add(practice);
        placeOf.Add(practice.Number, place);
        if (place == lengths.Length)
            Array.Resize(ref lengths, place * 2);
        lengths[place] = practice.Length;
        All.Add(place);
        for (var at = 0; at < practice.Words.Length; at++)
            At(words, practice.Words[at]).Add(place, weights[at]);
        foreach (var label in practice.Labels)
            At(labels, label).Add(place);
    }

    /// <returns>What was there; null for nothing.</returns>
    public KnownPractice? Remove(int number)
    {
        if (!placeOf.Remove(number, out var place))
            return null;

        var practice = this[place];
        practices[place] = null;
        All.Remove(place);
        foreach (var label in practice.Labels)
            labels[label].Remove(place);
        return practice;
    }

    /// <summary>Moves everything up to where there are no gaps.</summary>
    public void CloseGaps()
    {
        var moved = new int[practices.Count];
        var kept = 0;
        for (var place = 0; place < moved.Length; place++)
            moved[place] = practices[place] is null ? -1 : kept++;
        foreach (var word in words)
            word.Move(moved);
        for (var label = 0; label < labels.Count; label++)
            labels[label] = labels[label].Moved(moved);

        All = All.Moved(moved);
        practices.RemoveAll(practice => practice is null);
        for (var place = 0; place < practices.Count; place++)
            (placeOf[this[place].Number], lengths[place]) = (place, this[place].Length);
    }

    private static T At<T>(List<T> all, int id)
        where T : new()
    {
        while (all.Count <= id)
            all.Add(new());
        return all[id];
    }
}
