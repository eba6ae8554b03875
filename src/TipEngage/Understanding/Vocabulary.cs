using System.Collections.Frozen;

namespace TipEngage.Understanding;

/// <summary>The lexicons of all languages as one.</summary>
internal sealed class Vocabulary
{
    /// <summary>Phrases of so many letters are also understood without their spaces.</summary>
    private const int ShortestJoined = 8;

    /// <summary>Shorter words for a quarter are also others.</summary>
    private const int ShortestQuarter = 6;

    private readonly Dictionary<string, List<Sense>> phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> languagesOfWord = new(StringComparer.Ordinal);
    private readonly string[][] endings;
    private readonly string[] allEndings;
    private readonly LanguageGuess guess;

    public Vocabulary(IReadOnlyList<Lexicon> lexicons)
    {
        Lexicons = lexicons;
        ItemWords = Of(lexicon => lexicon.ItemWords);
        LetterWords = Of(lexicon => lexicon.LetterWords);
        Joiners = Of(lexicon => lexicon.Joiners);
        RangeWords = Of(lexicon => lexicon.RangeWords);
        Fillers = FrozenSet.ToFrozenSet(lexicons.SelectMany(lexicon => lexicon.Fillers).SelectMany(WordsOf), StringComparer.Ordinal);
        Numbers = lexicons.SelectMany(lexicon => lexicon.Numbers).DistinctBy(pair => PlainWords.Of(pair.Key))
            .ToFrozenDictionary(pair => PlainWords.Of(pair.Key), pair => pair.Value);
        Letters = lexicons.SelectMany(lexicon => lexicon.Letters).ToFrozenDictionary(pair => pair.Key, pair => pair.Value[0]);
        Terms = lexicons.SelectMany(lexicon => lexicon.Terms).DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => PlainWords.Of(pair.Key), pair => pair.Value);
        endings = [.. lexicons.Select(lexicon => lexicon.Endings.ToArray())];
        allEndings = [.. endings.SelectMany(each => each).Distinct()];
        for (var index = 0; index < lexicons.Count; index++)
            Add(lexicons[index], 1 << index);
        Longest = phrases.Keys.Max(phrase => phrase.Length);
        Beginnings = new PhraseBeginnings(phrases.Keys);
        guess = new LanguageGuess(lexicons, languagesOfWord);
        ByWord = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The languages that come with the service.</summary>
    public static Vocabulary Default { get; } = new(LexiconFiles.All);

    /// <summary>Bit of the first language, English, whose terms are used in all others.</summary>
    public const int First = 1;

    public const int AllLanguages = -1;

    public IReadOnlyList<Lexicon> Lexicons { get; }

    public IReadOnlyList<string> ItemWords { get; }

    public IReadOnlyList<string> LetterWords { get; }

    public IReadOnlyList<string> Joiners { get; }

    public IReadOnlyList<string> RangeWords { get; }

    public FrozenSet<string> Fillers { get; }

    public FrozenDictionary<string, int> Numbers { get; }

    public FrozenDictionary<string, char> Letters { get; }

    /// <summary>What abbreviations stand for.</summary>
    public FrozenDictionary<string, string> Terms { get; }

    /// <summary>Characters of the longest phrase.</summary>
    public int Longest { get; }

    public PhraseBeginnings Beginnings { get; }

    /// <summary>Every phrase.</summary>
    public IEnumerable<string> Phrases => phrases.Keys;

    /// <summary>Senses of a phrase, whose words are joined by single spaces.</summary>
    public Dictionary<string, List<Sense>>.AlternateLookup<ReadOnlySpan<char>> ByWord { get; }

    /// <summary>Every single word of the phrases, with the bits of its languages.</summary>
    public IReadOnlyDictionary<string, int> Words => languagesOfWord;

