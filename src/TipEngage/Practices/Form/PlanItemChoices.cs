using System.Globalization;
using TipEngage.Plans.Catalog;
using TipEngage.Plans.Glosses;
using TipEngage.Screens;

namespace TipEngage.Practices.Form;

/// <summary>The items of the plan.</summary>
internal sealed record PlanItemChoices() : ChoiceList("item")
{
    public override IReadOnlyList<string> ValuesIn(Plan plan) => [.. plan.Items.Select(item => item.Id)];

    public override string WordsFor(string value, Plan plan) => plan.Find(value) is { } item ? ItemWords.Title(item) : value;

    public override string OfferedAs(string value, Plan plan) =>
        plan.Find(value) is { } item && GlossesOf(plan)?.Of(item) is { } gloss ? $"{ItemWords.Title(item)} · {gloss.Title}" : WordsFor(value, plan);

    public override bool IsGlossed(Plan plan) => GlossesOf(plan) is not null;

    private static PlanGlosses? GlossesOf(Plan plan) => PlanGlosses.Of(plan, CultureInfo.CurrentUICulture);
}
