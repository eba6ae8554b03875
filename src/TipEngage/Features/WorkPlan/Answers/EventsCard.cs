using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>The meetings that the plan names, with the dates that it names and no others.</summary>
internal static class EventsCard
{
    public static AdaptiveCard Create(PlanView view) => view.Card(
        [CardText.Heading(Strings.Events_Title), .. Body(view.Plan), CardText.Subtle(view.SourceLine) with { Spacing = CardSpacing.Medium }],
        Fallback(view),
        [ListItems.Button(Strings.Button_AllItems, ItemFilter.All)]);

    public static string Mark(PlanEvent planEvent) => $"event-{planEvent.Id}";

    private static IEnumerable<CardElement> Body(Plan plan) => plan.Events is []
        ? [new TextBlock(Strings.Events_None)]
        : plan.Events.Select(planEvent => new Container(
        [
            CardText.Plain(planEvent.Name) with { Weight = TextWeight.Bolder },
            CardText.Plain(When(planEvent)) with { Spacing = CardSpacing.None },
            CardText.Subtle(About(planEvent)) with { Spacing = CardSpacing.None },
        ])
        { Id = Mark(planEvent), Spacing = CardSpacing.Medium });

    private static string When(PlanEvent planEvent) => planEvent.Place is { } place
        ? $"{ItemWords.Event(planEvent)}, {place}"
        : ItemWords.Event(planEvent);

    private static string About(PlanEvent planEvent)
    {
        var named = Sentence.Of(Strings.Named_In, string.Join(", ", planEvent.ItemIds));
        return planEvent.NameIsOurs ? $"{named} {Strings.Events_NameIsOurs}" : named;
    }

    private static string Fallback(PlanView view) => view.Plan.Events is []
        ? Strings.Events_None
        : $"{Strings.Events_Title}: {string.Join("; ", view.Plan.Events.Select(planEvent => $"{planEvent.Name}, {When(planEvent)}"))}. {view.SourceLine}";
}
