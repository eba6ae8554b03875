using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Practices;

/// <summary>What a person filled in, by what the fields are called and with what was picked in words.</summary>
internal static class HeldWords
{
    /// <param name="fields">What was filled in, by the names of the form; null for nothing.</param>
    /// <param name="plan">The plan, for the names of items.</param>
    public static IReadOnlyDictionary<string, string>? Of(IReadOnlyDictionary<string, string>? fields, Plan plan) => fields is null ? null : (
        from one in PracticeForm.Fields.Where(field => fields.ContainsKey(field.Name)).Select(field => (Name: PracticeWords.Name(field), Value: Value(field, fields[field.Name], plan)))
            .Concat(fields.Where(one => PracticeForm.Find(one.Key) is null).Select(one => (Name: Strings.Held_OlderField, one.Value)))
        group one.Value by one.Name)
        .ToDictionary(one => one.Key, one => string.Join("; ", one));

    private static string Value(PracticeField field, string value, Plan plan) =>
        field.Kind is FieldKind.Tick ? value is "true" ? Strings.Library_May : Strings.Library_MayNot : PracticeWords.Value(field, value, plan);
}
