using TipEngage.Features.WorkPlan;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>One item: what the plan says, word for word, then what we add to it, and progress apart.</summary>
internal static class ItemCard
{
    private const int MostSubItems = 4;

    /// <summary>Previews of links know the elements of this version; later ones are left out there.</summary>
    private const string InsertedVersion = "1.3";

    /// <param name="view">The plan and the register as its readers may see them.</param>
    /// <param name="item">The item.</param>
    public static AdaptiveCard Create(PlanView view, PlanItem item) => WithRefresh(view, item, null);

    /// <summary>The same below what has just been done to it and can be taken back: clients refresh at once, and a refreshed card would say it no more.</summary>
    public static AdaptiveCard CreateBelow(PlanView view, PlanItem item, CardElement said) => WithRefresh(view, item, said) with { Refresh = null };

    /// <summary>The same below what those read who have no view of their own yet.</summary>
    public static AdaptiveCard CreateKept(PlanView view, PlanItem item, CardElement note) => WithRefresh(view, item, note);

    /// <summary>The card that a person puts into a message of their own: no buttons, whose answers would come from a bot nobody there knows.</summary>
    /// <param name="link">Address of the item's page; null where the service has no address of its own.</param>
    public static AdaptiveCard CreateInserted(PlanView view, PlanItem item, Uri? link = null) =>
        view.Card(
            Body(view, item, CardText.Heading(ItemWords.Title(item)) with { Style = null }, isInserted: true),
            Fallback(view, item),
            link is null ? null : [new OpenUrlAction(link.AbsoluteUri) { Title = Strings.Button_OpenPage }]) with
        { Version = InsertedVersion };

    public static string Summary(PlanItem item) => Sentence.Of(Strings.Item_Summary, item.Id, item.ShortTitle);

    /// <summary>The answer to the question who acts.</summary>
    public static string WhoSummary(PlanItem item) => item.LeadNamed
        ? Sentence.Of(Strings.Item_WhoSummary, item.Id, ItemWords.Lead(item))
        : Sentence.Of(Strings.Item_NoLeadSummary, item.Id);

    private static AdaptiveCard WithRefresh(PlanView view, PlanItem item, CardElement? above) =>
        view.Card(
            [.. above is null ? Array.Empty<CardElement>() : [above], .. Body(view, item, CardText.Heading(ItemWords.Title(item)))],
            Fallback(view, item),
            Buttons(view.Plan, item)) with
        { Refresh = new(RefreshItem.Action(view.Plan, item.Id), view.RefreshedFor) };

    private static IEnumerable<CardElement> Body(PlanView view, PlanItem item, TextBlock heading, bool isInserted = false) =>
    [
        .. Item(view, item, [heading, .. OurTitle(item), .. PlanSays(item)]),
        .. ProgressSection.Create(view, item),
        .. !isInserted && RegisterButtons.On(view, item) is { Count: > 0 } buttons ? [new ActionSet(buttons) { Spacing = CardSpacing.Medium }] : Array.Empty<CardElement>(),
        view.Source,
    ];

    /// <summary>A translation stands under what the plan says and never among it.</summary>
    private static IEnumerable<CardElement> Item(PlanView view, PlanItem item, IReadOnlyList<CardElement> planSays) => view.Glosses?.Of(item) is { } gloss
        ?
        [
            new Container(planSays) { Id = Marks.Of(item) },
            new Container(
            [
                CardText.Subtle(Strings.Gloss_Label) with { Weight = TextWeight.Bolder },
                CardText.Plain(gloss.Text) with { Spacing = CardSpacing.None },
            ])
            { Style = ContainerStyle.Emphasis, Spacing = CardSpacing.Medium },
            Facts(view, item),
            .. Named(view, item),
        ]
        : [new Container([.. planSays, Facts(view, item), .. Named(view, item)]) { Id = Marks.Of(item) }];

    private static IEnumerable<CardElement> OurTitle(PlanItem item) => item.TitleIsOurs ? [CardText.Subtle(Strings.Item_TitleIsOurs)] : [];

    private static IEnumerable<CardElement> PlanSays(PlanItem item) =>
    [
        CardText.Label(Strings.Item_PlanSays),
        CardText.Verbatim(item.Action),
        CardText.Label(Strings.Item_StatusAsWritten),
        CardText.Verbatim(item.Status.AsWritten),
    ];

    private static FactSet Facts(PlanView view, PlanItem item)
    {
        List<Fact> facts =
        [
            new(Strings.Item_Years, ItemWords.Years(item, view.Plan)),
            new(Strings.Item_WhoActs, Markdown.Escape(ItemWords.Lead(item))),
        ];
        if (ItemWords.Audience(item, view) is { } audience)
            facts.Add(new(Strings.Item_Audience, Markdown.Escape(audience)));
        return new FactSet(facts) { Spacing = CardSpacing.Medium };
    }

    private static IEnumerable<CardElement> Named(PlanView view, PlanItem item)
    {
        if (item.Materials.Count > 0)
            yield return CardText.Label(Strings.Item_Materials);
        foreach (var material in item.Materials)
        {
            yield return CardText.Plain(ItemWords.Material(material)) with { Id = Marks.Of(material), Spacing = CardSpacing.Small };
            foreach (var alias in material.Aliases)
                yield return CardText.AlsoNamed(alias);
        }

        if (item.Events.Count > 0)
            yield return CardText.Label(Strings.Item_Events);
        foreach (var planEvent in item.Events)
        {
            yield return CardText.Plain($"{ItemWords.Name(planEvent, view)} ({ItemWords.Event(planEvent)})") with { Id = Marks.Of(planEvent), Spacing = CardSpacing.Small };
            if (planEvent.NameIsOurs)
                yield return CardText.Subtle(Strings.Events_NameIsOurs) with { Spacing = CardSpacing.None };
        }
    }

    private static List<CardAction> Buttons(Plan plan, PlanItem item)
    {
        List<CardAction> buttons = [];
        if (item.ParentId is { } parent)
            buttons.Add(ShowItem.Button(plan, parent));
        buttons.AddRange(item.Children.Take(MostSubItems).Select(child => ShowItem.Button(plan, child)));
        if (item.Children is [] && Following(plan, item) is { } next)
            buttons.Add(ShowItem.Button(plan, next.Id));
        buttons.Add(ListItems.Button(Strings.Button_AllItems, ItemFilter.All, plan));
        return buttons;
    }

    private static PlanItem? Following(Plan plan, PlanItem item) => plan.Items.SkipWhile(one => one.Id != item.Id).Skip(1).FirstOrDefault();

    private static string Fallback(PlanView view, PlanItem item) => CardText.Lines(
    [
        Summary(item),
        CardText.Line(Strings.Item_PlanSays, item.Action.Plain),
        CardText.Line(Strings.Item_StatusAsWritten, item.Status.AsWritten.Plain),
        CardText.Line(Strings.Gloss_Label, view.Glosses?.Of(item)?.Text),
        CardText.Line(Strings.Item_Years, ItemWords.Years(item, view.Plan)),
        CardText.Line(Strings.Item_WhoActs, ItemWords.Lead(item)),
        CardText.Line(Strings.Item_Audience, ItemWords.Audience(item, view)),
        CardText.Line(Strings.Item_Materials, item.Materials is [] ? null : string.Join("; ", item.Materials.Select(ItemWords.Material))),
        CardText.Line(Strings.Item_Events, item.Events is [] ? null : string.Join("; ", item.Events.Select(one => $"{ItemWords.Name(one, view)} ({ItemWords.Event(one)})"))),
        .. ProgressSection.Lines(view, item),
        view.SourceLine,
    ]);
}
