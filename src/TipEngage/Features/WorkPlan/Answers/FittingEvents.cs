using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>Finds the events that a question is about: what is recorded of days and places counts before what the plan says.</summary>
internal static class FittingEvents
{
    /// <returns>Events of the plan, and those that only the register knows.</returns>
    public static (IReadOnlyList<PlanEvent> OfPlan, IReadOnlyList<RegisterEntry> Added) Of(PlanView view, EventsQuestion question) => question is { From: null, Place: null }
        ? ([.. view.Plan.Events.Where(one => IsNamed(one, question))], question.Ids is [] ? [.. RegisterEvents.Added(view)] : [])
        : ([.. view.Plan.Events.Where(one => Fits(view, one, question))], [.. RegisterEvents.Added(view).Where(entry => IsInTime(entry, question) && IsThere(entry, question))]);

    private static bool IsNamed(PlanEvent one, EventsQuestion question) => question.Ids is [] || question.Ids.Contains(one.Id);

    private static bool Fits(PlanView view, PlanEvent one, EventsQuestion question)
    {
        var recorded = RegisterEvents.Of(view, one);
        var isInTime = recorded?.Value(RegisterFields.Start) is not null ? IsInTime(recorded, question)
            : question.Ids is not [] ? IsNamed(one, question)
            : question.From is not { } from || one.MayBeIn(from, question.To);
        return isInTime && (question.Place is null || (recorded is not null && IsThere(recorded, question)) || IsAt(one.Place, question.Place));
    }

    private static bool IsInTime(RegisterEntry entry, EventsQuestion question) => question.From is not { } from
        || (RegisterRules.TryReadDay(entry.Value(RegisterFields.Start), out var start)
            && (RegisterRules.TryReadDay(entry.Value(RegisterFields.End), out var end) ? end : start) >= from && !(start > question.To));

    private static bool IsThere(RegisterEntry entry, EventsQuestion question) => question.Place is null || IsAt(entry.Value(RegisterFields.Place), question.Place);

    /// <summary>The same words, or the same town in another spelling, or a town of the country.</summary>
    private static bool IsAt(string? place, string asked)
    {
        if (place is null)
            return false;

        var words = PlainWords.Of(place);
        if (Phrase.IndexIn(words, asked) >= 0 || Joined(words) == Joined(asked))
            return true;

        var isOtherName = asked.Any(letter => !char.IsAscii(letter)) || NamedParty.In(asked) is not null;
        return isOtherName && ZoneNames.OfPlace(asked) is { } zone && ZoneNames.OfPlace(words) == zone;
    }

    private static string Joined(string words) => words.Replace(" ", "", StringComparison.Ordinal);
}
