namespace TipEngage.Understanding;

/// <summary>All that the phrases of a sentence say.</summary>
internal sealed class Meaning
{
    private readonly List<string> topics = [];
    private readonly List<string> tongues = [];
    private ulong concepts;

    /// <summary>Topics in their order, each once.</summary>
    public IReadOnlyList<string> Topics => topics;

    /// <summary>BCP 47 names of the languages that are named.</summary>
    public IReadOnlyList<string> Tongues => tongues;

    /// <summary>Whether the plan is named, and not only all of something.</summary>
    public bool NamesPlan { get; private set; }

    /// <summary>How many phrases say something.</summary>
    public int Known { get; private set; }

    /// <summary>How many words say nothing of weight.</summary>
    public int Fillers { get; private set; }

    /// <summary>How many words no lexicon has.</summary>
    public int Unknown { get; set; }

    public bool Has(Concept concept) => (concepts & (1UL << (int)concept)) != 0;

    public bool HasAny(params ReadOnlySpan<Concept> any)
    {
        foreach (var concept in any)
        {
            if (Has(concept))
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing is asked but what these concepts say.</summary>
    public bool IsOnly(params ReadOnlySpan<Concept> allowed)
    {
        var mask = 0UL;
        foreach (var concept in allowed)
            mask |= 1UL << (int)concept;
        return Unknown == 0 && topics is [] && tongues is [] && (concepts & ~mask) == 0;
    }

    public void Add(Sense sense)
    {
        if (sense.Concept is { } concept)
            concepts |= 1UL << (int)concept;
        NamesPlan |= sense is { Concept: Concept.Plan, IsWhole: false };
        if (sense.Topic is { } topic && !topics.Contains(topic))
            topics.Add(topic);
        if (sense.Tongue is { } tongue && !tongues.Contains(tongue))
            tongues.Add(tongue);
    }

    /// <summary>Counts a phrase once, however many senses it has.</summary>
    public void Count(bool isFiller)
    {
        if (isFiller)
            Fillers++;
        else
            Known++;
    }
}
