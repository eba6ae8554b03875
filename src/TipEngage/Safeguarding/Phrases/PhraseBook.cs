using System.Globalization;

namespace TipEngage.Safeguarding.Phrases;

/// <summary>What is to be known of a language where its phrases are found.</summary>
internal sealed class PhraseBook
{
    private const int CharactersOfAWord = 6;

    public PhraseBook(LanguageData data) =>
        (Language, DropsSubject, ListsWords, HasArticles, Word) = (data.Language, data.DropsSubject, data.ListsWords, data.HasArticles, data.Unspaced ? CharactersOfAWord : 1);

    public string Language { get; }

    public bool DropsSubject { get; }

    public bool ListsWords { get; }

    public bool HasArticles { get; }

    /// <summary>How many tokens a word of this language has.</summary>
    public int Word { get; }

    /// <summary>The phrases of the language.</summary>
    /// <param name="data">Its file.</param>
    /// <param name="sets">Where the sets of all languages are collected.</param>
    public IEnumerable<PhrasePattern> Read(LanguageData data, PhraseSets sets)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal) { ["#"] = PhraseSets.Numbers };
        return data.Phrases.SelectMany(phrases => phrases.Value.Select(phrase => Parse(phrases.Key, phrase, (part, isAll) => SetOf(data, sets, known, part, isAll))));
    }

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
    private static int SetOf(LanguageData data, PhraseSets sets, Dictionary<string, int> known, string part, bool isAll)
    {
        var name = isAll && data.HasMarks && part is not "#" ? $"{part} alone" : part;
        if (known.TryGetValue(name, out var set))
            return set;

        IReadOnlyList<string> words = !part.StartsWith('$') ? [part] : data.Sets.TryGetValue(part[1..], out var named) ? named
            : throw new InvalidOperationException($"{data.Language} has no set '{part}'.");
        return known[name] = sets.Add(words.Select(word => PhraseTerm.Read(word, data.HasMarks, isAll)));
    }
}
