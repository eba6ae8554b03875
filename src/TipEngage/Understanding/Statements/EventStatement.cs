using System.Globalization;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds what is to be recorded of an event: "the annual meeting is confirmed for 16 May 2018 in Bangkok", "add an event: Roundtable on recruitment".</summary>
internal sealed class EventStatement(ItemsOfSentence items, PlanTopics topics, SignIndex signs)
{
    public CommandCall? Read(Sentence sentence)
    {
        var question = sentence.Question;
        if (sentence.Has(Sign.Progress) || question.HasAny(Concept.Practice, Concept.Submission, Concept.Digest))
            return null;
        if ((MovedEvent.Read(sentence, topics, signs) ?? OfPlan(sentence) ?? Further(sentence)) is not { } request)
            return null;

        return question.IsCoordinator ? new(Commands.RecordEvent, request.ToArguments()) : new(Commands.NotForYou);
    }

    private EventRequest? OfPlan(Sentence sentence)
    {
        if (topics.Events(sentence.Question.Plan, sentence.Values(Sign.Topic)) is not { Count: > 0 } events || items.Named(sentence, 0, sentence.Words.Length).Count > 0)
            return null;

        var (verb, state) = (sentence.First(Sign.Mark), sentence.First(Sign.Held));
        var place = EventPlace.In(sentence, signs);
        var zone = EventPlace.ZoneOf(sentence, place);
        var saysMore = state is not null || (verb is not null && (sentence.Days is not [] || place is not null || zone is not null));
        return saysMore && IsSaid(sentence, verb, state) ? Request(sentence, Meant(sentence, events), state) with { Place = place?.Text, Zone = zone } : null;
    }

    /// <summary>One that the plan does not name, or whose name says which of the register's it is.</summary>
    private EventRequest? Further(Sentence sentence)
    {
        if ((sentence.First(Sign.Add) ?? sentence.First(Sign.Mark)) is not { } verb || FurtherEvent.Noun(sentence, verb) is not { } noun)
            return null;
        if (Mood.IsDenied(sentence, noun.End) || Mood.IsQuestion(sentence, verb.Start, noun.End))
            return null;

        var (state, place) = (sentence.First(Sign.Held), EventPlace.In(sentence, signs));
        var name = FurtherEvent.Name(sentence, noun, place, state);
        var isNew = verb.Has(Sign.Add);
        return isNew || name is not null
            ? Request(sentence, null, state) with { Name = name, Place = place?.Text, Zone = EventPlace.ZoneOf(sentence, place), IsNew = isNew }
            : null;
    }

    /// <summary>Without a verb that orders it, only a coordinator says it, in a whole sentence and not as a question.</summary>
    private static bool IsSaid(Sentence sentence, Chunk? verb, Chunk? state)
    {
        var topic = sentence.First(Sign.Topic)!;
        var (start, end) = (Math.Min(verb?.Start ?? topic.Start, topic.Start), Math.Max(state?.End ?? topic.End, topic.End));
        if (Mood.IsDenied(sentence, end) || Mood.IsQuestion(sentence, start, end) || sentence.Has(Sign.AskEnd))
            return false;
        if (verb is not null)
            return sentence.IsOnlyFiller(0, verb.Start);

        return sentence.Question.IsCoordinator && !sentence.Has(Sign.Ask) && !sentence.Words.Contains('?') && topic.Start < state!.Start
            && (sentence.Days is not [] || sentence.Chunks.Any(chunk => chunk.Has(Sign.Copula) && chunk.Start >= topic.End));
    }

    /// <summary>The event, by the year where there are several; null where that does not tell.</summary>
    public static PlanEvent? Meant(Sentence sentence, IReadOnlyList<PlanEvent> events)
    {
        int? year = sentence.Days is [var day, ..] && IsWritten(sentence, day.Day) ? day.Day.Year : sentence.Question.Year;
        var ofYear = year is null ? [] : events.Where(one => (one.Start?.Year ?? one.Year) == year).ToArray();
        return events is [var only] ? only : ofYear is [var single] ? single : null;
    }

    public static EventRequest Request(Sentence sentence, PlanEvent? meant, Chunk? state)
    {
        string[] days = [.. sentence.Days.Select(day => InYear(sentence, day.Day, meant)).Order().Select(day => day.ToString("O", CultureInfo.InvariantCulture))];
        return new(meant?.Id, state?.Value(Sign.Held), days.FirstOrDefault() ?? NamedDays.Unreadable(sentence), days.Length > 1 ? days[^1] : null, sentence.Link);
    }

    /// <summary>A day without a year is in that of the event, else the next one to come.</summary>
    private static DateOnly InYear(Sentence sentence, DateOnly day, PlanEvent? meant) =>
        IsWritten(sentence, day) ? day
        : meant?.Year is { } year ? day.AddYears(year - day.Year)
        : day < sentence.Question.Today ? day.AddYears(1) : day;

    private static bool IsWritten(Sentence sentence, DateOnly day) => sentence.Days.Any(one => one.Day == day && HasYear(sentence.Words[one.Start..one.End]));

    /// <summary>A year is written with four digits, or as the third of three numbers.</summary>
    private static bool HasYear(string words) => words.Split([' ', '-', '/', '.', ','], StringSplitOptions.RemoveEmptyEntries) is var parts
        && (parts.Any(part => part.Length == 4 && part.All(char.IsAsciiDigit)) || (parts.Length == 3 && parts.All(part => part.All(char.IsAsciiDigit))));
}
