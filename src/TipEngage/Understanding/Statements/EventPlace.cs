using TipEngage.Parties;

namespace TipEngage.Understanding.Statements;

/// <summary>Where an event is, as it was said.</summary>
/// <param name="Text">The place, in the person's own letters.</param>
/// <param name="Start">Where the word stands that leads to it.</param>
internal sealed record EventPlace(string Text, int Start)
{
    /// <summary>The last place that follows a word such as "in": one that is known, or a name with a capital letter; after "to" it must be known.</summary>
    /// <returns>Null where there is none.</returns>
    public static EventPlace? In(Sentence sentence, SignIndex signs)
    {
        if (!sentence.Places.AreKnown)
            return null;

        for (var index = sentence.Chunks.Count - 2; index >= 0; index--)
        {
            if (Leads(sentence, signs, sentence.Chunks[index]) && Named(sentence, signs, index + 1) is { } text)
                return new(text, sentence.Chunks[index].Start);
        }

        return null;
    }

    /// <summary>The zone that is named, else that of the place.</summary>
    public static string? ZoneOf(Sentence sentence, EventPlace? place) =>
        ZoneNames.Named(Links.Blank(sentence.Typed, sentence.Links)) ?? (place is null ? null : ZoneNames.OfPlace(PlainWords.Of(place.Text)));

    private static bool Leads(Sentence sentence, SignIndex signs, Chunk chunk) => chunk.Has(Sign.To) || IsAt(sentence, signs, chunk);

    private static bool IsAt(Sentence sentence, SignIndex signs, Chunk chunk) => signs.At.Contains(sentence.Words[chunk.Start..chunk.End]);

    private static string? Named(Sentence sentence, SignIndex signs, int first)
    {
        var last = first - 1;
        while (last + 1 < sentence.Chunks.Count && Continues(sentence, signs, first, last + 1))
            last++;
        if (last < first)
            return null;

        var text = sentence.Typed[sentence.Places.TypedAt(sentence.Chunks[first].Start)..sentence.Places.TypedAt(sentence.Chunks[last].End)].Trim();
        return ZoneNames.Named(text) is null && ((char.IsUpper(text[0]) && IsAt(sentence, signs, sentence.Chunks[first - 1])) || IsKnown(text)) ? text : null;
    }

    private static bool IsKnown(string text) => ZoneNames.OfPlace(PlainWords.Of(text)) is not null || PartyNames.Find(text).Count > 0;

    private static bool Continues(Sentence sentence, SignIndex signs, int first, int index)
    {
        var chunk = sentence.Chunks[index];
        if (sentence.IsOfADay(chunk) || chunk.HasAny(Sign.Held, Sign.Source, Sign.Note, Sign.Unit, Sign.Weekday) || sentence.Words.AsSpan(chunk.Start..chunk.End).ContainsAnyInRange('0', '9'))
            return false;
        if (index == first)
            return true;

        if (Phrase.IsUnspaced(sentence.Words[chunk.Start]))
            return chunk.Start == sentence.Chunks[index - 1].End && (chunk.IsFiller || !chunk.IsKnown);

        var isName = char.IsUpper(sentence.Typed[sentence.Places.TypedAt(chunk.Start)]);
        return isName || !(sentence.IsSeparated(sentence.Chunks[index - 1].End, chunk.Start) || chunk.IsFiller || chunk.Senses.Count > 0 || Leads(sentence, signs, chunk));
    }
}
