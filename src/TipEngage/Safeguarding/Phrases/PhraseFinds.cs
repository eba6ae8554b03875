namespace TipEngage.Safeguarding.Phrases;

/// <summary>The phrases that were found in a text.</summary>
internal sealed class PhraseFinds(PlainText text)
{
    private const int LongestSpan = 150;

    private readonly Dictionary<PhraseKind, List<Span>> finds = [];

    public PlainText Text => text;

    public IReadOnlyList<Span> this[PhraseKind kind] => finds.TryGetValue(kind, out var spans) ? spans : [];

    /// <summary>The spans of a kind at most so many tokens away in the same sentence.</summary>
    public IEnumerable<Span> Near(PhraseKind kind, Span span, int distance)
    {
        var spans = this[kind];
        for (var i = LowerBound(spans, span.First - distance - LongestSpan); i < spans.Count && spans[i].First <= span.End + distance; i++)
        {
            if (spans[i].Sentence == span.Sentence && spans[i].DistanceTo(span) <= distance)
                yield return spans[i];
        }
    }

    /// <summary>Whether a kind stands outside these tokens, at most so many away, in whatever sentence.</summary>
    public bool IsAround(PhraseKind kind, int first, int end, int distance)
    {
        var spans = this[kind];
        for (var i = LowerBound(spans, first - distance - LongestSpan); i < spans.Count && spans[i].First <= end + distance; i++)
        {
            if ((spans[i].End <= first && first - spans[i].End <= distance) || spans[i].First >= end)
                return true;
        }

        return false;
    }

    /// <summary>Whether a kind stands in one of these sentences.</summary>
    public bool HasIn(PhraseKind kind, int firstSentence, int lastSentence)
    {
        var spans = this[kind];
        var first = FirstOf(spans, firstSentence);
        return first < spans.Count && spans[first].Sentence <= lastSentence;
    }

    /// <summary>The spans of a kind in these sentences.</summary>
    public IEnumerable<Span> In(PhraseKind kind, int firstSentence, int lastSentence)
    {
        var spans = this[kind];
        for (var i = FirstOf(spans, firstSentence); i < spans.Count && spans[i].Sentence <= lastSentence; i++)
            yield return spans[i];
    }

    public bool Has(PhraseKind kind) => finds.ContainsKey(kind);

    public void Add(PhraseKind kind, IReadOnlyList<Span> spans)
    {
        if (spans.Count is 0)
            return;
        if (!finds.TryGetValue(kind, out var known))
            finds.Add(kind, known = []);
        known.AddRange(spans);
    }

    /// <summary>Takes over what was found in another language.</summary>
    public void Add(PhraseFinds other)
    {
        foreach (var (kind, spans) in other.finds)
            Add(kind, spans);
    }

    /// <summary>Puts the spans in order; to be called when all are there.</summary>
    public PhraseFinds Sorted()
    {
        foreach (var spans in finds.Values)
            spans.Sort((one, other) => one.First.CompareTo(other.First));
        return this;
    }

    public void Keep(PhraseKind kind, Predicate<Span> wanted)
    {
        if (finds.TryGetValue(kind, out var spans) && spans.RemoveAll(span => !wanted(span)) > 0 && spans.Count is 0)
            finds.Remove(kind);
    }

    private static int LowerBound(IReadOnlyList<Span> spans, int first)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].First >= first ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static int FirstOf(IReadOnlyList<Span> spans, int sentence)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].Sentence >= sentence ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
