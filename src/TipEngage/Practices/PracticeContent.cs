using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Practices;

/// <summary>What a practice says, and what was said about it: gone from everywhere at once.</summary>
internal static class PracticeContent
{
    /// <summary>Forgets it; the row stays, with its reference, its states and their dates.</summary>
    public static async Task ForgetAsync(TipDbContext db, PracticeRow row, CancellationToken cancellationToken)
    {
        (row.Fields, row.Draft, row.Proposed, row.Comments) = (null, null, null, null);
        (row.Held, row.OwnerName, row.Tier, row.TierReason) = (null, null, null, null);
        (row.AssigneeId, row.AssigneeName, row.PurgeAskedById, row.PurgeAskedAt) = (null, null, null, null);
        db.PracticeReviews.RemoveRange(await db.PracticeReviews.Where(one => one.PracticeId == row.Id).ToArrayAsync(cancellationToken));
        foreach (var letter in await db.Letters.Where(one => one.SubjectId == row.Id && one.Detail != null).ToArrayAsync(cancellationToken))
            letter.Detail = null;
        await db.Endorsements.Where(one => one.PracticeId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Adoptions.Where(one => one.PracticeId == row.Id).ExecuteDeleteAsync(cancellationToken);
    }
}
