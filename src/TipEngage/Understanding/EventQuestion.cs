using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;
using TipEngage.Understanding.Statements;

namespace TipEngage.Understanding;

/// <summary>Finds which events a question is about: of the plan by their names, and of the register too by when or where they are.</summary>
internal sealed class EventQuestion(Vocabulary vocabulary, PlanTopics topics)
{
    private const int MostUnknown = 4;

    private readonly EventTime time = new(vocabulary);
    private readonly PlaceAsked place = new(vocabulary, SignIndex.Default);

    /// <returns>The command; null where the question is about something else.</returns>
    public CommandCall? Read(Question question)
    {
        var plan = question.Plan;
        var named = topics.Events(plan, question.Meaning.Topics);
        if (question.Has(Concept.Overdue) || (question.Has(Concept.Due) && !IsUntil(question)))
            return null;
        if (named is [])
            return OfAll(question);

        var meant = InTime(question, named);
        return new(Commands.Events, new EventsQuestion(meant.Count == plan.Events.Count ? [] : Ids(meant)).ToArguments());
    }

    private CommandCall? OfAll(Question question)
    {
        if (question.Meaning.Topics is not [] || question.Meaning.Unknown > MostUnknown || !(question.HasAny(Concept.Events, Concept.Upcoming, Concept.Plan) || IsOnlyTime(question)))
            return null;

        var asked = question.HasAny(Concept.Events, Concept.Plan) ? place.In(question) : null;
        var named = time.In(question);
        if (!IsOfEvents(question, asked is not null, named is { IsNamed: true }) || question.Meaning.Unknown - (asked?.Words ?? 0) > 1)
            return null;

        var (from, to) = named is { } days ? (days.From, days.To) : (asked is not null && question.Has(Concept.Next) ? question.Today : default(DateOnly?), default(DateOnly?));
        // By days and places the answer itself chooses: it knows what the register has of them.
        if (asked is not null || (from is not null && (named is { IsNamed: true } || !question.HasAny(Concept.Upcoming, Concept.Next))))
            return new(Commands.Events, new EventsQuestion([], from, to, asked?.Text).ToArguments());

        var events = InTime(question, question.Plan.Events);
        return new(Commands.Events, new EventsQuestion(from is null && events.Count == question.Plan.Events.Count ? [] : Ids(events), from, to).ToArguments());
    }

    /// <summary>"Meetings until August": it is they that are then, and nothing that is due.</summary>
    private bool IsUntil(Question question) =>
        question is { Ids: [], Year: null } && question.Has(Concept.Events) && !question.HasAny(Concept.Plan, Concept.Background) && time.In(question) is { IsNamed: true };

    /// <summary>"Anything in June?"</summary>
    private static bool IsOnlyTime(Question question) => question.Has(Concept.Month) && question.Meaning.IsOnly(Concept.Month, Concept.Show, Concept.Meaning, Concept.When, Concept.FollowUp, Concept.Pronoun);

    /// <summary>Items have no months and no places: what is planned then or there is an event.</summary>
    private static bool IsOfEvents(Question question, bool hasPlace, bool isNamed) => question.Has(Concept.Events) || IsOnlyTime(question)
        || (question.Has(Concept.Upcoming) && !question.HasAny(Concept.Plan, Concept.Background))
        || (question.Has(Concept.Plan) && (question.Has(Concept.Month) || isNamed || (hasPlace && question.Year is null)) && !question.HasAny(Concept.Active, Concept.Who, Concept.Background, Concept.Group, Concept.Changes, Concept.Status));

    private static IReadOnlyList<string> Ids(IReadOnlyList<PlanEvent> events) => events is [] ? [EventsQuestion.None] : [.. events.Select(one => one.Id)];

    private static IReadOnlyList<PlanEvent> InTime(Question question, IReadOnlyList<PlanEvent> events)
    {
        if (question.Year is { } year)
            return [.. events.Where(one => one.Year == year || one.Start?.Year == year)];
        if (question.Has(Concept.Next) && events.Count > 1)
        {
            return
            [
                .. events.Where(one => one.Year is not null && !IsOver(one, question.Today))
                    .OrderBy(one => one.Start ?? new DateOnly(one.Year!.Value, 12, 31)).Take(1),
            ];
        }

        return question.Has(Concept.Upcoming) ? [.. events.Where(one => !IsOver(one, question.Today) && !IsOfThePast(one, question))] : events;
    }

    private static bool IsOver(PlanEvent one, DateOnly today) =>
        one.End is { } end ? end < today : one.Year is { } year && year < today.Year;

    /// <summary>Without a date of its own, an event was to be within the years of its item.</summary>
    private static bool IsOfThePast(PlanEvent one, Question question) => one.Start is null && one.Year is null
        && question.Plan.Items.Where(item => item.Events.Contains(one)).All(item => item.EffectiveWindow.ToYear < question.Today.Year);
}
