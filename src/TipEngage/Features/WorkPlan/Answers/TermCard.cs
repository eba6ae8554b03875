using TipEngage.Plans;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>What an abbreviation stands for.</summary>
internal static class TermCard
{
    public static AdaptiveCard Create(PlanView view, string sentence) => view.Card(
        [CardText.Plain(sentence), view.Source],
        $"{sentence} {view.SourceLine}",
        [DescribePlan.Button(), ListItems.Button(Strings.Button_AllItems, ItemFilter.All, view.Plan)]);
}
