using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>A list of items; a press on one shows it.</summary>
internal static class ItemListCard
{
    public static AdaptiveCard Create(PlanView view, ItemList list) => view.Card(
        [CardText.Heading(list.Title), .. Note(list), .. Shown(list).SelectMany(Section), CardText.Subtle(view.SourceLine) with { Spacing = CardSpacing.Medium }],
        Fallback(view, list),
        Buttons(list));

    private static IEnumerable<ItemList.Section> Shown(ItemList list) => list.Sections.Where(section => section.Items.Count > 0);

    private static IEnumerable<CardElement> Note(ItemList list) => list.Note is { } note ? [CardText.Plain(note)] : [];

    private static IEnumerable<CardElement> Section(ItemList.Section section)
    {
        if (section.Heading.Length > 0)
            yield return CardText.Label(section.Heading);
        foreach (var item in section.Items)
            yield return Row(item);
    }

    private static ColumnSet Row(PlanItem item) => new(
    [
        new([new TextBlock(item.Id) { Weight = TextWeight.Bolder, Color = TextColor.Accent }]) { Width = "36px" },
        new([CardText.Plain(item.ShortTitle), CardText.Subtle(ItemWords.Status(item)) with { Spacing = CardSpacing.None }]) { Width = "stretch" },
    ])
    {
        Id = ItemCard.Mark(item),
        Spacing = CardSpacing.Small,
        SelectAction = ShowItem.Button(item.Id) with { Title = $"{item.Id} {item.ShortTitle} {ItemWords.Status(item)}" },
    };

    private static List<CardAction> Buttons(ItemList list) => list.Sections.Sum(section => section.Items.Count) < 12
        ? [ListItems.Button(Strings.Button_AllItems, ItemFilter.All)]
        : [ListItems.Button(Strings.Button_Ongoing, ItemFilter.Ongoing), ListItems.Button(Strings.Button_Overdue, ItemFilter.Overdue), ListMaterials.Button(), ListEvents.Button()];

    private static string Fallback(PlanView view, ItemList list) => string.Join(' ',
    [
        $"{list.Title}.",
        .. list.Note is { } note ? [note] : Array.Empty<string>(),
        .. Shown(list).SelectMany(section => section.Items).Select(item => $"{ItemWords.Title(item)} ({ItemWords.Status(item)});"),
        view.SourceLine,
    ]);
}
