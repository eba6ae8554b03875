using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds an event that the plan does not name: "add an event: Roundtable on recruitment, in Bangkok on 3 May".</summary>
internal static partial class FurtherEvent
{
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">What orders it.</param>
    /// <returns>The word for the event; null where the verb is about something else.</returns>
    public static Chunk? Noun(Sentence sentence, Chunk verb) =>
        sentence.IsOnlyFiller(0, verb.Start) && sentence.NextOfWeight(verb.End) is { Thing: Concept.Events } noun ? noun : null;

    /// <summary>Its name, in the person's own letters; null where it is not said.</summary>
    public static string? Name(Sentence sentence, Chunk noun, EventPlace? place, Chunk? state)
    {
        if (!sentence.Places.AreKnown)
            return null;
        if (Quoted().Match(sentence.Typed) is { Success: true } quoted)
            return quoted.Groups["name"].Value.Trim();

        var isNamedAfter = sentence.IsNamedAfter(noun);
        var (start, end) = (isNamedAfter ? noun.End : noun.Start, End(sentence, noun, place, state));
        if (end <= noun.End || sentence.IsOnlyFiller(noun.End, end))
            return null;

        var text = sentence.Typed[sentence.Places.TypedAt(start)..sentence.Places.TypedAt(end)].Trim(' ', ':', ',', ';', '-', '–', '"', '\'', '.');
        return text.Length > 0 ? text : null;
    }

    /// <summary>Where the name ends: before its place, its day, its state or a link.</summary>
    private static int End(Sentence sentence, Chunk noun, EventPlace? place, Chunk? state)
    {
        var ends = new List<int> { sentence.Words.Length };
        if (place is not null)
            ends.Add(place.Start);
        if (state is not null)
            ends.Add(state.Start);
        ends.AddRange(sentence.Days.Select(day => day.Start));
        ends.AddRange(sentence.Chunks.Where(chunk => chunk.HasAny(Sign.Source, Sign.Note)).Select(chunk => chunk.Start));
        if (sentence.Links is [var link, ..])
            ends.Add(sentence.Places.WordsAt(link.Start.Value));
        if (ZoneNames.PlaceIn(sentence.Typed) is { } zone)
            ends.Add(sentence.Places.WordsAt(zone.Start.Value));

        var end = ends.Where(one => one >= noun.End).Min();
        while (sentence.Chunks.LastOrDefault(chunk => chunk.End <= end && chunk.Start >= noun.End) is { } last && LeadsOn(last) && !sentence.Words[last.End..end].Contains(','))
            end = last.Start;
        return end;
    }

    private static bool LeadsOn(Chunk chunk) => chunk.Thing is Concept.When || chunk.HasAny(Sign.Unit, Sign.Since, Sign.Within, Sign.To, Sign.Copula) || (chunk.IsFiller && chunk.Senses.Count == 0);

    [GeneratedRegex(@"(?:""(?<name>[^""]{2,200})""|“(?<name>[^”]{2,200})”|«(?<name>[^»]{2,200})»)", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
