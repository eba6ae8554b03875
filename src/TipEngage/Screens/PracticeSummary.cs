using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>What was filled in, field by field, to be looked through.</summary>
internal static class PracticeSummary
{
    /// <summary>The steps that were filled in.</summary>
    /// <param name="values">What was filled in.</param>
    /// <param name="level">How much is told.</param>
    /// <param name="plan">The plan, for the names of choices.</param>
    /// <param name="most">So many characters of an answer are shown at most.</param>
    /// <returns>Each with its fields, and whether something was shortened.</returns>
    public static IEnumerable<(FormStep Step, IEnumerable<CardElement> Fields, bool IsShortened)> StepsOf(IReadOnlyDictionary<string, string> values, FormLevel level, Plan plan, int most) =>
        from step in PracticeForm.StepsOf(level)
        let told = Told(step, values, plan).ToArray()
        where told is not []
        select (step, told.SelectMany(one => Line(one.Field, Graphemes.Shorten(one.Value, most), plan)), told.Any(one => one.Value.Length > most));

    /// <summary>Everything, field by field, each with what is said beside it.</summary>
    public static IEnumerable<IEnumerable<CardElement>> FieldsOf(IReadOnlyDictionary<string, string> values, FormLevel level, Plan plan, Func<PracticeField, IEnumerable<CardElement>> beside) =>
        from step in PracticeForm.StepsOf(level)
        from one in Told(step, values, plan)
        select Line(one.Field, one.Value, plan).Concat(beside(one.Field));

    private static IEnumerable<(PracticeField Field, string Value)> Told(FormStep step, IReadOnlyDictionary<string, string> values, Plan plan) =>
        step.Fields.Where(field => field.Kind is not FieldKind.Tick && values.ContainsKey(field.Name)).Select(field => (field, Value(field, values[field.Name], plan)));

    /// <summary>What was picked reads as it was offered.</summary>
    private static string Value(PracticeField field, string value, Plan plan) => field.Choices is { } choices && choices.IsGlossed(plan)
        ? string.Join("; ", PracticeRules.Several(value).Select(one => choices.OfferedAs(one, plan)))
        : PracticeWords.Value(field, value, plan);

    /// <summary>What a person wrote is shown as text: no Markdown is read in runs.</summary>
    private static IEnumerable<CardElement> Line(PracticeField field, string value, Plan plan) =>
    [
        CardText.Label(PracticeWords.Name(field)) with { Spacing = CardSpacing.Small },
        CardText.Verbatim(value) with { Spacing = CardSpacing.None },
        .. FieldInput.Below(field, plan),
    ];
}
