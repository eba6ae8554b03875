namespace TipEngage.Safeguarding.Phrases;

/// <summary>All languages at once: one pass over a text finds the words of each, and only phrases whose words are there are tried.</summary>
internal sealed class PhraseShelf
{
    private readonly PhraseTrie trie = new();
    private readonly PhraseBook[] books;
    private readonly (PhrasePattern Pattern, int Book)[][] byRarest;

    public PhraseShelf(IEnumerable<LanguageData> languages)
    {
        books = [.. languages.Select(data => new PhraseBook(data, trie))];
        trie.Close();
        var patterns = books.Index().SelectMany(book => book.Item.Patterns.Select(pattern => (Pattern: pattern, Book: book.Index))).ToLookup(one => one.Pattern.RarestSet);
        byRarest = [.. Enumerable.Range(0, trie.SetCount).Select(set => patterns[set].ToArray())];
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
            foreach (var (pattern, book) in byRarest[set])
            {
                if (places.HasAll(pattern))
                    (finds[book] ??= new(text)).Add(pattern.Kind, pattern.Find(places));
            }
        }

        return finds.Index().Where(found => found.Item is not null).Select(found => (books[found.Index], found.Item!.Sorted()));
    }
}
