using System.Globalization;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Screens;

namespace TipEngage.Features.Export;

/// <summary>Collects what is recorded beside the items of a plan: events, and initiatives of members.</summary>
internal static class CollectBeside
{
    /// <summary>Events of the plan in its order, then those of the register alone.</summary>
    public static IEnumerable<ExportedEvent> Events(PlanView view) =>
        view.Plan.Events.Select(one => Event(view, one, view.Register.Find(new(view.Plan.Key, RegisterKind.Event, one.Id))))
            .Concat(RegisterEvents.Added(view).Select(entry => Event(view, null, entry)));

    public static IEnumerable<ExportedInitiative> Initiatives(PlanView view) => view.Register.Initiatives
        .Select(entry => new ExportedInitiative(
            entry.Key.Subject, entry.Value(RegisterFields.Title), entry.Value(RegisterFields.Text), view.Plan.RolePoint(entry.Value(RegisterFields.RolePoint)), entry.Value(RegisterFields.State) ?? RegisterFields.Proposed,
            AuthorOf(view, entry), DayOf(entry), RegisterWords.Tlp(entry.Tlp)));

    /// <summary>Who recorded a statement, for readers who may know.</summary>
    public static string? AuthorOf(PlanView view, RegisterEntry? entry) => RegisterView.NamesPeople(view.Register.Role) ? entry?.ByName : null;

    /// <summary>The day on which a statement was recorded.</summary>
    public static string? DayOf(RegisterEntry? entry) => entry?.RecordedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ExportedEvent Event(PlanView view, PlanEvent? ofPlan, RegisterEntry? entry) => new(
        ofPlan?.Id ?? entry!.Key.Subject, ofPlan?.Name ?? entry!.Value(RegisterFields.Name) ?? entry.Key.Subject, ofPlan?.Quote, ofPlan?.ItemIds ?? [],
        entry?.Value(RegisterFields.Start), entry?.Value(RegisterFields.End), entry?.Value(RegisterFields.Place), entry?.Value(RegisterFields.Zone),
        entry is null ? null : RegisterEvents.IsPast(entry, view) ? RegisterEvents.Past : entry.Value(RegisterFields.Status), entry?.Value(RegisterFields.Source),
        AuthorOf(view, entry), DayOf(entry), entry is null ? null : RegisterWords.Tlp(entry.Tlp));
}
