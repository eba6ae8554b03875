using TipEngage.Features.Digests.Settings;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Content;

/// <summary>The events of these days and the next sixty, then those without a date.</summary>
internal static class DigestEvents
{
    private const int DaysAhead = 60;

    public static DigestSection Of(PlanView view, DigestSettings settings)
    {
        var all = RegisterEvents.Ids(view).Distinct().Select(id => (Id: id, Planned: view.Plan.Events.FirstOrDefault(one => one.Id == id), Entry: view.Register.Find(new(view.Plan.Key, RegisterKind.Event, id))))
            .Where(one => settings.Tells([.. one.Planned?.ItemIds.Select(item => view.Plan.Find(item)?.Theme) ?? []])).ToArray();
        var ahead = all.Select(one => (one, Day: FirstDay(one.Planned, one.Entry)))
            .Where(pair => LastDay(pair.one.Planned, pair.one.Entry) >= view.AsOf && pair.Day <= view.AsOf.AddDays(DaysAhead)).OrderBy(pair => pair.Day).Select(pair => pair.one);
        var undated = all.Where(one => FirstDay(one.Planned, one.Entry) is null && !(one.Planned?.Year < view.AsOf.Year));
        DigestEntry[] entries = [.. ahead.Concat(undated).Select(one => new DigestEntry(RegisterEvents.NameOf(view, one.Id), [When(view, one.Planned, one.Entry)], Marks.Event(one.Id)))];
        return new(DigestBlock.Events, Strings.Digest_Events, entries, entries.Length) { SeeAll = PlanButtons.Events() };
    }

    /// <summary>The next event with a day; null where there is none.</summary>
    public static string? Next(PlanView view) => RegisterEvents.Ids(view).Distinct()
        .Select(id => (Id: id, Day: FirstDay(view.Plan.Events.FirstOrDefault(one => one.Id == id), view.Register.Find(new(view.Plan.Key, RegisterKind.Event, id)))))
        .Where(one => one.Day >= view.AsOf).OrderBy(one => one.Day)
        .Select(one => Sentence.Of(Strings.Plain_Line, RegisterEvents.NameOf(view, one.Id), Dates.Day(one.Day!.Value))).FirstOrDefault();

    private static DateOnly? FirstDay(PlanEvent? planned, RegisterEntry? entry) =>
        RegisterRules.TryReadDay(entry?.Value(RegisterFields.Start), out var day) ? day : planned?.Start;

    private static DateOnly? LastDay(PlanEvent? planned, RegisterEntry? entry) =>
        RegisterRules.TryReadDay(entry?.Value(RegisterFields.End) ?? entry?.Value(RegisterFields.Start), out var day) ? day : planned?.End ?? planned?.Start;

    private static string When(PlanView view, PlanEvent? planned, RegisterEntry? entry) =>
        entry is not null && RegisterEvents.When(entry, view) is { Length: > 0 } recorded ? recorded : planned is null ? Strings.Event_Undated : ItemWords.Event(planned);
}
