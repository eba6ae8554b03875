namespace TipEngage.Safeguarding.Phrases;

/// <summary>All words of a language, found in one pass: the work is the length of the text times that of the longest word at most.</summary>
internal sealed class PhraseTrie
{
    private readonly Node root = new();

    /// <summary>Adds a word of a set.</summary>
    /// <param name="term">Plain text; with <c>*</c> at the end it may go on.</param>
    public void Add(string term, int set)
    {
        var isStart = term.EndsWith('*');
        var node = root;
        foreach (var character in isStart ? term[..^1] : term)
            node = node.Next.TryGetValue(character, out var next) ? next : node.Next[character] = new();

        (isStart ? node.Starts : node.Words).Add(set);
    }

    /// <summary>Reports each word that begins at a token: set, first token, end.</summary>
    public long Find(PlainText text, Action<int, int, int> found)
    {
        var steps = 0L;
        for (var first = 0; first < text.Tokens.Count; first++)
        {
            var node = root;
            var last = first;
            for (var at = text.Tokens[first].Start; at < text.Text.Length && node.Next.TryGetValue(text.Text[at], out node!); at++)
            {
                steps++;
                while (text.Tokens[last].End <= at)
                    last++;
                if (node.Words.Count > 0 && text.EndsAt(at + 1))
                    node.Words.ForEach(set => found(set, first, last + 1));
                node.Starts.ForEach(set => found(set, first, last + 1));
            }
        }

        return steps;
    }

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public List<int> Words { get; } = [];

        public List<int> Starts { get; } = [];
    }
}
