namespace TipEngage.Safeguarding.Phrases;

/// <summary>The words of all languages, found in one pass: the work is the length of the text times that of the longest word at most.</summary>
internal sealed class PhraseTrie
{
    private const int Root = 0;

    // The nodes that follow one stand in a row, and what is known of them in arrays: an object of its own for each would be most of the memory of the process.
    private readonly char[] characters;
    private readonly int[] following;
    private readonly PhraseEnding[] endings;
    private readonly int[] endingsOf;

    /// <param name="words">What is known of each word; of the same one, in this order.</param>
    public PhraseTrie(IEnumerable<(string Text, PhraseEnding Ending)> words)
    {
        var sorted = words.OrderBy(word => word.Text, StringComparer.Ordinal).ToArray();
        var (leading, firsts, known, ends) = (new List<char> { '\0' }, new List<int>(), new List<PhraseEnding>(sorted.Length), new List<int>());
        var begun = new List<(int First, int End, int Length)> { (0, sorted.Length, 0) };
        for (var node = Root; node < begun.Count; node++)
        {
            var (at, end, length) = begun[node];
            for (ends.Add(known.Count); at < end && sorted[at].Text.Length == length; at++)
                known.Add(sorted[at].Ending);
            firsts.Add(begun.Count);
            for (var first = at; first < end; first = at)
            {
                var next = sorted[first].Text[length];
                while (at < end && sorted[at].Text[length] == next)
                    at++;
                leading.Add(next);
                begun.Add((first, at, length + 1));
            }
        }

        (characters, following, endings, endingsOf) = ([.. leading], [.. firsts, begun.Count], [.. known], [.. ends, known.Count]);
    }

    /// <summary>Finds each word that begins at a token.</summary>
    public WordPlaces Find(PlainText text)
    {
        var places = new WordPlaces();
        for (var first = 0; first < text.Tokens.Count; first++)
        {
            if (text.Tokens[first].IsNumber)
                places.Add(PhraseSets.Numbers, new(first, first + 1, text.Tokens[first].Sentence));
            if (text.BeginsAt(text.Tokens[first].Start))
                FindFrom(first, text, places);
        }

        return places;
    }

    private void FindFrom(int first, PlainText text, WordPlaces places)
    {
        var last = first;
        var at = text.Tokens[first].Start;
        for (var node = Next(Root, text, at); node is not Root; node = Next(node, text, ++at))
        {
            places.Work++;
            while (text.Tokens[last].End <= at)
                last++;
            foreach (ref readonly var ending in endings.AsSpan(endingsOf[node]..endingsOf[node + 1]))
            {
                if ((ending.IsStart || text.EndsAt(at + 1)) && ending.Agrees(text, first))
                    places.Add(ending.Set, new(first, last + 1, text.Tokens[first].Sentence));
            }
        }
    }

    /// <summary>The node to which the character at a place leads; the root where none is.</summary>
    private int Next(int node, PlainText text, int at)
    {
        var first = following[node];
        var next = at < text.Text.Length ? characters.AsSpan(first..following[node + 1]).IndexOf(text.Text[at]) : -1;
        return next < 0 ? Root : first + next;
    }
}
