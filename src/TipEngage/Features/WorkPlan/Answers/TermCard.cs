using TipEngage.Plans;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>What an abbreviation stands for.</summary>
internal static class TermCard
{
    /// <param name="view">The plan.</param>
    /// <param name="sentence">What is said.</param>
    /// <param name="isOfPlan">Whether the plan says so; otherwise it is from a glossary of ours.</param>
    public static AdaptiveCard Create(PlanView view, string sentence, bool isOfPlan = true) => view.Card(
        [CardText.Plain(sentence), isOfPlan ? view.Source : CardText.Subtle(Strings.Term_Ours) with { Spacing = CardSpacing.Medium }],
        $"{sentence} {(isOfPlan ? view.SourceLine : Strings.Term_Ours)}",
        [DescribePlan.Button(), ListItems.Button(Strings.Button_AllItems, ItemFilter.All, view.Plan)]);
}
