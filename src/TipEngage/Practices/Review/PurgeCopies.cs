using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>Has what was submitted once more with the text of a practice go the way of it when that is to be purged: what it holds may put people in danger wherever it stands.</summary>
internal static class PurgeCopies
{
    /// <summary>What was submitted with the same text: what it was begun with, and what was begun with it.</summary>
    public static IQueryable<PracticeRow> Of(TipDbContext db, PracticeRow row)
    {
        var first = TextFamily.Of(row);
        return Others(db, row).Where(one => one.Id == first || one.TextOf == first);
    }

    /// <summary>The same with what was so submitted with the text of what an update is one of.</summary>
    public static IQueryable<PracticeRow> OfBoth(TipDbContext db, PracticeRow row)
    {
        var updated = db.Practices.Where(one => one.Number != null && one.Number == row.UpdateOf);
        return Of(db, row).Union(Others(db, row).Where(one => updated.Any(shown => one.Id != shown.Id && (one.Id == shown.TextOf || one.TextOf == (shown.TextOf ?? shown.Id)))));
    }

    /// <summary>The same with what an update is one of: it says much the same, though it was begun with words of its own.</summary>
    private static IQueryable<PracticeRow> WithUpdated(TipDbContext db, PracticeRow row) => OfBoth(db, row).Union(Others(db, row).Where(one => one.Number == row.UpdateOf));

    /// <summary>The same with the updates of a practice, and of what has its text, too, for which its purge may have been asked.</summary>
    private static IQueryable<PracticeRow> WithUpdates(TipDbContext db, PracticeRow row) => WithUpdated(db, row).Union(Updates(db, row));

    /// <summary>The same with those that were rejected, whose text is kept for a while; others end with their practice.</summary>
    private static IQueryable<PracticeRow> WithRejected(TipDbContext db, PracticeRow row) => WithUpdated(db, row).Union(Updates(db, row).Where(one => one.State == nameof(PracticeState.Rejected)));

    private static IQueryable<PracticeRow> Updates(TipDbContext db, PracticeRow row)
    {
        var kin = Of(db, row);
        return Others(db, row).Where(one => one.UpdateOf == row.Number || kin.Any(other => other.Number == one.UpdateOf));
    }

    private static IQueryable<PracticeRow> Others(TipDbContext db, PracticeRow row) =>
        db.Practices.Where(one => one.Id != row.Id && one.Number != null && one.TenantId == row.TenantId && one.OwnerId == row.OwnerId);

    /// <summary>Whether a copy may be named beside it: the name that one of them shows would else be known of the other, which shows none.</summary>
    public static bool MayBeNamed(PracticeRow row, PracticeRow copy) => AttributionOf(row) is { } shown && shown == AttributionOf(copy);

    /// <summary>To be called in the transaction of the decision, before its content is gone.</summary>
    /// <returns>What is purged with it, whose updates are still to be ended.</returns>
    public static async Task<IReadOnlyList<PracticeRow>> TakeAlongAsync(TipDbContext db, ReviewFile file, ReviewEvent happens, CancellationToken cancellationToken)
    {
        if (happens is not (ReviewEvent.AskPurge or ReviewEvent.DropPurge or ReviewEvent.Purge))
            return [];

        var (row, all) = (file.Row, Said(file.Row.Fields));
        var some = Said(row.Fields, row.Proposed, row.Draft);
        List<PracticeRow> purged = [];
        foreach (var copy in await (happens is ReviewEvent.DropPurge ? WithUpdates(db, row) : WithRejected(db, row)).Where(one => one.Fields != null).ToArrayAsync(cancellationToken))
        {
            var said = Said(copy.Fields, copy.Proposed);
            if (happens is ReviewEvent.DropPurge)
                await DropAsync(db, copy, file, cancellationToken);
            else if (happens is ReviewEvent.Purge && all.Count > 0 && all.IsSubsetOf(said))
                purged.Add(await PurgeAsync(db, copy, file, cancellationToken));
            else if (copy.PurgeAskedById is null && some.Overlaps(said))
                await AskAsync(db, copy, file, cancellationToken);
        }

        return purged;
    }

