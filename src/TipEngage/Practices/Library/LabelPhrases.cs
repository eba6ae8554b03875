using System.Collections.Frozen;
using System.Globalization;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Understanding;

namespace TipEngage.Practices.Library;

/// <summary>
/// What people call sectors, approaches, kinds of organisations, subjects of the plan and languages, in every language of the service, so that a practice is found in another language than its own.
/// </summary>
internal sealed class LabelPhrases
{
    private const string File = "TipEngage.Practices.Library.othernames.json";

    private static readonly string[] separators = [",", ";", ":", "(", ")", "/", " and ", " or ", " dan ", " atau ", " và ", " hoặc ", "และ", "หรือ", " incl. ", "incl. ", "termasuk ", "gồm cả ", "gồm ", "รวม "];

    private static readonly (string Kind, PracticeField Field)[] lists =
        [(LibraryLabels.Sector, PracticeFields.Sectors), (LibraryLabels.Approach, PracticeFields.Approach), (LibraryLabels.OrganisationType, PracticeFields.OrganisationType)];

    private readonly FrozenDictionary<string, string[]> byKey;

    private LabelPhrases()
    {
        byKey = SupportedLanguages.All.SelectMany(Choices).Concat(OtherNames()).Concat(Subjects()).Concat(Tongues()).Where(one => one.Key.Length > 1)
            .GroupBy(one => one.Key, one => one.Label, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        MostWords = byKey.Keys.Max(key => key.Count(letter => letter is ' ') + 1);
        Longest = byKey.Keys.Max(key => key.Length);
    }

    public static LabelPhrases Default { get; } = new();

    public int MostWords { get; }

    public int Longest { get; }

    /// <summary>The labels that words stand for; none where they stand for none.</summary>
    /// <param name="key">Words of a sentence, as <see cref="KeyOf"/> makes them.</param>
    public IReadOnlyList<string> Find(string key) => byKey.GetValueOrDefault(key, []);

    /// <summary>Words as they are looked up.</summary>
    public static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Select(Stems.Of));

    private static IEnumerable<(string Key, string Label)> Choices(CultureInfo language) =>
        from list in lists
        let choices = (FixedChoices)list.Field.Choices!
        from value in choices.Values
        where value is not ("other" or "cross-sector")
        let words = Strings.ResourceManager.GetString(ChoiceList.KeyOf(choices.Name, value), language)
        where words is not null
        from phrase in words.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (Key(phrase), LabelOf(list.Kind, value, phrase, words));

    /// <summary>What people say who do not know the list.</summary>
    private static IEnumerable<(string Key, string Label)> OtherNames() =>
        from language in EmbeddedJson.Find(File, LibraryJson.Default.DictionaryStringDictionaryStringStringArray)!
        from label in language.Value
        from phrase in label.Value
        select (Key(phrase), label.Key);

    /// <summary>Subjects of the plans, which stand for the items that are about them; not whom something is for.</summary>
    private static IEnumerable<(string Key, string Label)> Subjects() =>
        from topic in PlanTopics.Files.SelectMany(file => file)
        where !topic.Value.Yields
        from item in topic.Value.Items
        from lexicon in LexiconFiles.All
        from phrase in lexicon.Topics.GetValueOrDefault(topic.Key, [])
        select (Key(phrase), LibraryLabels.Of(LibraryLabels.Item, item));

    /// <summary>Names of languages, but for what is another word beside: "dari" is "from".</summary>
    private static IEnumerable<(string Key, string Label)> Tongues() =>
        from lexicon in LexiconFiles.All
        from language in lexicon.Languages
        from name in language.Value
        where !Vocabulary.Default.Fillers.Contains(name)
        select (Key(name), LibraryLabels.Of(LibraryLabels.Language, language.Key));

    private static string Key(string phrase) => KeyOf(Reading.WordsOf(PlainWords.Of(phrase)));

    /// <summary>What stands before a colon is said of the whole group.</summary>
    private static string LabelOf(string kind, string value, string phrase, string words) =>
        kind is LibraryLabels.OrganisationType && LibraryLabels.GroupOf(value) is { } group && words.StartsWith($"{phrase}:", StringComparison.Ordinal) ? group : LibraryLabels.Of(kind, value);
}
