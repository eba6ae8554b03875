using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices.Library;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>Puts the words of an update in the place of those that are published, as the next version; of the update itself only its way stays.</summary>
internal static class ReplacePublished
{
    private const string AuditAction = "practices.update";

    /// <summary>To be called in the transaction of the decision, after the step of the update.</summary>
    public static async Task WithAsync(TipDbContext db, ReviewFile file, CancellationToken cancellationToken)
    {
        var (update, shown) = (file.Row, file.Replaced!);
        var changed = Changed(RegisterJson.ReadFields(shown.Fields!), file.Fields);
        (shown.Version, shown.Revision, shown.ContentVersion) = (shown.Version + 1, shown.Revision + 1, shown.ContentVersion + 1);
        var tlp = shown.Tlp;
        await JoinTextsAsync(db, shown, update, cancellationToken);
        Take(shown, update, file.Now);
        if (shown.State is nameof(PracticeState.UpdateDue))
        {
            db.PracticeSteps.Add(PracticeSteps.Step(shown, 0, PracticeState.UpdateDue, PracticeState.Published, file.By, file.Now));
            (shown.State, shown.StateAt) = (nameof(PracticeState.Published), file.Now);
        }

        db.AuditRows.Add(SubmitPractice.Audit(shown, file.By with { TenantId = shown.TenantId }, AuditAction, changed, file.Now));
        await MoveReviewsAsync(db, file, cancellationToken);
        await AdoptedTier.JudgeUpdatedAsync(db, shown, DateOnly.FromDateTime(file.Now.UtcDateTime), cancellationToken);
        await LibraryIndex.KeepAsync(db, shown, cancellationToken);
        KeepBegun.AsUpdate(db, update, shown.Number ?? 0, file.Now);
        (update.Fields, update.Draft, update.Proposed, update.OwnerName) = (null, null, null, null);
        // How far the words before could be shared is told by the update that replaced them: nothing else knows it any more.
        (update.Tlp, update.Tier, update.TierReason) = (tlp, shown.Tier, shown.TierReason);
    }

    /// <summary>What it was begun with stays its kin beside what the update was begun with: one family from here on.</summary>
    private static async Task JoinTextsAsync(TipDbContext db, PracticeRow shown, PracticeRow update, CancellationToken cancellationToken)
    {
        var before = TextFamily.Of(shown);
        if (TextFamily.TakenOver(update) is not { } family || family == before)
            return;

        shown.TextOf = family;
        await db.Practices.Where(one => one.TenantId == shown.TenantId && one.OwnerId == shown.OwnerId && one.Id != shown.Id && (one.Id == before || one.TextOf == before))
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.TextOf, family), cancellationToken);
    }

    private static void Take(PracticeRow shown, PracticeRow update, DateTimeOffset now)
    {
        (shown.Fields, shown.Tlp, shown.Level, shown.Tongue) = (update.Fields, update.Tlp, update.Level, update.Tongue);
        (shown.Tier, shown.TierReason, shown.IsSelfReported) = (update.Tier, update.TierReason, update.IsSelfReported);
        (shown.ConsentVersion, shown.ConsentAt, shown.OwnerName) = (update.ConsentVersion, update.ConsentAt, update.OwnerName);
        (shown.AcceptedById, shown.AgreedAt, shown.DormantAt) = (update.AcceptedById, update.AgreedAt, null);
        (shown.PublishedAt, shown.ConfirmedAt, shown.ChangedAt, shown.PublishedVersion) = (now, now, now, shown.PublishedVersion + 1);
    }

    /// <summary>What its reviewers made of it belongs to what is published now, and so does an interest that they had in an earlier text of it.</summary>
    private static async Task MoveReviewsAsync(TipDbContext db, ReviewFile file, CancellationToken cancellationToken)
    {
        var all = await db.PracticeReviews.Where(one => one.PracticeId == file.Row.Id).ToArrayAsync(cancellationToken);
        db.PracticeReviews.AddRange(all.Where(one => one.HasInterest || one.ContentVersion == file.Row.ContentVersion).GroupBy(one => one.ReviewerId).Select(own => Moved([.. own], file)));
        db.PracticeReviews.RemoveRange(all);
    }

    private static PracticeReviewRow Moved(IReadOnlyList<PracticeReviewRow> own, ReviewFile file)
    {
        var last = own.MaxBy(one => one.ContentVersion)!;
        return new()
        {
            PracticeId = file.Replaced!.Id,
            ContentVersion = file.Replaced.ContentVersion,
            ReviewerId = last.ReviewerId,
            ReviewerName = last.ReviewerName,
            Scores = last.ContentVersion == file.Row.ContentVersion ? last.Scores : Rubric.Write(new Dictionary<string, int>()),
            HasInterest = own.Any(one => one.HasInterest),
            At = last.At,
        };
    }

    private static IEnumerable<string> Changed(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Keys.Union(after.Keys).Where(field => before.GetValueOrDefault(field) != after.GetValueOrDefault(field));
}
