using TipEngage.Practices.Form;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Screens;

/// <summary>The fields in which a mask stands that the form proposed: it may be sent so, and who sends and who reviews it is told.</summary>
internal static class MaskedFields
{
    /// <returns>Each with its masks, in the order of the form.</returns>
    public static IEnumerable<(PracticeField Field, IReadOnlyList<string> Masks)> In(IReadOnlyDictionary<string, string> values) =>
        from field in PracticeForm.Fields
        where field.IsWritten && values.ContainsKey(field.Name)
        let masks = FindingWords.MasksIn(values[field.Name])
        where masks is not []
        select (field, masks);
}
