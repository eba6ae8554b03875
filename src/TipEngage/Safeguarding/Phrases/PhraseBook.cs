using System.Globalization;

namespace TipEngage.Safeguarding.Phrases;

/// <summary>The phrases of one language, ready to be found.</summary>
internal sealed class PhraseBook
{
    private const int NumberSet = 0;
    private const int CharactersOfAWord = 6;

    private readonly PhraseTrie trie = new();
    private readonly List<PhrasePattern> patterns = [];
    private readonly Dictionary<string, int> sets = new(StringComparer.Ordinal) { ["#"] = NumberSet };
    private readonly LanguageData data;

    public PhraseBook(LanguageData data)
    {
        this.data = data;
        foreach (var (name, words) in data.Sets)
            Add($"${name}", words);
        foreach (var (kind, phrases) in data.Phrases)
            patterns.AddRange(phrases.Select(phrase => Parse(kind, phrase)));
    }

    public string Language => data.Language;

    public bool DropsSubject => data.DropsSubject;

    /// <summary>How many tokens a word of this language has.</summary>
    public int Word => data.Unspaced ? CharactersOfAWord : 1;

    /// <summary>Finds all phrases.</summary>
    public PhraseFinds Find(PlainText text)
    {
        var places = new List<Span>[sets.Count];
        var work = trie.Find(text, (set, first, end) => (places[set] ??= []).Add(new(first, end, text.Tokens[first].Sentence)));
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (text.Tokens[i].IsNumber)
                (places[NumberSet] ??= []).Add(new(i, i + 1, text.Tokens[i].Sentence));
        }

        var finds = new PhraseFinds(text) { Work = work };
        foreach (var pattern in patterns)
        {
            if (pattern.Steps.All(step => places[step.Set] is not null))
                finds.Add(pattern.Kind, pattern.Find(places));
        }

        finds.Sort();
        return finds;
    }

    private void Add(string name, IEnumerable<string> words)
    {
        var set = sets.Count;
        sets.Add(name, set);
        foreach (var word in words)
            trie.Add(Plain(word), set);
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
