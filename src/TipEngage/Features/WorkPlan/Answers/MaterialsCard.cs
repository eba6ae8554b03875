using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>The guides, modules, reports and channels that the plan names.</summary>
internal static class MaterialsCard
{
    public static AdaptiveCard Create(PlanView view) => view.Card(
        [CardText.Heading(Strings.Materials_Title), .. Body(view), .. Added(view), view.Source],
        Fallback(view),
        [.. RegisterButtons.OnMaterials(view), ListItems.Button(Strings.Button_AllItems, ItemFilter.All, view.Plan), ListEvents.Button()]);

    private static IEnumerable<CardElement> Body(PlanView view) => view.Plan is not { Materials.Count: > 0 } plan
        ? [new TextBlock(Strings.Materials_None)]
        : plan.Materials.Select(material => new Container(
        [
            CardText.Plain(ItemWords.Material(material)) with { Weight = TextWeight.Bolder },
            .. material.Aliases.Select(CardText.AlsoNamed),
            .. material.StateInPlan is { } state
                ? [CardText.Subtle(Sentence.Of(Strings.Materials_State, state)) with { Spacing = CardSpacing.None }]
                : Array.Empty<CardElement>(),
            .. RegisterMaterials.Of(view, material) is { } recorded ? Recorded(recorded) : [],
            .. CardText.NamedIn(plan, material.ItemIds, MarkedFor(plan, material)),
        ])
        { Id = Marks.Of(material), Spacing = CardSpacing.Medium });

    /// <summary>Materials that only the register knows, after all of the plan's.</summary>
    private static IEnumerable<CardElement> Added(PlanView view) => RegisterMaterials.Added(view).Select(entry => new Container(
        [
            CardText.Plain(RegisterMaterials.NameOf(view, entry.Key.Subject)) with { Weight = TextWeight.Bolder },
            .. Recorded(entry),
            CardText.Subtle(Strings.Material_NotOfPlan) with { Spacing = CardSpacing.None },
        ])
    { Id = Marks.Material(entry.Key.Subject), Spacing = CardSpacing.Medium });

    private static IEnumerable<CardElement> Recorded(RegisterEntry entry) => new[] { RegisterFields.Alias, RegisterFields.Link }
        .Where(field => entry.Value(field) is not null)
        .Select(field => CardText.Plain(Sentence.Of(Strings.Material_ByRegister, RegisterWords.Field(field), entry.Value(field))) with { Spacing = CardSpacing.None });

    /// <summary>A card shows each item's mark once: with the first material that the item names.</summary>
    private static IEnumerable<string> MarkedFor(Plan plan, PlanMaterial material) =>
        material.ItemIds.Except(plan.Materials.TakeWhile(earlier => earlier.Id != material.Id).SelectMany(earlier => earlier.ItemIds));

    private static string Fallback(PlanView view) => view.Plan.Materials is []
        ? CardText.Lines(Strings.Materials_None, view.SourceLine)
        : CardText.Lines([Strings.Materials_Title, .. view.Plan.Materials.Select(one => $"{ItemWords.Material(one)}, {CardText.NamedIn(one.ItemIds)}"), view.SourceLine]);
}
