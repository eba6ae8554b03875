using System.Globalization;

namespace TipEngage.Safeguarding.Phrases;

/// <summary>The phrases of one language; their words stand in a trie that all languages share.</summary>
internal sealed class PhraseBook
{
    private const int CharactersOfAWord = 6;

    public PhraseBook(LanguageData data, PhraseTrie trie)
    {
        (Language, DropsSubject, ListsWords, HasArticles, Word) = (data.Language, data.DropsSubject, data.ListsWords, data.HasArticles, data.Unspaced ? CharactersOfAWord : 1);
        var sets = new Dictionary<string, int>(StringComparer.Ordinal) { ["#"] = PhraseTrie.NumberSet };
        Patterns = [.. data.Phrases.SelectMany(phrases => phrases.Value.Select(phrase => Parse(phrases.Key, phrase, (part, isAll) => SetOf(data, trie, sets, part, isAll))))];
    }

    public string Language { get; }

    public bool DropsSubject { get; }

    public bool ListsWords { get; }

    public bool HasArticles { get; }

    /// <summary>How many tokens a word of this language has.</summary>
    public int Word { get; }

    public IReadOnlyList<PhrasePattern> Patterns { get; }

    private PhrasePattern Parse(PhraseKind kind, string phrase, Func<string, bool, int> setOf)
    {
        var steps = new List<PhrasePattern.Step>();
        var gap = 0;
        var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            if (part.StartsWith('~'))
            {
                gap = int.Parse(part.AsSpan(1), CultureInfo.InvariantCulture) * Word;
                continue;
            }

            steps.Add(new(setOf(part, parts.Length is 1), gap));
            gap = 0;
        }

        return steps is [] ? throw new InvalidOperationException($"{Language} has an empty phrase.") : new(kind, [.. steps]);
    }

    /// <summary>The set of a part of a phrase. A part that is all of it wants its marks, for one syllable without them may be many words.</summary>
    private static int SetOf(LanguageData data, PhraseTrie trie, Dictionary<string, int> sets, string part, bool isAll)
    {
        var name = isAll && data.HasMarks && part is not "#" ? $"{part} alone" : part;
        if (sets.TryGetValue(name, out var set))
            return set;

        IReadOnlyList<string> words = !part.StartsWith('$') ? [part] : data.Sets.TryGetValue(part[1..], out var named) ? named
            : throw new InvalidOperationException($"{data.Language} has no set '{part}'.");
        return sets[name] = trie.AddSet(words.Select(word => PhraseTerm.Read(word, data.HasMarks, isAll)));
    }
}
