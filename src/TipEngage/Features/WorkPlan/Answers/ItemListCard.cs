using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>A list of items; a press on one shows it.</summary>
internal static class ItemListCard
{
    private const string IdWidth = "36px";

    public static AdaptiveCard Create(PlanView view, ItemList list) => view.Card(
        [
            CardText.Heading(list.Title),
            .. Said(list.Note),
            .. Shown(list).SelectMany(section => Section(view, section)),
            .. Said(list.Apart),
            .. view.Glosses is not null && list.Items.Any() ? [CardText.Subtle(Strings.Gloss_Titles) with { Spacing = CardSpacing.Medium }] : Array.Empty<CardElement>(),
            view.Source,
        ],
        Fallback(view, list),
        [.. Buttons(view.Plan, list)]);

    private static IEnumerable<ItemList.Section> Shown(ItemList list) => list.Sections.Where(section => section.Items.Count > 0);

    private static IEnumerable<CardElement> Said(string? sentence) =>
        sentence is null ? [] : [CardText.Plain(sentence) with { Spacing = CardSpacing.Medium }];

    private static IEnumerable<CardElement> Section(PlanView view, ItemList.Section section)
    {
        if (section.Heading.Length > 0)
            yield return CardText.Label(view.Ours(section.Heading));
        foreach (var item in section.Items)
            yield return Row(view, item, Status(view, item, section));
    }

    private static ColumnSet Row(PlanView view, PlanItem item, string status)
    {
        string[] translated = view.Glosses?.Of(item) is { } gloss ? [gloss.Title] : [];
        return new(
        [
            new([new TextBlock(item.Id) { Weight = TextWeight.Bolder, Color = TextColor.Accent }]) { Width = IdWidth },
            new([CardText.Plain(item.ShortTitle), .. translated.Select(Translation), CardText.Subtle(status) with { Spacing = CardSpacing.None }]) { Width = "stretch" },
        ])
        {
            Id = Marks.Of(item),
            Spacing = CardSpacing.Small,
            SelectAction = ShowItem.Button(view.Plan, item.Id) with { Title = string.Join(' ', [item.Id, item.ShortTitle, .. translated, status]) },
        };
    }

    private static TextBlock Translation(string title) => CardText.Plain(title) with { Size = TextSize.Small, Spacing = CardSpacing.None };

    /// <summary>The status of the plan, and what is recorded of the progress beside it.</summary>
    private static string Status(PlanView view, PlanItem item, ItemList.Section section) => section.Says is { } says ? says(item)
        : section.IsOver ? ItemWords.Over(item)
        : view.Register.Progress(item.Id) is null ? ItemWords.Status(item)
        : Sentence.Of(Strings.Progress_Beside, ItemWords.Status(item), ProgressSection.State(view, item));

    private static IEnumerable<CardAction> Buttons(Plan plan, ItemList list)
    {
        if (list.ActiveYear is { } year)
            yield return ListItems.Button(Sentence.Of(Strings.List_Active, Dates.Year(year)), ItemFilter.Active, plan, year);
        if (list.Items.Count() < plan.Items.Count)
        {
            yield return ListItems.Button(Strings.Button_AllItems, ItemFilter.All, plan);
            yield break;
        }

        yield return ListItems.Button(Strings.Button_Ongoing, ItemFilter.Ongoing, plan);
        yield return ListItems.Button(Strings.Button_Overdue, ItemFilter.Overdue, plan);
        yield return ListMaterials.Button();
        yield return ListEvents.Button();
        yield return PlanButtons.Export(plan);
    }

    private static string Fallback(PlanView view, ItemList list) => CardText.Lines(
    [
        list.Title,
        list.Note,
        .. Shown(list).SelectMany(section => section.Items.Select(item => $"{ItemWords.Title(item)} ({Status(view, item, section)})")),
        list.Apart,
        view.SourceLine,
    ]);
}
