using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>Events as the register knows them: days, places and states of the plan's events, and events that the plan does not name.</summary>
internal static class RegisterEvents
{
    /// <summary>An event, with what is recorded of it.</summary>
    /// <param name="Id">Its id, in the plan or in the register.</param>
    /// <param name="Entry">What is recorded; null for nothing.</param>
    internal sealed record Known(string Id, RegisterEntry? Entry);

    /// <summary>The plan's events in its order, then those of the register alone.</summary>
    public static IReadOnlyList<Known> Of(PlanView view)
    {
        var entries = view.Register.All(RegisterKind.Event);
        return
        [
            .. view.Plan.Events.Select(one => new Known(one.Id, entries.FirstOrDefault(entry => entry.Key.Subject == one.Id))),
            .. entries.Where(entry => view.Plan.Events.All(one => one.Id != entry.Key.Subject)).Select(entry => new Known(entry.Key.Subject, entry)),
        ];
    }

    /// <summary>Those that the plan does not name.</summary>
    public static IEnumerable<RegisterEntry> Added(PlanView view) =>
        view.Register.All(RegisterKind.Event).Where(entry => view.Plan.Events.All(one => one.Id != entry.Key.Subject));

    public static string NameOf(PlanView view, string id) =>
        view.Plan.Events.FirstOrDefault(one => one.Id == id) is { } ofPlan ? ItemWords.Name(ofPlan, view)
        : view.Register.Find(new(view.Plan.Key, RegisterKind.Event, id))?.Value(RegisterFields.Name) ?? id;

    /// <summary>What is recorded of the event in one line; null for nothing.</summary>
    public static string? Line(PlanView view, PlanEvent planEvent) =>
        view.Register.Find(new(view.Plan.Key, RegisterKind.Event, planEvent.Id)) is { } entry ? Sentence.Of(Strings.Event_ByRegister, When(entry, view.AsOf)) : null;

    /// <summary>Days, place and state; what is over is past, whatever was recorded before.</summary>
    public static string When(RegisterEntry entry, DateOnly asOf)
    {
        var start = RegisterRules.TryReadDay(entry.Value(RegisterFields.Start), out var first) ? first : (DateOnly?)null;
        var end = RegisterRules.TryReadDay(entry.Value(RegisterFields.End), out var last) ? last : start;
        var isPast = end is { } over && over < asOf;
        return string.Join(", ", new[]
        {
            start is { } from ? Dates.Days(from, end ?? from) : null,
            entry.Value(RegisterFields.Place),
            isPast ? Strings.Event_Past : RegisterWords.EventStatus(entry.Value(RegisterFields.Status)),
        }.OfType<string>());
    }
}
