namespace TipEngage.Safeguarding.Phrases;

/// <summary>Collects the words of phrases while they are read: sets of words that mean the same, by number.</summary>
internal sealed class PhraseSets
{
    /// <summary>The set of all numbers.</summary>
    public const int Numbers = 0;

    private readonly List<(string Text, PhraseEnding Ending)> words = [];

    public int Count { get; private set; } = Numbers + 1;

    /// <summary>Adds words that mean the same.</summary>
    /// <returns>The number of the set.</returns>
    public int Add(IEnumerable<PhraseTerm> members)
    {
        words.AddRange(members.Select(term => (term.Text, new PhraseEnding(Count, term.IsStart, term.Marks, term.NeedsMarks))));
        return Count++;
    }

    public PhraseTrie ToTrie() => new(words);
}
