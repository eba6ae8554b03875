namespace TipEngage.Safeguarding.Phrases;

/// <summary>All languages at once: one pass over a text finds the words of each, and only phrases whose words are there are tried.</summary>
internal sealed class PhraseShelf
{
    private readonly PhraseTrie trie;
    private readonly PhraseBook[] books;

    // In arrays as the words are: patterns by their rarest sets, with their steps in a row.
    private readonly Pattern[] patterns;
    private readonly int[] patternsOf;
    private readonly PhrasePattern.Step[] steps;

    public PhraseShelf(IReadOnlyList<LanguageData> languages)
    {
        books = [.. languages.Select(data => new PhraseBook(data))];
        var sets = new PhraseSets();
        var byRarest = books.Index().SelectMany(book => book.Item.Read(languages[book.Index], sets).Select(pattern => (Pattern: pattern, Book: book.Index))).ToLookup(one => one.Pattern.RarestSet);
        trie = sets.ToTrie();
        var (sorted, firsts, row) = (new List<Pattern>(), new List<int>(), new List<PhrasePattern.Step>());
        for (var set = 0; set < sets.Count; set++)
        {
            firsts.Add(sorted.Count);
            foreach (var (pattern, book) in byRarest[set])
            {
                sorted.Add(new(pattern.Kind, (byte)book, (byte)pattern.Steps.Length, row.Count));
                row.AddRange(pattern.Steps);
            }
        }

        (patterns, patternsOf, steps) = ([.. sorted], [.. firsts, sorted.Count], [.. row]);
    }

    /// <summary>What chats and forms look for.</summary>
    public static PhraseShelf OfChats => field ??= new(LanguageFiles.OfChats());

    /// <summary>What forms look for besides.</summary>
    public static PhraseShelf OfForms => field ??= new(LanguageFiles.OfForms());

    /// <summary>Steps that finding the words takes: a measure of cost that no other work on a machine changes.</summary>
    public long WorkOf(PlainText text) => trie.Find(text).Work;

    /// <summary>Finds the phrases of every language that has any in the text, in the order of the languages.</summary>
    public IEnumerable<(PhraseBook Book, PhraseFinds Finds)> Find(PlainText text)
    {
        var places = trie.Find(text);
        var finds = new PhraseFinds?[books.Length];
        foreach (var set in places.Sets)
        {
            foreach (ref readonly var pattern in patterns.AsSpan(patternsOf[set]..patternsOf[set + 1]))
            {
                var all = steps.AsSpan(pattern.First, pattern.Steps);
                if (places.HasAll(all))
                    (finds[pattern.Book] ??= new(text)).Add(pattern.Kind, PhrasePattern.Find(all, places));
            }
        }

        return finds.Index().Where(found => found.Item is not null).Select(found => (books[found.Index], found.Item!.Sorted()));
    }

    /// <param name="Kind">What it says.</param>
    /// <param name="Book">Whose it is.</param>
    /// <param name="Steps">How many steps it has.</param>
    /// <param name="First">The first of them.</param>
    private readonly record struct Pattern(PhraseKind Kind, byte Book, byte Steps, int First);
}
