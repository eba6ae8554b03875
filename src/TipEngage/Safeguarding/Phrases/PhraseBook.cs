using System.Globalization;

namespace TipEngage.Safeguarding.Phrases;

/// <summary>The phrases of one language; their words stand in a trie that all languages share.</summary>
internal sealed class PhraseBook
{
    private const int CharactersOfAWord = 6;

    private readonly Dictionary<string, int> sets = new(StringComparer.Ordinal) { ["#"] = PhraseTrie.NumberSet };
    private readonly PhraseTrie trie;
    private readonly LanguageData data;

    public PhraseBook(LanguageData data, PhraseTrie trie)
    {
        (this.data, this.trie) = (data, trie);
        Patterns = [.. data.Phrases.SelectMany(phrases => phrases.Value.Select(phrase => Parse(phrases.Key, phrase)))];
    }

    public string Language => data.Language;

    public bool DropsSubject => data.DropsSubject;

    /// <summary>How many tokens a word of this language has.</summary>
    public int Word => data.Unspaced ? CharactersOfAWord : 1;

    public IReadOnlyList<PhrasePattern> Patterns { get; }

    private PhrasePattern Parse(PhraseKind kind, string phrase)
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

            steps.Add(new(SetOf(part, parts.Length is 1), gap));
            gap = 0;
        }

        return steps is [] ? throw new InvalidOperationException($"{Language} has an empty phrase.") : new(kind, steps);
    }

    /// <summary>The set of a part of a phrase. A part that is all of it wants its marks, for one syllable without them may be many words.</summary>
    private int SetOf(string part, bool isAll)
    {
        var name = isAll && data.HasMarks && part is not "#" ? $"{part} alone" : part;
        if (sets.TryGetValue(name, out var set))
            return set;

        IReadOnlyList<string> words = !part.StartsWith('$') ? [part] : data.Sets.TryGetValue(part[1..], out var named) ? named
            : throw new InvalidOperationException($"{Language} has no set '{part}'.");
        return sets[name] = trie.AddSet(words.Select(word => PhraseTerm.Read(word, data.HasMarks, isAll)));
    }
}
