using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>One question with its possible answers as buttons; it shows no item.</summary>
internal static class ChoiceCard
{
    public static AdaptiveCard Create(PlanView view, string question, IReadOnlyList<PlanItem> choices) => view.Card(
        [CardText.Plain(question), .. choices.Select(item => CardText.Subtle(ItemWords.Title(item)))],
        $"{question} {string.Join("; ", choices.Select(ItemWords.Title))}",
        [.. choices.Select(item => ShowItem.Button(item.Id)), ListItems.Button(Strings.Button_AllItems, ItemFilter.All)]);
}
