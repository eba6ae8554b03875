using TipEngage.Parties;
using TipEngage.Understanding;
using TipEngage.Understanding.Statements;

namespace TipEngage.Practices.Library;

/// <summary>What a text asks the library for, before it is known which words there are: in any language, and without what says nothing.</summary>
internal sealed class AskedWords
{
    private static readonly Concept[] saysNothing =
    [
        Concept.Practice, Concept.Show, Concept.Where, Concept.Who, Concept.Help, Concept.Pronoun, Concept.FollowUp, Concept.Meaning, Concept.Only, Concept.Thanks, Concept.Greeting, Concept.Countries,
    ];

    private static readonly LabelPhrases labels = LabelPhrases.Default;
    private static readonly Vocabulary vocabulary = Vocabulary.Default;
    private static readonly SignIndex signs = SignIndex.Default;

    private readonly List<Part> parts = [];
    private readonly List<Part> noise = [];
    private bool namesLibrary;
    private readonly int languages;

    private AskedWords(int languages) => this.languages = languages;

    /// <summary>What is asked for, in its order; nothing where the library itself is named and no more.</summary>
    /// <param name="text">What was typed.</param>
    public static IReadOnlyList<Part> Read(string text)
    {
        var typed = text.Length > PlainWords.LongestQuestion ? text[..PlainWords.LongestQuestion] : text;
        var asked = new AskedWords(vocabulary.Guess(PlainWords.Of(typed)));
        asked.ReadAll(asked.TakeCountries(typed));
        return asked.parts is [] && !asked.namesLibrary ? asked.noise : asked.parts;
    }

    /// <summary>Takes out the countries: of several, any is meant.</summary>
    private string TakeCountries(string text)
    {
        var rest = text.ToCharArray();
        List<string> words = [], codes = [];
        foreach (var mention in PartyNames.Find(text))
        {
            var name = text.Substring(mention.Start, mention.Length);
            if (mention.Code is not { Length: 2 } code || NamesLibrary(PlainWords.Of(name)))
                continue;

            words.AddRange(LibraryWords.Of(name));
            codes.Add(LibraryLabels.Of(LibraryLabels.Country, code));
            Array.Fill(rest, ' ', mention.Start, mention.Length);
        }

        if (codes is not [])
            parts.Add(new([.. words.Distinct()], [.. codes.Distinct()]));
        return new(rest);
    }

    private void ReadAll(string text)
    {
        var plain = PlainWords.Of(text);
        var tokens = Tokens.Of(plain);
        for (var at = 0; at < tokens.Count;)
        {
            if (tokens[at].IsUnspaced)
            {
                ReadRun(plain[tokens[at++].Range]);
                continue;
            }

            string[] words = [.. tokens.Skip(at).TakeWhile(token => !token.IsUnspaced).Take(Math.Max(labels.MostWords, MostWordsOfNoise)).Select(token => plain[token.Range])];
            at += ReadWords(words);
        }
    }

    private const int MostWordsOfNoise = 5;

    /// <returns>How many words were read.</returns>
    private int ReadWords(string[] words)
    {
        for (var count = Math.Min(words.Length, Math.Max(labels.MostWords, MostWordsOfNoise)); count > 0; count--)
        {
            if (NamesLibrary(string.Join(' ', words.Take(count))))
                return count;
            if ((count == 1 && SaysNothing(words[0])) || labels.Find(LabelPhrases.KeyOf(words.Take(count))) is not { Count: > 0 } found)
                continue;

            parts.Add(new(words[..count], found));
            return count;
        }

        for (var count = Math.Min(words.Length, MostWordsOfNoise); count > 0; count--)
        {
            if (!SaysNothing(string.Join(' ', words.Take(count))))
                continue;

            noise.AddRange(words.Take(count).Where(LibraryWords.IsWord).Select(word => new Part([word], [])));
            return count;
        }

        if (LibraryWords.IsWord(words[0]))
            parts.Add(new([words[0]], IsItem(words[0]) ? [LibraryLabels.Of(LibraryLabels.Item, words[0])] : []));
        return 1;
    }

    /// <summary>Reads a run of a script without spaces, in which the longest phrase from the beginning on is taken first.</summary>
    private void ReadRun(string run)
    {
        var start = 0;
        for (var at = 0; at < run.Length;)
        {
            var (length, found) = PhraseAt(run, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            AddRun(run[start..at]);
            if (found is [])
                noise.Add(PartOf(run.Substring(at, length), []));
            else
                parts.Add(PartOf(run.Substring(at, length), found));
            start = at += length;
        }

        AddRun(run[start..]);
    }

    private (int Length, IReadOnlyList<string> Labels) PhraseAt(string run, int at)
    {
        for (var length = Math.Min(run.Length - at, Math.Max(labels.Longest, vocabulary.Longest)); length > 1; length--)
        {
            var phrase = run.Substring(at, length);
            if (NamesLibrary(phrase))
                return (length, []);
            if (labels.Find(phrase) is { Count: > 0 } found)
                return (length, found);
            if (SaysNothing(phrase))
                return (length, []);
        }

        return (0, []);
    }

    private void AddRun(string run)
    {
        if (run.Length > 0)
            parts.Add(PartOf(run, []));
    }

    private static Part PartOf(string run, IReadOnlyList<string> labels) => new(LibraryWords.Pairs(run), labels) { IsRun = true };

    /// <summary>Whether it names the practices, all of them or a file of them, and nothing by which to look among them.</summary>
    private bool NamesLibrary(string phrase)
    {
        var isNamed = SensesOf(phrase).Any(sense => sense.IsWhole || sense.Concept is Concept.Practice)
            || (parts is [] && signs.ByPhrase.TryGetValue(phrase, out var said) && said.Exists(sense => sense.Sign is Sign.Export));
        namesLibrary |= isNamed;
        return isNamed;
    }

    /// <summary>Whether it says nothing in the language of the text; that it names a language beside is by chance.</summary>
    private bool SaysNothing(string phrase) =>
        SensesOf(phrase) is { Length: > 0 } senses && senses.All(sense => sense.IsFiller || (sense.Concept is { } concept && saysNothing.Contains(concept)));

    private Sense[] SensesOf(string phrase) => [.. vocabulary.Find(phrase, languages)?.Where(sense => (sense.Language & languages) != 0 && sense.Tongue is null) ?? []];

    private static bool IsItem(string word) => word is [>= '1' and <= '9'] or [>= '1' and <= '9', >= 'a' and <= 'd'];

    /// <summary>One thing that is asked for.</summary>
    /// <param name="Words">Its words, or the pairs of syllables of a run.</param>
    /// <param name="Labels">What it is called as a label; none for most.</param>
    internal sealed record Part(IReadOnlyList<string> Words, IReadOnlyList<string> Labels)
    {
        /// <summary>Whether it comes from a script without spaces.</summary>
        public bool IsRun { get; init; }
    }
}
