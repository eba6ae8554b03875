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

    /// <summary>How often something comes that comes more than once a week; beside a day of the week they can be part of its name.</summary>
    public required IReadOnlyList<string> Rhythms { get; init; }

    /// <summary>How often something comes that does not come weekly, whatever day is named.</summary>
    public required IReadOnlyList<string> RareRhythms { get; init; }

    /// <summary>The same with <c>#</c> for a number from two on, <c>@</c> for days, weeks or months, <c>%</c> for a day of the week and <c>$</c> for which of them.</summary>
    public required IReadOnlyList<string> RhythmFrames { get; init; }

    /// <summary>Which day or week of several is meant: "first", "kedua", "สุดท้าย".</summary>
    public required IReadOnlyList<string> Ordinals { get; init; }

    /// <summary>What is a digest where it is to be paused, or to come so often.</summary>
    public required IReadOnlyList<string> Summaries { get; init; }

    /// <summary>What begins a sentence that asks for a pause.</summary>
    public required IReadOnlyList<string> Pauses { get; init; }

    /// <summary>What asks that something be sent.</summary>
    public required IReadOnlyList<string> Send { get; init; }

    public required IReadOnlyList<string> Resume { get; init; }

    public required IReadOnlyList<string> Stop { get; init; }

    public required IReadOnlyList<string> Preview { get; init; }

    public required IReadOnlyList<string> Now { get; init; }

    public required IReadOnlyList<string> Report { get; init; }

    /// <summary>What asks for a newsletter to be drafted.</summary>
    public required IReadOnlyList<string> Newsletter { get; init; }

    public required IReadOnlyList<string> Weeks { get; init; }

    public required IReadOnlyList<string> DayUnits { get; init; }

    public required IReadOnlyList<string> MonthUnits { get; init; }

    public IReadOnlyList<IReadOnlyList<string>> Units => [Weeks, DayUnits, MonthUnits];

    /// <summary>What leads to the end of a pause.</summary>
    public required IReadOnlyList<string> Until { get; init; }

    /// <summary>Those of them that mean nothing else.</summary>
    public required IReadOnlyList<string> UntilSomething { get; init; }

    /// <summary>What follows them where a pause is to have no end.</summary>
    public required IReadOnlyList<string> UntilSomebodyResumes { get; init; }

    /// <summary>What leads to how long a pause lasts.</summary>
    public required IReadOnlyList<string> Lasting { get; init; }

    /// <summary>What can lead to the time of a pause, and to a place too.</summary>
    public required IReadOnlyList<string> Within { get; init; }

    /// <summary>Times that are no day, and need no such word before them.</summary>
    public required IReadOnlyList<string> VagueEnds { get; init; }

    /// <summary>What follows "for" where that is no end of a pause.</summary>
    public required IReadOnlyList<string> ForSomebody { get; init; }

    /// <summary>What stands before the day that ends a pause and changes nothing.</summary>
    public required IReadOnlyList<string> EndCompanions { get; init; }

    /// <summary>What makes another day of the one before it.</summary>
    public required IReadOnlyList<string> Movers { get; init; }

    /// <summary>From one on.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Numbers { get; init; }

    /// <summary>From January to December.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Months { get; init; }

    /// <summary>What makes an hour one of the afternoon.</summary>
    public required IReadOnlyList<string> Pm { get; init; }

    /// <summary>What makes the first hours after noon of an hour, and leaves those before it.</summary>
    public required IReadOnlyList<string> Midday { get; init; }

    /// <summary>What makes an hour one of the night, before midnight or after.</summary>
    public required IReadOnlyList<string> Night { get; init; }

    public required IReadOnlyList<string> Noon { get; init; }

    public required IReadOnlyList<string> Midnight { get; init; }

    /// <summary>From one to twelve.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Hours { get; init; }

    /// <summary>Minutes behind an hour: fifteen, thirty, forty-five.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Quarters { get; init; }

    /// <summary>Minutes that are counted to or from an hour: five, ten, a quarter, twenty, twenty-five.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Fives { get; init; }

    /// <summary>What makes a day one of every week.</summary>
    public required IReadOnlyList<string> Every { get; init; }

    /// <summary>What may stand beside a day and an hour where nothing else is said.</summary>
    public required IReadOnlyList<string> BesideTimes { get; init; }

    /// <summary>Places by the IANA name of their zone.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Zones { get; init; }

    /// <summary>What a time zone is called.</summary>
    public required IReadOnlyList<string> OwnZone { get; init; }

    public static DigestWords Default { get; } = Plain(EmbeddedJson.Find("TipEngage.Understanding.Digests.words.json", DigestWordsJson.Default.DigestWords)!);

    /// <summary>Which of some lists has the phrase that comes first in a text, the longest where two begin there; -1 for none.</summary>
    public static int First(string words, IReadOnlyList<IReadOnlyList<string>> lists) => Find(words, lists).Index;

    /// <summary>The same, with where the phrase begins and how long it is.</summary>
    public static (int Index, int At, int Length) Find(string words, IReadOnlyList<IReadOnlyList<string>> lists)
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

        return (best, at, length);
    }

    /// <summary>Whether one of some phrases stands there; in place of <c>*</c> in it may stand anything: "turn * off".</summary>
    public static bool Has(string words, IReadOnlyList<string> phrases) =>
        phrases.Any(phrase => phrase.Contains('*', StringComparison.Ordinal) ? HasParts(words, phrase.Split('*', StringSplitOptions.TrimEntries)) : Phrase.IndexIn(words, phrase) >= 0);

    private static bool HasParts(string words, string[] parts)
    {
        var end = 0;
        foreach (var part in parts)
        {
            if (Phrase.IndexIn(words, part, end) is not (>= 0 and var at))
                return false;
            end = at + part.Length;
        }

        return true;
    }

    private static DigestWords Plain(DigestWords read) => new()
    {
        Days = Plain(read.Days),
        DaysOrParts = read.DaysOrParts,
        DaysOrWeeks = Plain(read.DaysOrWeeks),
        NoDays = Plain(read.NoDays),
        Rhythms = Plain(read.Rhythms),
        RareRhythms = Plain(read.RareRhythms),
        RhythmFrames = Plain(read.RhythmFrames),
        Ordinals = Plain(read.Ordinals),
        Summaries = Plain(read.Summaries),
        Pauses = Plain(read.Pauses),
        Send = Plain(read.Send),
        Resume = Plain(read.Resume),
        Stop = Plain(read.Stop),
        Preview = Plain(read.Preview),
        Now = Plain(read.Now),
        Report = Plain(read.Report),
        Newsletter = Plain(read.Newsletter),
        Weeks = Plain(read.Weeks),
        DayUnits = Plain(read.DayUnits),
        MonthUnits = Plain(read.MonthUnits),
        Lasting = Plain(read.Lasting),
        Within = Plain(read.Within),
        VagueEnds = Plain(read.VagueEnds),
        ForSomebody = Plain(read.ForSomebody),
        EndCompanions = Plain(read.EndCompanions),
        Movers = Plain(read.Movers),
        Until = Plain(read.Until),
        UntilSomething = Plain(read.UntilSomething),
        UntilSomebodyResumes = Plain(read.UntilSomebodyResumes),
        Numbers = Plain(read.Numbers),
        Months = Plain(read.Months),
        Pm = Plain(read.Pm),
        Midday = Plain(read.Midday),
        Night = Plain(read.Night),
        Noon = Plain(read.Noon),
        Midnight = Plain(read.Midnight),
        Hours = Plain(read.Hours),
        Quarters = Plain(read.Quarters),
        Fives = Plain(read.Fives),
        Every = Plain(read.Every),
        BesideTimes = Plain(read.BesideTimes),
        OwnZone = Plain(read.OwnZone),
        Zones = read.Zones.ToFrozenDictionary(one => one.Key, one => Plain(one.Value)),
    };

    private static IReadOnlyList<IReadOnlyList<string>> Plain(IReadOnlyList<IReadOnlyList<string>> lists) => [.. lists.Select(Plain)];

    private static IReadOnlyList<string> Plain(IReadOnlyList<string> phrases) => [.. phrases.Select(PlainWords.Of)];
}
