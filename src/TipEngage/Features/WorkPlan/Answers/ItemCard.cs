using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>One item: what the plan says, word for word, then what we add to it, and progress apart.</summary>
internal static class ItemCard
{
    private const int MostSubItems = 4;

    /// <param name="withButtons">Whether buttons make sense where the card goes; not in a message that a person inserts.</param>
    public static AdaptiveCard Create(PlanView view, PlanItem item, bool withButtons = true) => view.Card(
        [
            new Container([.. Head(item), .. PlanSays(item), .. Facts(view, item), .. Named(item)]) { Id = Mark(item) },
            CardText.Label(Strings.Item_Progress) with { Separator = true },
            new TextBlock(Strings.Item_NotReported) { Spacing = CardSpacing.Small },
            CardText.Subtle(view.SourceLine) with { Spacing = CardSpacing.Medium },
        ],
        Fallback(view, item),
        withButtons ? Buttons(item) : null);

    public static string Mark(PlanItem item) => $"item-{item.Id}";

    public static string Summary(PlanItem item) => Sentence.Of(Strings.Item_Summary, item.Id, item.ShortTitle);

    private static IEnumerable<CardElement> Head(PlanItem item) => item.TitleIsOurs
        ? [CardText.Heading(ItemWords.Title(item)), CardText.Subtle(Strings.Item_TitleIsOurs)]
        : [CardText.Heading(ItemWords.Title(item))];

    private static IEnumerable<CardElement> PlanSays(PlanItem item) =>
    [
        CardText.Label(Strings.Item_PlanSays),
        CardText.Verbatim(item.Action),
        CardText.Label(Strings.Item_StatusAsWritten),
        CardText.Verbatim(item.Status.AsWritten),
    ];

    private static IEnumerable<CardElement> Facts(PlanView view, PlanItem item)
    {
        List<Fact> facts =
        [
            new(Strings.Item_Years, ItemWords.Years(item, view.Plan)),
            new(Strings.Item_WhoActs, Markdown.Escape(ItemWords.Lead(item))),
        ];
        if (ItemWords.Audience(item) is { } audience)
            facts.Add(new(Strings.Item_Audience, Markdown.Escape(audience)));
        return [new FactSet(facts) { Spacing = CardSpacing.Medium }];
    }

    private static IEnumerable<CardElement> Named(PlanItem item)
    {
        if (item.Materials.Count > 0)
            yield return CardText.Label(Strings.Item_Materials);
        foreach (var material in item.Materials)
            yield return CardText.Plain(material.DisplayName) with { Id = MaterialsCard.Mark(material), Spacing = CardSpacing.Small };
        if (item.Events.Count > 0)
            yield return CardText.Label(Strings.Item_Events);
        foreach (var planEvent in item.Events)
            yield return CardText.Plain($"{planEvent.Name} ({ItemWords.Event(planEvent)})") with { Id = EventsCard.Mark(planEvent), Spacing = CardSpacing.Small };
    }

    private static List<CardAction> Buttons(PlanItem item)
    {
        List<CardAction> buttons = [];
        if (item.ParentId is { } parent)
            buttons.Add(ShowItem.Button(parent));
        buttons.AddRange(item.Children.Take(MostSubItems).Select(ShowItem.Button));
        buttons.Add(ListItems.Button(Strings.Button_AllItems, ItemFilter.All));
        return buttons;
    }

    private static string Fallback(PlanView view, PlanItem item) => Sentence.Of(
        Strings.Item_Fallback, item.Id, item.ShortTitle, item.Action.Plain, item.Status.AsWritten.Plain, ItemWords.Lead(item), view.SourceLine);
}
