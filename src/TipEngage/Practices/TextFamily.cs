using Microsoft.EntityFrameworkCore;
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

    /// <summary>Ids of what the same people share with the texts of these, by the ids of these.</summary>
    public static async Task<ILookup<Guid, Guid>> OthersAsync(TipDbContext db, IReadOnlyCollection<PracticeRow> rows, CancellationToken cancellationToken)
    {
        Guid[] families = [.. rows.Select(Of).Distinct()];
        var kin = await db.Practices.Where(one => families.Contains(one.Id) || (one.TextOf != null && families.Contains(one.TextOf.Value)))
            .Select(one => new { one.Id, one.TextOf, one.TenantId, one.OwnerId }).ToArrayAsync(cancellationToken);
        var pairs = from row in rows
                    from one in kin
                    where one.Id != row.Id && (one.TenantId, one.OwnerId) == (row.TenantId, row.OwnerId) && (one.Id == Of(row) || one.TextOf == Of(row))
                    select (row.Id, Other: one.Id);
        return pairs.ToLookup(pair => pair.Id, pair => pair.Other);
    }

    /// <summary>What was written freely in texts as they are kept; names and addresses are the same in all that a person shares.</summary>
    public static IEnumerable<(PracticeField Field, string Words)> Written(params IEnumerable<string?> texts) =>
        from one in texts.OfType<string>().SelectMany(RegisterJson.ReadFields)
        let field = PracticeForm.Find(one.Key)
        where field is { IsWritten: true, Nature: FieldNature.FreeText }
        select (field!, one.Value);
}
