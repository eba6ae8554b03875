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
        foreach (var (name, words) in data.Sets)
            Add($"${name}", words);
        Patterns = [.. data.Phrases.SelectMany(phrases => phrases.Value.Select(phrase => Parse(phrases.Key, phrase)))];
    }

    public string Language => data.Language;

    public bool DropsSubject => data.DropsSubject;

    /// <summary>How many tokens a word of this language has.</summary>
    public int Word => data.Unspaced ? CharactersOfAWord : 1;

    public IReadOnlyList<PhrasePattern> Patterns { get; }

    private void Add(string name, IEnumerable<string> words)
    {
        var set = trie.AddSet(words.Select(Plain));
        sets.Add(name, set);
    }

    private PhrasePattern Parse(PhraseKind kind, string phrase)
    {
        var steps = new List<PhrasePattern.Step>();
        var gap = 0;
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith('~'))
            {
                gap = int.Parse(part.AsSpan(1), CultureInfo.InvariantCulture) * Word;
                continue;
            }

            if (!sets.ContainsKey(part))
                Add(part.StartsWith('$') ? throw new InvalidOperationException($"'{phrase}' names a set that {Language} has not.") : part, [part]);
            steps.Add(new(sets[part], gap));
            gap = 0;
        }

        return steps is [] ? throw new InvalidOperationException($"{Language} has an empty phrase.") : new(kind, steps);
    }

    private static string Plain(string word)
    {
        var isStart = word.EndsWith('*');
        var plain = PlainText.Of(isStart ? word[..^1] : word).Text.TrimEnd('\n');
        return plain.Length is 0 ? throw new InvalidOperationException($"'{word}' has no letters.") : isStart ? $"{plain}*" : plain;
    }
}
