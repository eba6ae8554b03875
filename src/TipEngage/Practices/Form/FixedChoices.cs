using TipEngage.Plans.Catalog;

namespace TipEngage.Practices.Form;

/// <summary>A list of our own, whose words stand in the resources.</summary>
/// <param name="Name">Name of the list.</param>
/// <param name="Values">Its values.</param>
internal sealed record FixedChoices(string Name, params IReadOnlyList<string> Values) : ChoiceList(Name)
{
    public override bool IsLong => Values.Count > 19;

    public override IReadOnlyList<string> ValuesIn(Plan plan) => Values;

    public override string WordsFor(string value, Plan plan) => Resource(value);
}
