namespace TipEngage.Safeguarding.Phrases;

/// <summary>The words of all languages, found in one pass: the work is the length of the text times that of the longest word at most.</summary>
internal sealed class PhraseTrie
{
    /// <summary>The set of all numbers.</summary>
    public const int NumberSet = 0;

    private const int Root = 0;
    private const int CharacterBits = 16;

    // One table for all nodes, and values in arrays: an object of its own for each would be most of the memory of the process.
    private readonly Dictionary<long, int> next = [];
    private readonly Dictionary<int, PhraseEnding[]> endings = [];
    private int nodes = Root + 1;

    public int SetCount { get; private set; } = NumberSet + 1;

    /// <summary>Adds words that mean the same.</summary>
    /// <returns>The number of the set.</returns>
    public int AddSet(IEnumerable<PhraseTerm> members)
    {
        foreach (var term in members)
            Add(term, SetCount);
        return SetCount++;
    }

    /// <summary>Gives back the room for more words.</summary>
    public void Close()
    {
        next.TrimExcess();
        endings.TrimExcess();
    }

    /// <summary>Finds each word that begins at a token.</summary>
    public WordPlaces Find(PlainText text)
    {
        var places = new WordPlaces();
        for (var first = 0; first < text.Tokens.Count; first++)
        {
            if (text.Tokens[first].IsNumber)
                places.Add(NumberSet, new(first, first + 1, text.Tokens[first].Sentence));
            if (text.BeginsAt(text.Tokens[first].Start))
                FindFrom(first, text, places);
        }

        return places;
    }

    private void FindFrom(int first, PlainText text, WordPlaces places)
    {
        var node = Root;
        var last = first;
        for (var at = text.Tokens[first].Start; at < text.Text.Length && next.TryGetValue(Step(node, text.Text[at]), out node); at++)
        {
            places.Work++;
            while (text.Tokens[last].End <= at)
                last++;
            if (!endings.TryGetValue(node, out var here))
                continue;

            foreach (var ending in here)
            {
                if ((ending.IsStart || text.EndsAt(at + 1)) && ending.Agrees(text, first))
                    places.Add(ending.Set, new(first, last + 1, text.Tokens[first].Sentence));
            }
        }
    }

    private void Add(PhraseTerm term, int set)
    {
        var node = Root;
        foreach (var character in term.Text)
        {
            if (!next.TryGetValue(Step(node, character), out var following))
                next.Add(Step(node, character), following = nodes++);
            node = following;
        }

        endings[node] = [.. endings.GetValueOrDefault(node, []), new(set, term.IsStart, term.Marks, term.NeedsMarks)];
    }

    private static long Step(int node, char character) => ((long)node << CharacterBits) | character;
}
