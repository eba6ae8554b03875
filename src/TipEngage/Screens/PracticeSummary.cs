using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>What was filled in, field by field, to be looked through.</summary>
internal static class PracticeSummary
{
    public static IEnumerable<CardElement> Of(IReadOnlyDictionary<string, string> values, FormLevel level, Plan plan) => FieldsOf(values, level, plan).SelectMany(one => one);

    /// <summary>The same field by field.</summary>
    public static IEnumerable<IEnumerable<CardElement>> FieldsOf(IReadOnlyDictionary<string, string> values, FormLevel level, Plan plan) =>
        from step in PracticeForm.StepsOf(level)
        from field in step.Fields
        where field.Kind is not FieldKind.Tick && values.ContainsKey(field.Name)
        select Line(field, PracticeWords.Value(field, values[field.Name], plan));

    /// <summary>What a person wrote is shown as text: no Markdown is read in runs.</summary>
    private static IEnumerable<CardElement> Line(PracticeField field, string value) =>
    [
        CardText.Label(PracticeWords.Name(field)) with { Spacing = CardSpacing.Small },
        CardText.Verbatim(value) with { Spacing = CardSpacing.None },
    ];
}
