using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>Events as the register knows them: days, places and states of the plan's events, and events that the plan does not name.</summary>
internal static class RegisterEvents
{
    /// <summary>In place of a recorded state: it is over.</summary>
    public const string Past = "past";

    /// <summary>Ids of the plan's events in its order, then of those of the register alone.</summary>
    public static IEnumerable<string> Ids(PlanView view) => view.Plan.Events.Select(one => one.Id).Concat(Added(view).Select(entry => entry.Key.Subject));

    /// <summary>Those that the plan does not name.</summary>
    public static IEnumerable<RegisterEntry> Added(PlanView view) =>
        view.Register.All(RegisterKind.Event).Where(entry => view.Plan.Events.All(one => one.Id != entry.Key.Subject));

    public static string NameOf(PlanView view, string id) =>
        view.Plan.Events.FirstOrDefault(one => one.Id == id) is { } ofPlan ? ItemWords.Name(ofPlan, view)
        : view.Register.Find(new(view.Plan.Key, RegisterKind.Event, id))?.Value(RegisterFields.Name) ?? id;

    /// <summary>What is recorded of an event of the plan; null for nothing.</summary>
    public static RegisterEntry? Of(PlanView view, PlanEvent planEvent) => view.Register.Find(new(view.Plan.Key, RegisterKind.Event, planEvent.Id));

    /// <summary>What is recorded of the event in one line; null for nothing.</summary>
    public static string? Line(PlanView view, PlanEvent planEvent) => Of(view, planEvent) is { } entry ? Sentence.Of(Strings.Event_ByRegister, When(entry, view)) : null;

    /// <summary>By what source, and who recorded it when.</summary>
    public static TextBlock By(PlanView view, RegisterEntry entry)
    {
        var recorded = CardText.Subtle(RegisterWords.Provenance(entry, view.Register)) with { Spacing = CardSpacing.None };
        return entry.Value(RegisterFields.Source) is { } source ? recorded with { Text = $"{recorded.Text} · {CardText.Linked(Strings.Field_Source, source)}" } : recorded;
    }

    /// <summary>Whether its last recorded day is over where it takes place; where its zone is not recorded, for the reader.</summary>
    public static bool IsPast(RegisterEntry entry, PlanView view) => IsPast(entry, view.AsOf, view.Now);

    /// <param name="entry">What is recorded of it.</param>
    /// <param name="asOf">The day of the answer.</param>
    /// <param name="now">The moment of the answer; null where its day is fixed.</param>
    public static bool IsPast(RegisterEntry entry, DateOnly asOf, DateTimeOffset? now) =>
        RegisterRules.TryReadDay(entry.Value(RegisterFields.End) ?? entry.Value(RegisterFields.Start), out var last)
        && last < (now is { } moment && entry.Value(RegisterFields.Zone) is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? ReaderZone.DayOf(moment, zone) : asOf);

    /// <summary>A recorded state, or <see cref="Past"/>.</summary>
    public static string Status(string? status) => status is Past ? Strings.Event_Past : RegisterWords.EventStatus(status);

    /// <summary>The place, with its time zone by which the days count.</summary>
    private static string? Place(RegisterEntry entry) => (entry.Value(RegisterFields.Place), entry.Value(RegisterFields.Zone)) switch
    {
        (var place, null) => place,
        (null, var zone) => zone,
        var (place, zone) => $"{place} ({zone})",
    };

    /// <summary>Days, place and state; what is over is past, whatever was recorded before.</summary>
    public static string When(RegisterEntry entry, PlanView view)
    {
        var start = RegisterRules.TryReadDay(entry.Value(RegisterFields.Start), out var first) ? first : (DateOnly?)null;
        var end = RegisterRules.TryReadDay(entry.Value(RegisterFields.End), out var last) ? last : start;
        return string.Join(", ", new[]
        {
            start is { } from ? Dates.Days(from, end ?? from) : null,
            Place(entry),
            Status(IsPast(entry, view) ? Past : entry.Value(RegisterFields.Status)),
        }.OfType<string>());
    }
}
