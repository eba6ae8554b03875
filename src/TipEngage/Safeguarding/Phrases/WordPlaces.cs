namespace TipEngage.Safeguarding.Phrases;

/// <summary>Where the words of each set stand in a text, in order.</summary>
internal sealed class WordPlaces
{
    private readonly Dictionary<int, List<Span>> places = [];

    /// <summary>Steps that finding took.</summary>
    public long Work { get; set; }

    public IEnumerable<int> Sets => places.Keys;

    public IReadOnlyList<Span> this[int set] => places[set];

    public void Add(int set, Span place)
    {
        if (!places.TryGetValue(set, out var known))
            places.Add(set, known = []);
        known.Add(place);
    }

    public bool HasAll(ReadOnlySpan<PhrasePattern.Step> steps)
    {
        foreach (var step in steps)
        {
            if (!places.ContainsKey(step.Set))
                return false;
        }

        return true;
    }
}
