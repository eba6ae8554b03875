using TipEngage.Plans.Catalog;
using TipEngage.Screens;

namespace TipEngage.Practices.Form;

/// <summary>The items of the plan.</summary>
internal sealed record PlanItemChoices() : ChoiceList("item")
{
    public override IReadOnlyList<string> ValuesIn(Plan plan) => [.. plan.Items.Select(item => item.Id)];

    public override string WordsFor(string value, Plan plan) => plan.Find(value) is { } item ? ItemWords.Title(item) : value;
}
