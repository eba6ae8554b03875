using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>The guides, modules, reports and channels that the plan names.</summary>
internal static class MaterialsCard
{
    public static AdaptiveCard Create(PlanView view) => view.Card(
        [CardText.Heading(Strings.Materials_Title), .. Body(view.Plan), CardText.Subtle(view.SourceLine) with { Spacing = CardSpacing.Medium }],
        Fallback(view),
        [ListItems.Button(Strings.Button_AllItems, ItemFilter.All)]);

    public static string Mark(PlanMaterial material) => $"material-{material.Id}";

    private static IEnumerable<CardElement> Body(Plan plan) => plan.Materials is []
        ? [new TextBlock(Strings.Materials_None)]
        : plan.Materials.Select(material => new Container(
        [
            CardText.Plain(material.DisplayName) with { Weight = TextWeight.Bolder },
            CardText.Subtle(About(material)) with { Spacing = CardSpacing.None },
        ])
        { Id = Mark(material), Spacing = CardSpacing.Medium });

    private static string About(PlanMaterial material)
    {
        var named = Sentence.Of(Strings.Named_In, string.Join(", ", material.ItemIds));
        return material.StateInPlan is { } state ? $"{named} {Sentence.Of(Strings.Materials_State, state)}" : named;
    }

    private static string Fallback(PlanView view) => view.Plan.Materials is []
        ? Strings.Materials_None
        : $"{Strings.Materials_Title}: {string.Join("; ", view.Plan.Materials.Select(material => material.DisplayName))}. {view.SourceLine}";
}
