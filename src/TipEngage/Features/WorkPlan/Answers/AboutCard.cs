using TipEngage.Plans;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>The group and its plan, in the words of the document.</summary>
internal static class AboutCard
{
    public static AdaptiveCard Create(PlanView view)
    {
        var plan = view.Plan;
        List<CardElement> body = [CardText.Heading(plan.Group ?? plan.Title), CardText.Subtle(plan.Title), CardText.Label(Strings.Item_PlanSays)];
        body.AddRange(plan.Background.Select(CardText.Verbatim));
        if (plan.RoleIntroduction is { } introduction)
            body.Add(CardText.Verbatim(introduction) with { Spacing = CardSpacing.Medium });
        body.AddRange(plan.RoleItems.Select(item => new ColumnSet(
        [
            new([new TextBlock("•")]) { Width = "auto" },
            new([CardText.Verbatim(item) with { Spacing = CardSpacing.None }]) { Width = "stretch" },
        ])
        { Spacing = CardSpacing.Small }));
        body.Add(view.Source);

        var fallback = CardText.Lines([.. plan.Background, plan.RoleIntroduction, .. plan.RoleItems, view.SourceLine]);
        return view.Card(body, fallback, [ListItems.Button(Strings.Button_AllItems, ItemFilter.All, view.Plan), ListMaterials.Button(), ListEvents.Button()]);
    }
}
