namespace TipEngage.Safeguarding.Phrases;

/// <summary>The words of all languages, found in one pass: the work is the length of the text times that of the longest word at most.</summary>
internal sealed class PhraseTrie
{
    /// <summary>The set of all numbers.</summary>
    public const int NumberSet = 0;

    private readonly Node root = new();

    public int SetCount { get; private set; } = NumberSet + 1;

    /// <summary>Adds words that mean the same.</summary>
    /// <returns>The number of the set.</returns>
    public int AddSet(IEnumerable<PhraseTerm> terms)
    {
        foreach (var term in terms)
            Add(term, SetCount);
        return SetCount++;
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
        var node = root;
        var last = first;
        for (var at = text.Tokens[first].Start; at < text.Text.Length && node.Next.TryGetValue(text.Text[at], out node!); at++)
        {
            places.Work++;
            while (text.Tokens[last].End <= at)
                last++;
            if (node.Words.Count > 0 && text.EndsAt(at + 1))
                AddAll(node.Words);
            AddAll(node.Starts);
        }

        void AddAll(List<(int Set, PhraseTerm Term)> words)
        {
            foreach (var (set, term) in words)
            {
                if (term.Agrees(text, first))
                    places.Add(set, new(first, last + 1, text.Tokens[first].Sentence));
            }
        }
    }

    private void Add(PhraseTerm term, int set)
    {
        var node = root;
        foreach (var character in term.Text)
            node = node.Next.TryGetValue(character, out var next) ? next : node.Next[character] = new();

        (term.IsStart ? node.Starts : node.Words).Add((set, term));
    }

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public List<(int Set, PhraseTerm Term)> Words { get; } = [];

        public List<(int Set, PhraseTerm Term)> Starts { get; } = [];
    }
}
