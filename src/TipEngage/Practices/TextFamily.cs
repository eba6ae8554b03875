using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Register;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Practices;

/// <summary>Tells which of what a person shares hangs together by its text.</summary>
internal static class TextFamily
{
    /// <summary>Id of the first one with its text: all that were begun with that know it by the same.</summary>
    public static Guid Of(PracticeRow row) => row.TextOf ?? row.Id;

    /// <summary>The same of one that took the text of another over; null for one of its own words.</summary>
    public static Guid? TakenOver(PracticeRow row) => row.TextOf == row.Id ? null : row.TextOf;

    /// <summary>What was written freely in texts as they are kept; names and addresses are the same in all that a person shares.</summary>
    public static IEnumerable<(PracticeField Field, string Words)> Written(params IEnumerable<string?> texts) =>
        from one in texts.OfType<string>().SelectMany(RegisterJson.ReadFields)
        let field = PracticeForm.Find(one.Key)
        where field is { IsWritten: true, Nature: FieldNature.FreeText }
        select (field!, one.Value);
}
