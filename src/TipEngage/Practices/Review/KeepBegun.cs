using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>Keeps what a person was changing of their practice while others published it: as the draft of an update, in nobody's hands but theirs.</summary>
internal static class KeepBegun
{
    /// <summary>Whether what is being filled in says anything else than what was submitted.</summary>
    public static bool IsIn(PracticeRow row)
    {
        if (row.Draft is null)
            return false;

        var (begun, submitted) = (RegisterJson.ReadFields(row.Draft), row.Fields is null ? [] : RegisterJson.ReadFields(row.Fields).Where(one => PracticeForm.Find(one.Key) is { Kind: not FieldKind.Tick }).ToArray());
        return begun.Count != submitted.Length || submitted.Any(one => begun.GetValueOrDefault(one.Key) != one.Value);
    }

    /// <param name="db">Where it is kept, in the transaction of the publication.</param>
    /// <param name="row">The practice, or the update, that is published.</param>
    /// <param name="number">Number under which readers find it.</param>
    /// <param name="at">When it is published.</param>
    public static void AsUpdate(TipDbContext db, PracticeRow row, int number, DateTimeOffset at)
    {
        if (!IsIn(row))
            return;

        db.Practices.Add(new()
        {
            Id = Guid.NewGuid(),
            TenantId = row.TenantId,
            OwnerId = row.OwnerId,
            State = nameof(PracticeState.Draft),
            Version = 1,
            Level = row.Level,
            Step = row.Step,
            Draft = row.Draft,
            Door = row.Door,
            Tongue = row.Tongue,
            CreatedAt = at,
            ChangedAt = at,
            UpdateOf = number,
            TextOf = TextFamily.Of(row),
        });
    }
}
