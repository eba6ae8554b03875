namespace TipEngage.Safeguarding.Phrases;

/// <summary>Sets of words in a row, with gaps between them.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Steps">The sets, each with the most tokens that may stand before it.</param>
internal sealed record PhrasePattern(PhraseKind Kind, PhrasePattern.Step[] Steps)
{
    internal readonly record struct Step(int Set, int Gap);

    /// <summary>A set without which the pattern is nowhere: a word rather than any number.</summary>
    public int RarestSet => Steps.Select(step => step.Set).FirstOrDefault(set => set is not PhraseSets.Numbers, PhraseSets.Numbers);

    /// <summary>Finds every place where a pattern ends, with its nearest beginning.</summary>
    /// <param name="steps">Its steps.</param>
    /// <param name="places">Where each set stands, in order.</param>
    public static IReadOnlyList<Span> Find(ReadOnlySpan<Step> steps, WordPlaces places)
    {
        var reached = places[steps[0].Set];
        for (var step = 1; step < steps.Length && reached.Count > 0; step++)
            reached = Go(reached, places[steps[step].Set], steps[step].Gap);

        return reached;
    }

    private static List<Span> Go(IReadOnlyList<Span> reached, IReadOnlyList<Span> next, int gap)
    {
        var found = new List<Span>();
        var from = 0;
        foreach (var place in next)
        {
            // Words are short, so what ends too early for this place begins too early for all that follow.
            while (from < reached.Count && reached[from].First < place.First - gap - Longest)
                from++;

            var best = -1;
            for (var i = from; i < reached.Count && reached[i].First < place.First; i++)
            {
                if (reached[i].Sentence == place.Sentence && reached[i].End <= place.First && place.First - reached[i].End <= gap)
                    best = i;
            }

            if (best >= 0)
                found.Add(new(reached[best].First, place.End, place.Sentence));
        }

        return found;
    }

    /// <summary>Most tokens of what was reached so far.</summary>
    private const int Longest = 120;
}
