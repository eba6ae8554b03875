using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds which of the plan's events a question is about.</summary>
internal sealed class EventQuestion(Vocabulary vocabulary)
{
    /// <returns>The command; null where the question is about something else.</returns>
    public CommandCall? Read(Reading reading, Plan plan, int? year, DateOnly today)
    {
        if (!reading.Has(vocabulary.Events))
            return null;

        var content = reading.Without(vocabulary.Events, vocabulary.Upcoming, vocabulary.Next).Content(vocabulary.Fillers);
        IReadOnlyList<PlanEvent> meant = content is [] && !vocabulary.Expanded(reading).Any() ? plan.Events : Named(reading, plan, content);
        if (meant is [])
            return null;

        if (year is not null)
            meant = [.. meant.Where(one => one.Year == year)];
        else if (reading.Has(vocabulary.Next))
            meant = [.. meant.Where(one => one.Year is not null && !IsOver(one, today)).OrderBy(one => one.Start ?? new DateOnly(one.Year!.Value, 12, 31)).Take(1)];
        else if (reading.Has(vocabulary.Upcoming))
            meant = [.. meant.Where(one => !IsOver(one, today))];
        return new(Commands.Events, meant.Count == plan.Events.Count ? "" : meant is [] ? None : string.Join(' ', meant.Select(one => one.Id)));
    }

    /// <summary>Stands for no event at all.</summary>
    public const string None = "none";

    /// <summary>Events that most of the words are about.</summary>
    private PlanEvent[] Named(Reading reading, Plan plan, IReadOnlyList<string> content)
    {
        string[] words = [.. content.SelectMany(word => Reading.WordsOf(vocabulary.Synonyms.GetValueOrDefault(word, word))), .. vocabulary.Expanded(reading)];
        var wanted = words.Where(word => !vocabulary.Fillers.Contains(word)).Distinct().ToArray();
        var scored = plan.Events.Select(one => (Event: one, Score: Score(one, wanted))).ToArray();
        var best = scored.Select(one => one.Score).DefaultIfEmpty().Max();
        return best == 0 || best * 2 < content.Count ? [] : [.. scored.Where(one => one.Score == best).Select(one => one.Event)];
    }

    private static int Score(PlanEvent one, string[] wanted)
    {
        var own = Reading.WordsOf(PlainWords.Of($"{one.Name} {one.Quote} {one.Place}")).ToHashSet();
        return wanted.Count(own.Contains);
    }

    private static bool IsOver(PlanEvent one, DateOnly today) =>
        one.End is { } end ? end < today : one.Year is { } year && year < today.Year;
}