    /// <summary>The bits of the languages that have a word; none where no lexicon has it.</summary>
    public int LanguagesOf(ReadOnlySpan<char> word) => languagesOfWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var languages) ? languages : 0;

    /// <summary>Phrases that say one of these.</summary>
    public IEnumerable<string> PhrasesOf(params Concept[] any) => phrases.Where(one => one.Value.Exists(sense => sense.Concept is { } said && any.Contains(said))).Select(one => one.Key);

    /// <summary>Whether a lexicon has the word, or the word without an ending of its language.</summary>
    public bool Knows(ReadOnlySpan<char> word)
    {
        if (LanguagesOf(word) is not 0 || ByWord.ContainsKey(word))
            return true;

        foreach (var ending in allEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && LanguagesOf(word[..^ending.Length]) is not 0)
                return true;
        }

        return false;
    }

    /// <summary>Endings of the words of each language.</summary>
    public IReadOnlyList<string[]> Endings => endings;

    /// <summary>BCP 47 name of a language by its bit; the later one where English is among several.</summary>
    public string LanguageOf(int languages) => Lexicons[Math.Max(0, 31 - int.LeadingZeroCount(languages))].Language;

    /// <summary>What a topic is called in English.</summary>
    public string NameOf(string topic) => Lexicons[0].Topics.TryGetValue(topic, out var names) && names is [var name, ..] ? name : topic.Replace('-', ' ');

    /// <inheritdoc cref="LanguageGuess.Of"/>
    public int Guess(ReadOnlySpan<char> text) => guess.Of(text);

    /// <summary>Senses of a phrase in some languages, also where its last word has an ending.</summary>
    public List<Sense>? Find(ReadOnlySpan<char> phrase, int languages)
    {
        if (ByWord.TryGetValue(phrase, out var senses))
            return senses;

        for (var index = 0; index < endings.Length; index++)
        {
            if ((languages & (1 << index)) == 0)
                continue;
            foreach (var ending in endings[index])
            {
                if (phrase.Length > ending.Length + 2 && phrase.EndsWith(ending, StringComparison.Ordinal) && ByWord.TryGetValue(phrase[..^ending.Length], out senses))
                    return senses;
            }
        }

        return null;
    }

    /// <summary>Whether what looks like a word begins a longer one, where no spaces would tell.</summary>
    public bool BeginsLonger(ReadOnlySpan<char> text, int length)
    {
        foreach (var longer in Beginnings.LengthsAt(text))
        {
            if (longer > length && longer <= text.Length && ByWord.ContainsKey(text[..longer]))
                return true;
        }

        return false;
    }

    private void Add(Lexicon lexicon, int language)
    {
        foreach (var (name, texts) in lexicon.Concepts)
        {
            var sense = new Sense(language, Concept: Enum.Parse<Concept>(name, ignoreCase: true));
            Add([.. texts.Except(lexicon.Wholes)], sense);
            Add([.. texts.Intersect(lexicon.Wholes)], sense with { IsWhole = true });
        }

        foreach (var texts in lexicon.Times.Spans.Values)
            Add(texts, new(language, Concept.Month));
        foreach (var (topic, texts) in lexicon.Topics)
            Add(texts, new(language, Topic: topic));
        foreach (var (tongue, texts) in lexicon.Languages)
            Add(texts, new(language, Tongue: tongue));
        Add([.. lexicon.Times.Quarters.Where(word => word.Length >= ShortestQuarter)], new(language, Concept.Month));
        Add([.. lexicon.Times.Bounds, .. lexicon.Fillers, .. lexicon.ItemWords, .. lexicon.LetterWords, .. lexicon.Joiners, .. lexicon.RangeWords, .. lexicon.Numbers.Keys], new(language));
    }

    private void Add(IReadOnlyList<string> texts, Sense sense)
    {
        foreach (var text in texts)
        {
            string[] words = [.. WordsOf(text)];
            if (words is [])
                continue;

            Add(string.Join(' ', words), sense);
            if (words.Length > 1 && words.Sum(word => word.Length) >= ShortestJoined)
                Add(string.Concat(words), sense);
            foreach (var word in words)
                languagesOfWord[word] = languagesOfWord.GetValueOrDefault(word) | sense.Language;
        }
    }

    private void Add(string phrase, Sense sense)
    {
        if (!phrases.TryGetValue(phrase, out var senses))
            phrases[phrase] = senses = [];
        senses.Add(sense);
    }

    private static IEnumerable<string> WordsOf(string text) => Reading.WordsOf(PlainWords.Of(text));

    /// <summary>Phrases of all languages in their comparable form: the longest first, so that a part of one is not taken for the whole.</summary>
    public string[] Of(Func<Lexicon, IReadOnlyList<string>> texts) =>
        [.. Lexicons.SelectMany(texts).Select(PlainWords.Of).Distinct().OrderByDescending(phrase => phrase.Length)];
}
