using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;

namespace TipEngage.Practices;

/// <summary>The updates of a practice that are not published: what ends the practice for good ends them too, since they say much the same.</summary>
internal static class PendingUpdates
{
    /// <summary>Ends them in the transaction that ends the practice: what they say is gone, drafts altogether.</summary>
    /// <param name="db">The database.</param>
    /// <param name="practice">The practice.</param>
    /// <param name="end">Where it stands then.</param>
    /// <param name="audit">Makes the audit row of each.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Those that were submitted.</returns>
    public static async Task<IReadOnlyList<PracticeRow>> EndAsync(
        TipDbContext db, PracticeRow practice, PracticeState end, Func<PracticeRow, AuditRow> audit, Person by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (practice.Number is not { } number)
            return [];

        var updates = await db.Practices.Where(one => one.UpdateOf == number && (one.Fields != null || one.Draft != null)).ToArrayAsync(cancellationToken);
        db.Practices.RemoveRange(updates.Where(one => one.State is nameof(PracticeState.Draft)));
        PracticeRow[] submitted = [.. updates.Where(one => one.State is not nameof(PracticeState.Draft))];
        foreach (var update in submitted)
        {
            var before = Enum.Parse<PracticeState>(update.State);
            await PracticeContent.ForgetAsync(db, update, cancellationToken);
            (update.State, update.StateAt, update.ChangedAt) = (end.ToString(), now, now);
            (update.Version, update.Revision) = (update.Version + 1, update.Revision + 1);
            db.PracticeSteps.Add(PracticeSteps.Step(update, 0, before, end, by, now));
            db.AuditRows.Add(audit(update));
        }

        return submitted;
    }
}
