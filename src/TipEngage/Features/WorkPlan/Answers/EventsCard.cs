using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>Meetings that the plan names, with the dates that it names and no others.</summary>
internal static class EventsCard
{
    /// <param name="view">The plan.</param>
    /// <param name="events">Those that are asked for.</param>
    /// <param name="added">Those of them that only the register knows.</param>
    /// <param name="calendar">Leads to the confirmed ones as a file; null for nowhere.</param>
    public static AdaptiveCard Create(PlanView view, IReadOnlyList<PlanEvent> events, IReadOnlyList<RegisterEntry> added, CardAction? calendar = null) => view.Card(
        [CardText.Heading(Strings.Events_Title), .. Body(view, events, added), .. Added(view, added), view.Source],
        Fallback(view, events, added),
        [
            .. RegisterButtons.OnEvents(view),
            .. Naming(view.Plan, events).Take(MostItems - (view.Register.IsCoordinator ? 1 : 0)).Select(item => ShowItem.Button(view.Plan, item.Id)),
            .. events.Count < view.Plan.Events.Count ? [ListEvents.Button()] : Array.Empty<CardAction>(),
            .. calendar is null ? Array.Empty<CardAction>() : [calendar],
            ListItems.Button(Strings.Button_AllItems, ItemFilter.All, view.Plan),
        ]);

    /// <summary>The answer in one sentence.</summary>
    public static string Summary(PlanView view, IReadOnlyList<PlanEvent> events, IReadOnlyList<RegisterEntry> added) => (events, added) switch
    {
        ([], []) => None(view.Plan),
        ([], [var one]) => Line(view, one),
        ([var one], []) => $"{ItemWords.Name(one, view)}: {When(one)}",
        _ => Strings.Events_Title,
    };

    private const int MostItems = 4;

    /// <summary>A plan without events is one thing, a question that none of its events fits another.</summary>
    private static string None(Plan plan) => plan.Events is [] ? Strings.Events_None : Strings.Events_NoneFits;

    private static IEnumerable<CardElement> Body(PlanView view, IReadOnlyList<PlanEvent> events, IReadOnlyList<RegisterEntry> added) => events is []
        ? added is [] ? [CardText.Plain(None(view.Plan))] : []
        : events.Select(one => new Container(
        [
            CardText.Plain(ItemWords.Name(one, view)) with { Weight = TextWeight.Bolder },
            CardText.Plain(When(one)) with { Spacing = CardSpacing.None },
            .. RegisterEvents.Of(view, one) is { } recorded ? Recorded(view, recorded) : [],
            .. one.NameIsOurs ? [CardText.Subtle(Strings.Events_NameIsOurs) with { Spacing = CardSpacing.None }] : Array.Empty<CardElement>(),
            .. CardText.NamedIn(view.Plan, one.ItemIds, MarkedFor(events, one)),
        ])
        { Id = Marks.Of(one), Spacing = CardSpacing.Medium });

    /// <summary>Events that only the register knows, after those of the plan.</summary>
    private static IEnumerable<CardElement> Added(PlanView view, IReadOnlyList<RegisterEntry> added) => added.Select(entry => new Container(
        [
            CardText.Plain(RegisterEvents.NameOf(view, entry.Key.Subject)) with { Weight = TextWeight.Bolder },
            .. Recorded(view, entry),
            CardText.Subtle(Strings.Event_NotOfPlan) with { Spacing = CardSpacing.None },
        ])
    { Id = Marks.Event(entry.Key.Subject), Spacing = CardSpacing.Medium });

    private static string Line(PlanView view, RegisterEntry entry) => $"{RegisterEvents.NameOf(view, entry.Key.Subject)}: {RegisterEvents.When(entry, view)}";

    private static IEnumerable<CardElement> Recorded(PlanView view, RegisterEntry entry) =>
    [
        CardText.Plain(Sentence.Of(Strings.Event_ByRegister, RegisterEvents.When(entry, view))) with { Spacing = CardSpacing.None },
        RegisterEvents.By(view, entry),
    ];

    /// <summary>A card shows each item's mark once: with the first event that the item names.</summary>
    private static IEnumerable<string> MarkedFor(IReadOnlyList<PlanEvent> events, PlanEvent one) =>
        one.ItemIds.Except(events.TakeWhile(earlier => earlier.Id != one.Id).SelectMany(earlier => earlier.ItemIds));

    private static IEnumerable<PlanItem> Naming(Plan plan, IReadOnlyList<PlanEvent> events) =>
        events.SelectMany(one => one.ItemIds).Distinct().Select(plan.Find).OfType<PlanItem>();

    private static string When(PlanEvent planEvent) => planEvent.Place is { } place
        ? $"{ItemWords.Event(planEvent)}, {place}"
        : ItemWords.Event(planEvent);

    private static string Fallback(PlanView view, IReadOnlyList<PlanEvent> events, IReadOnlyList<RegisterEntry> added) => CardText.Lines(
    [
        (events, added) is ([], []) ? None(view.Plan) : Strings.Events_Title,
        .. events.Select(one => CardText.Lines($"{ItemWords.Name(one, view)}: {When(one)}, {CardText.NamedIn(one.ItemIds)}", RegisterEvents.Line(view, one))),
        .. added.Select(entry => CardText.Lines(Line(view, entry), Strings.Event_NotOfPlan)),
        view.SourceLine,
    ]);
}
