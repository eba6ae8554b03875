namespace TipEngage.Safeguarding.Phrases;

/// <summary>The words of all languages, found in one pass: the work is the length of the text times that of the longest word at most.</summary>
internal sealed class PhraseTrie
{
    /// <summary>The set of all numbers.</summary>
    public const int NumberSet = 0;

    private readonly Node root = new();

    public int SetCount { get; private set; } = NumberSet + 1;

    /// <summary>Adds words that mean the same.</summary>
    /// <param name="terms">Plain texts; with <c>*</c> at the end they may go on.</param>
    /// <returns>The number of the set.</returns>
    public int AddSet(IEnumerable<string> terms)
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

        void AddAll(List<int> sets)
        {
            foreach (var set in sets)
                places.Add(set, new(first, last + 1, text.Tokens[first].Sentence));
        }
    }

    private void Add(string term, int set)
    {
        var isStart = term.EndsWith('*');
        var node = root;
        foreach (var character in isStart ? term[..^1] : term)
            node = node.Next.TryGetValue(character, out var next) ? next : node.Next[character] = new();

        (isStart ? node.Starts : node.Words).Add(set);
    }

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public List<int> Words { get; } = [];

        public List<int> Starts { get; } = [];
    }
}
