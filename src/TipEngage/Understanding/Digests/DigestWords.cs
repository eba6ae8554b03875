using System.Collections.Frozen;
using TipEngage.Resources;

namespace TipEngage.Understanding.Digests;

/// <summary>The words by which people say when a digest is to come, in all languages at once.</summary>
internal sealed record DigestWords
{
    /// <summary>From Sunday to Saturday.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Days { get; init; }

    /// <summary>What is a day in one language and in another only the beginning of one, as it is spelled in either.</summary>
    public required IReadOnlyList<string> DaysOrParts { get; init; }

    /// <summary>What is both a day and a week.</summary>
    public required IReadOnlyList<string> DaysOrWeeks { get; init; }

    /// <summary>What is no day, though it holds one of these.</summary>
    public required IReadOnlyList<string> NoDays { get; init; }

    /// <summary>How often something comes that does not come weekly.</summary>
    public required IReadOnlyList<string> Rhythms { get; init; }

    public required IReadOnlyList<string> Resume { get; init; }

    public required IReadOnlyList<string> Stop { get; init; }

    public required IReadOnlyList<string> Preview { get; init; }

    public required IReadOnlyList<string> Now { get; init; }

    public required IReadOnlyList<string> Report { get; init; }

    /// <summary>What asks for a newsletter to be drafted.</summary>
    public required IReadOnlyList<string> Newsletter { get; init; }

    public required IReadOnlyList<string> Weeks { get; init; }

    /// <summary>What leads to the end of a pause.</summary>
    public required IReadOnlyList<string> Until { get; init; }

    /// <summary>Those of them that mean nothing else.</summary>
    public required IReadOnlyList<string> UntilSomething { get; init; }

    /// <summary>What follows them where a pause is to have no end.</summary>
    public required IReadOnlyList<string> UntilSomebodyResumes { get; init; }

    /// <summary>From one on.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Numbers { get; init; }

    /// <summary>From January to December.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Months { get; init; }

    /// <summary>What makes an hour one of the afternoon.</summary>
    public required IReadOnlyList<string> Pm { get; init; }

    /// <summary>Places by the IANA name of their zone.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Zones { get; init; }

    /// <summary>What a time zone is called.</summary>
    public required IReadOnlyList<string> OwnZone { get; init; }

    public static DigestWords Default { get; } = Plain(EmbeddedJson.Find("TipEngage.Understanding.Digests.words.json", DigestWordsJson.Default.DigestWords)!);

    /// <summary>Which of some lists has the phrase that comes first in a text, the longest where two begin there; -1 for none.</summary>
    public static int First(string words, IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var (best, at, length) = (-1, int.MaxValue, 0);
        for (var index = 0; index < lists.Count; index++)
        {
            foreach (var phrase in lists[index])
            {
                var found = Phrase.IndexIn(words, phrase);
                if (found >= 0 && (found < at || (found == at && phrase.Length > length)))
                    (best, at, length) = (index, found, phrase.Length);
            }
        }

        return best;
    }

    public static bool Has(string words, IReadOnlyList<string> phrases) => phrases.Any(phrase => Phrase.IndexIn(words, phrase) >= 0);

    private static DigestWords Plain(DigestWords read) => new()
    {
        Days = Plain(read.Days),
        DaysOrParts = read.DaysOrParts,
        DaysOrWeeks = Plain(read.DaysOrWeeks),
        NoDays = Plain(read.NoDays),
        Rhythms = Plain(read.Rhythms),
        Resume = Plain(read.Resume),
        Stop = Plain(read.Stop),
        Preview = Plain(read.Preview),
        Now = Plain(read.Now),
        Report = Plain(read.Report),
        Newsletter = Plain(read.Newsletter),
        Weeks = Plain(read.Weeks),
        Until = Plain(read.Until),
        UntilSomething = Plain(read.UntilSomething),
        UntilSomebodyResumes = Plain(read.UntilSomebodyResumes),
        Numbers = Plain(read.Numbers),
        Months = Plain(read.Months),
        Pm = Plain(read.Pm),
        OwnZone = Plain(read.OwnZone),
        Zones = read.Zones.ToFrozenDictionary(one => one.Key, one => Plain(one.Value)),
    };

    private static IReadOnlyList<IReadOnlyList<string>> Plain(IReadOnlyList<IReadOnlyList<string>> lists) => [.. lists.Select(Plain)];

    private static IReadOnlyList<string> Plain(IReadOnlyList<string> phrases) => [.. phrases.Select(PlainWords.Of)];
}
