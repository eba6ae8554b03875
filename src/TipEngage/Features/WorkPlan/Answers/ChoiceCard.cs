using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>One question or sentence, with items as buttons.</summary>
internal static class ChoiceCard
{
    /// <param name="view">The plan.</param>
    /// <param name="question">What is said.</param>
    /// <param name="choices">Items that are offered.</param>
    /// <param name="isAnswer">Whether one of them is meant, and so they are shown as items; otherwise they are only near.</param>
    public static AdaptiveCard Create(PlanView view, string question, IReadOnlyList<PlanItem> choices, bool isAnswer = false) => view.Card(
        [
            CardText.Plain(question),
            .. choices.Select(item => CardText.Subtle(ItemWords.Title(item)) with { Id = isAnswer ? Marks.Of(item) : null }),
        ],
        $"{question} {string.Join("; ", choices.Select(ItemWords.Title))}",
        [.. choices.Select(item => ShowItem.Button(view.Plan, item.Id)), ListItems.Button(Strings.Button_AllItems, ItemFilter.All, view.Plan)]);
}
