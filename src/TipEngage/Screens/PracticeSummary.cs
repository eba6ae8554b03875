using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>What was filled in, field by field, to be looked through.</summary>
internal static class PracticeSummary
{
    public static IEnumerable<CardElement> Of(IReadOnlyDictionary<string, string> values, FormLevel level, Plan plan) =>
        from step in PracticeForm.StepsOf(level)
        from field in step.Fields
        where field.Kind is not FieldKind.Tick && values.ContainsKey(field.Name)
        from element in Line(field, PracticeWords.Value(field, values[field.Name], plan))
        select element;

    /// <summary>What a person wrote is shown as text: no Markdown is read in runs.</summary>
    private static IEnumerable<CardElement> Line(PracticeField field, string value) =>
    [
        CardText.Label(PracticeWords.Name(field)) with { Spacing = CardSpacing.Small },
        CardText.Verbatim(value) with { Spacing = CardSpacing.None },
    ];
}