    /// <summary>Hides what is submitted while that whose words it repeats is to be purged, until the same two people decide.</summary>
    public static async Task HideSubmittedAsync(TipDbContext db, PracticeRow row, CancellationToken cancellationToken)
    {
        if (row.PurgeAskedById is not null)
            return;

        var (said, asked) = (Said(row.Fields), await Of(db, row).Where(one => one.PurgeAskedById != null).OrderBy(one => one.PurgeAskedAt).ToArrayAsync(cancellationToken));
        if (asked.FirstOrDefault(one => Said(one.Fields, one.Proposed, one.Draft).Overlaps(said)) is { } other)
            (row.PurgeAskedById, row.PurgeAskedAt) = (other.PurgeAskedById, other.PurgeAskedAt);
    }

    private static async Task AskAsync(TipDbContext db, PracticeRow copy, ReviewFile file, CancellationToken cancellationToken)
    {
        (copy.PurgeAskedById, copy.PurgeAskedAt) = (file.By.Id, file.Now);
        await KeepAsync(db, copy, file, ReviewEvent.AskPurge, cancellationToken);
        Owe(db, copy, ReviewEvent.AskPurge, file);
    }

    /// <summary>What was asked together with this one may stay with it; what somebody asked for by itself is decided by itself.</summary>
    private static async Task DropAsync(TipDbContext db, PracticeRow copy, ReviewFile file, CancellationToken cancellationToken)
    {
        if (copy.PurgeAskedById is null || (copy.PurgeAskedById, copy.PurgeAskedAt) != (file.Row.PurgeAskedById, file.Row.PurgeAskedAt))
            return;

        (copy.PurgeAskedById, copy.PurgeAskedAt) = (null, null);
        await KeepAsync(db, copy, file, ReviewEvent.DropPurge, cancellationToken);
        Owe(db, copy, ReviewEvent.DropPurge, file);
    }

    private static async Task<PracticeRow> PurgeAsync(TipDbContext db, PracticeRow copy, ReviewFile file, CancellationToken cancellationToken)
    {
        var before = Enum.Parse<PracticeState>(copy.State);
        await ForgetCopies.OfAsync(db, copy, file.Now, cancellationToken);
        await PracticeContent.ForgetAsync(db, copy, cancellationToken);
        (copy.State, copy.StateAt, copy.ChangedAt, copy.DormantAt, copy.Reason) = (nameof(PracticeState.Purged), file.Now, file.Now, null, null);
        await KeepAsync(db, copy, file, ReviewEvent.Purge, cancellationToken);
        db.PracticeSteps.Add(PracticeSteps.Step(copy, 0, before, PracticeState.Purged, file.By, file.Now));
        Owe(db, copy, ReviewEvent.Purge, file);
        return copy;
    }

    private static void Owe(TipDbContext db, PracticeRow copy, ReviewEvent happens, ReviewFile file) =>
        PracticeLetters.Owe(db, copy, happens.ToString(), copy.Version, RegisterJson.NoFields, file.Now);

    private static async Task KeepAsync(TipDbContext db, PracticeRow copy, ReviewFile file, ReviewEvent happens, CancellationToken cancellationToken)
    {
        (copy.Version, copy.Revision) = (copy.Version + 1, copy.Revision + 1);
        db.AuditRows.Add(SubmitPractice.Audit(copy, file.By with { TenantId = copy.TenantId }, DecidePractice.AuditActionOf(happens), [], file.Now));
        await LibraryIndex.KeepAsync(db, copy, cancellationToken);
    }

    private static string? AttributionOf(PracticeRow row) => row.Fields is null ? null : RegisterJson.ReadFields(row.Fields).GetValueOrDefault(PracticeFields.Attribution.Name);

    private static HashSet<string> Said(params IEnumerable<string?> texts) => TextFamily.Written(texts).Select(one => one.Words).ToHashSet(SameWords.Comparer);
}
