using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds an event that gets another day or place: "the roundtable moved to 17 May 2018". A member who says so tells it; only an order is an attempt to record it.</summary>
internal static class MovedEvent
{
    private const string Ordered = "ordered";

    public static EventRequest? Read(Sentence sentence, PlanTopics topics, SignIndex signs)
    {
        if (sentence.First(Sign.Moved) is not { } verb || sentence.Question.Ids is not [] || !(sentence.Question.IsCoordinator || IsOrder(sentence, verb)))
            return null;

        var place = EventPlace.In(sentence, signs);
        if ((sentence.Days is [] && place is null) || IsAskedOrDenied(sentence, verb) || Noun(sentence) is not { } noun)
            return null;

        var events = topics.Events(sentence.Question.Plan, sentence.Values(Sign.Topic));
        var request = EventStatement.Request(sentence, events is [] ? null : EventStatement.Meant(sentence, events), null);
        return request with { Name = events is [] ? Name(sentence, noun, verb) : null, Place = place?.Text, Zone = EventPlace.ZoneOf(sentence, place) };
    }

    private static bool IsOrder(Sentence sentence, Chunk verb) => verb.Value(Sign.Moved) is Ordered && sentence.IsOnlyFiller(0, verb.Start);

    private static bool IsAskedOrDenied(Sentence sentence, Chunk verb) =>
        Mood.IsDenied(sentence, verb.End) || Mood.IsQuestion(sentence, verb.Start, verb.End) || sentence.Has(Sign.Ask) || sentence.Has(Sign.AskEnd) || sentence.Words.Contains('?');

    private static Chunk? Noun(Sentence sentence) => sentence.Chunks.FirstOrDefault(chunk => chunk.Has(Sign.Topic)) ?? sentence.Chunks.FirstOrDefault(chunk => chunk.Thing is Concept.Events);

    /// <summary>What stands around the word for the event, up to the verb or from it to the day.</summary>
    private static string? Name(Sentence sentence, Chunk noun, Chunk verb)
    {
        if (!sentence.Places.AreKnown)
            return null;

        var isBefore = noun.Start < verb.Start;
        var first = isBefore ? sentence.Chunks.FirstOrDefault(chunk => chunk.Start < verb.Start && !chunk.IsFiller && !chunk.HasAny(Sign.Opening, Sign.Note, Sign.Mark, Sign.Polite)) : noun;
        var end = isBefore ? verb.Start : noun.End;
        return first is null || first.Start >= end ? null : sentence.Typed[sentence.Places.TypedAt(first.Start)..sentence.Places.TypedAt(end)].Trim(' ', ',', ':', '"');
    }
}
