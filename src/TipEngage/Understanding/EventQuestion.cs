using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds which of the plan's events a question is about.</summary>
internal sealed class EventQuestion(PlanTopics topics)
{
    /// <summary>Stands for no event at all.</summary>
    public const string None = "none";

    /// <returns>The command; null where the question is about something else.</returns>
    public CommandCall? Read(Question question)
    {
        var plan = question.Plan;
        var named = topics.Events(plan, question.Meaning.Topics);
        var isAll = named is [] && question.HasAny(Concept.Events, Concept.Upcoming) && (question.Has(Concept.Events) || !question.HasAny(Concept.Plan, Concept.Background)) && question.Meaning.Topics is [] && question.Meaning.Unknown <= 1;
        if ((named is [] && !isAll) || question.HasAny(Concept.Due, Concept.Overdue))
            return null;

        var meant = InTime(question, isAll ? plan.Events : named);
        return new(Commands.Events, meant.Count == plan.Events.Count ? "" : meant is [] ? None : string.Join(' ', meant.Select(one => one.Id)));
    }

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
