using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices.Library;

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
        // Of an update that became its text the row holds nothing any more, but what reviewers wrote of it may repeat it.
        var told = await db.Practices.Where(one => one.UpdateOf != null && one.UpdateOf == row.Number).Select(one => one.Id).ToListAsync(cancellationToken);
        told.Add(row.Id);
        foreach (var letter in await db.Letters.Where(one => told.Contains(one.SubjectId) && one.Detail != null).ToArrayAsync(cancellationToken))
            letter.Detail = null;
        if (row.Number is { } number)
            await NewsletterTitles.ForgetAsync(db, number, cancellationToken);
        await db.Endorsements.Where(one => one.PracticeId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Adoptions.Where(one => one.PracticeId == row.Id).ExecuteDeleteAsync(cancellationToken);
    }
}
