using System.Text.Json.Serialization;

namespace TipEngage.Understanding;

/// <summary>The words of one language by which questions are understood; a language is added as a file.</summary>
/// <remarks>Phrases are found in any casing and without their diacritics.</remarks>
internal sealed record Lexicon
{
    /// <summary>BCP 47 name.</summary>
    public required string Language { get; init; }

    /// <summary>What stands before the number or letter of an item.</summary>
    public IReadOnlyList<string> ItemWords { get; set; } = [];

    /// <summary>What stands only before the letter of an item.</summary>
    public IReadOnlyList<string> LetterWords { get; set; } = [];

    /// <summary>Numbers as words.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; set; } = new Dictionary<string, int>();

    /// <summary>Places in an order as words; -1 for the last.</summary>
    public IReadOnlyDictionary<string, int> Ordinals { get; set; } = new Dictionary<string, int>();

    /// <summary>What stands before the number of a theme.</summary>
    public IReadOnlyList<string> ThemeWords { get; set; } = [];

    /// <summary>What stands before a year, also one of two digits.</summary>
    public IReadOnlyList<string> YearWords { get; set; } = [];

    /// <summary>Phrases in which a digit stands for a word, such as "2 be"; none where nobody writes so.</summary>
    public IReadOnlyList<string> NoNumbers { get; set; } = [];

    /// <summary>What stands before the name of a language; none where the name stands alone.</summary>
    public IReadOnlyList<string> LanguageWords { get; set; } = [];

    /// <summary>Letters of the script that stand for those of the plan's sub-items; none where it is written in Latin letters.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; set; } = new Dictionary<string, string>();

    /// <summary>What stands between two items of an enumeration.</summary>
    public IReadOnlyList<string> Joiners { get; set; } = [];

    /// <summary>What stands between the first and the last item of a range.</summary>
    public IReadOnlyList<string> RangeWords { get; set; } = [];

    /// <summary>What is added to a word without changing what it says here, such as a plural.</summary>
    public IReadOnlyList<string> Endings { get; set; } = [];

    /// <summary>Words as people shorten them in chats, with what they stand for.</summary>
    public IReadOnlyDictionary<string, string> Shorthand { get; set; } = new Dictionary<string, string>();

    /// <summary>A pattern of well-formed words without their marks, where the language has so few forms that another is a slip; none where any letters may follow each other.</summary>
    public string? WellFormed { get; set; }

    /// <summary>What asks whether a text says something: "mention", "say about".</summary>
    public IReadOnlyList<string> Says { get; set; } = [];

    /// <summary>What may stand behind the words that a text is searched for.</summary>
    public IReadOnlyList<string> AfterSubject { get; set; } = [];

    /// <summary>What refers to the list that was just shown: "of those", "on that list".</summary>
    public IReadOnlyList<string> Listed { get; set; } = [];

    /// <summary>Places in a list as words; -1 for the last.</summary>
    public IReadOnlyDictionary<string, int> ListOrdinals { get; set; } = new Dictionary<string, int>();

    /// <summary>What stands before the number of a place in a list.</summary>
    public IReadOnlyList<string> ListPlaceWords { get; set; } = [];

    /// <summary>What somebody has to do or does, where a country or an organisation is named.</summary>
    public IReadOnlyList<string> Duties { get; set; } = [];

    /// <summary>Words for times.</summary>
    public TimeWords Times { get; set; } = new();

    /// <summary>Which of the phrases for the plan say only that all of something is meant, or a list of it.</summary>
    public IReadOnlyList<string> Wholes { get; set; } = [];

    /// <summary>Words that add nothing to what is asked.</summary>
    public IReadOnlyList<string> Fillers { get; set; } = [];

    /// <summary>Phrases for each <see cref="Concept"/>, by its name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Concepts { get; set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Phrases for each topic of <see cref="PlanTopics"/>, by its key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Topics { get; set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Names of languages by their BCP 47 names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Languages { get; set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Abbreviations and what they stand for.</summary>
    public IReadOnlyDictionary<string, string> Terms { get; set; } = new Dictionary<string, string>();

    /// <summary>Every phrase of it.</summary>
    [JsonIgnore]
    public IEnumerable<string> Texts =>
        [.. Concepts.Values.SelectMany(phrases => phrases), .. Topics.Values.SelectMany(phrases => phrases), .. Languages.Values.SelectMany(phrases => phrases),
            .. Fillers, .. ItemWords, .. LetterWords, .. Joiners, .. RangeWords, .. Numbers.Keys];
}
