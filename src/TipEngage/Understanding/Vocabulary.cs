using System.Collections.Frozen;

namespace TipEngage.Understanding;

/// <summary>The lexicons of all languages as one.</summary>
internal sealed class Vocabulary
{
    public Vocabulary(IReadOnlyList<Lexicon> lexicons)
    {
        ItemWords = Of(lexicons, lexicon => lexicon.ItemWords);
        Joiners = Of(lexicons, lexicon => lexicon.Joiners);
        RangeWords = Of(lexicons, lexicon => lexicon.RangeWords);
        Greetings = Of(lexicons, lexicon => lexicon.Greetings);
        Thanks = Of(lexicons, lexicon => lexicon.Thanks);
        Help = Of(lexicons, lexicon => lexicon.Help);
        Who = Of(lexicons, lexicon => lexicon.Who);
        Due = Of(lexicons, lexicon => lexicon.Due);
        Overdue = Of(lexicons, lexicon => lexicon.Overdue);
        Active = Of(lexicons, lexicon => lexicon.Active);
        Ongoing = Of(lexicons, lexicon => lexicon.Ongoing);
        ForAction = Of(lexicons, lexicon => lexicon.ForAction);
        Only = Of(lexicons, lexicon => lexicon.Only);
        ThisYear = Of(lexicons, lexicon => lexicon.ThisYear);
        NextYear = Of(lexicons, lexicon => lexicon.NextYear);
        LastYear = Of(lexicons, lexicon => lexicon.LastYear);
        List = Of(lexicons, lexicon => lexicon.List);
        Materials = Of(lexicons, lexicon => lexicon.Materials);
        Events = Of(lexicons, lexicon => lexicon.Events);
        Upcoming = Of(lexicons, lexicon => lexicon.Upcoming);
        Next = Of(lexicons, lexicon => lexicon.Next);
        About = Of(lexicons, lexicon => lexicon.About);
        Meaning = Of(lexicons, lexicon => lexicon.Meaning);
        Fillers = FrozenSet.ToFrozenSet([.. Of(lexicons, lexicon => lexicon.Fillers), .. Greetings.SelectMany(Reading.WordsOf)], StringComparer.Ordinal);
        Numbers = lexicons.SelectMany(lexicon => lexicon.Numbers).DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => PlainWords.Of(pair.Key), pair => pair.Value);
        Synonyms = lexicons.SelectMany(lexicon => lexicon.Synonyms).DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => PlainWords.Of(pair.Key), pair => PlainWords.Of(pair.Value));
    }

    /// <summary>The languages that come with the service.</summary>
    public static Vocabulary Default { get; } = new(LexiconFiles.All);

    public IReadOnlyList<string> ItemWords { get; }

    public IReadOnlyList<string> Joiners { get; }

    public IReadOnlyList<string> RangeWords { get; }

    public IReadOnlyList<string> Greetings { get; }

    public IReadOnlyList<string> Thanks { get; }

    public IReadOnlyList<string> Help { get; }

    public IReadOnlyList<string> Who { get; }

    public IReadOnlyList<string> Due { get; }

    public IReadOnlyList<string> Overdue { get; }

    public IReadOnlyList<string> Active { get; }

    public IReadOnlyList<string> Ongoing { get; }

    public IReadOnlyList<string> ForAction { get; }

    public IReadOnlyList<string> Only { get; }

    public IReadOnlyList<string> ThisYear { get; }

    public IReadOnlyList<string> NextYear { get; }

    public IReadOnlyList<string> LastYear { get; }

    public IReadOnlyList<string> List { get; }

    public IReadOnlyList<string> Materials { get; }

    public IReadOnlyList<string> Events { get; }

    public IReadOnlyList<string> Upcoming { get; }

    public IReadOnlyList<string> Next { get; }

    public IReadOnlyList<string> About { get; }

    public IReadOnlyList<string> Meaning { get; }

    public FrozenSet<string> Fillers { get; }

    public FrozenDictionary<string, int> Numbers { get; }

    public FrozenDictionary<string, string> Synonyms { get; }

    /// <summary>Words of the plan for what members write instead.</summary>
    public IEnumerable<string> Expanded(Reading reading) => Synonyms
        .Where(pair => Phrase.IndexIn(reading.Words, pair.Key) >= 0)
        .SelectMany(pair => Reading.WordsOf(pair.Value));

    // The longest phrase first, so that a part of it is not taken for the whole.
    private static string[] Of(IReadOnlyList<Lexicon> lexicons, Func<Lexicon, IReadOnlyList<string>> phrases) =>
        [.. lexicons.SelectMany(phrases).Select(PlainWords.Of).Distinct().OrderByDescending(phrase => phrase.Length)];
}
