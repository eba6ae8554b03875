using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Review;

namespace TipEngage.Practices;

/// <summary>The updates of a practice that are not published: they end with the practice, and their person is told what became of them.</summary>
internal static class PendingUpdates
{
    private static readonly string[] underReview =
        [nameof(PracticeState.Held), nameof(PracticeState.InReview), nameof(PracticeState.ChangesRequested), nameof(PracticeState.ConsentCheck)];

    private static readonly string[] refused = [nameof(PracticeState.Rejected), nameof(PracticeState.Purged)];

    /// <summary>
    /// Whether one waits for its reviewers or its person, or came to nothing since a moment: who sent it has answered whether the practice is still true,
    /// and has as long again to say so in another way.
    /// </summary>
    public static Task<bool> AnswerAsync(TipDbContext db, PracticeRow practice, DateTimeOffset since, CancellationToken cancellationToken) => db.Practices.AnyAsync(
        one => one.UpdateOf != null && one.UpdateOf == practice.Number
            && (one.DormantAt > since || (one.DormantAt == null && underReview.Contains(one.State)) || (refused.Contains(one.State) && one.StateAt > since)),
        cancellationToken);

    /// <summary>
    /// Ends them in the transaction that ends the practice, after its step. What says much the same as what was withdrawn or purged is gone, drafts altogether;
    /// of what was rejected or archived the words are their person's still: a draft is one of a practice of its own then.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="practice">The practice as it stands now.</param>
    /// <param name="action">What audit rows call it.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task EndAsync(TipDbContext db, PracticeRow practice, string action, Person by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (practice.Number is not { } number)
            return;

        var isKept = practice.State is nameof(PracticeState.Rejected) or nameof(PracticeState.Archived);
        var updates = await db.Practices.Where(one => one.UpdateOf == number && (one.Fields != null || one.Draft != null)).ToArrayAsync(cancellationToken);
        // The database knows nothing yet of what the same transaction has ended before.
        foreach (var update in updates.Where(one => (one.Fields ?? one.Draft) is not null))
        {
            var before = Enum.Parse<PracticeState>(update.State);
            if (before is PracticeState.Draft)
                EndDraft(db, practice, update, isKept, now);
            else if (!isKept || PracticeStates.Allows(before, PracticeState.Rejected))
            {
                await EndAsync(db, practice, update, isKept, now, cancellationToken);
                db.PracticeSteps.Add(PracticeSteps.Step(update, 0, before, Enum.Parse<PracticeState>(update.State), by, now, ReviewReasons.NothingToUpdate));
                db.AuditRows.Add(SubmitPractice.Audit(update, by with { TenantId = update.TenantId }, action, [], now));
            }
        }
    }

    private static async Task EndAsync(TipDbContext db, PracticeRow practice, PracticeRow update, bool isKept, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (isKept)
            (update.Draft, update.TextOf) = (null, TextOf(practice, update));
        else
            await PracticeContent.ForgetAsync(db, update, cancellationToken);
        (update.State, update.StateAt, update.ChangedAt, update.Reason) = (isKept ? nameof(PracticeState.Rejected) : practice.State, now, now, ReviewReasons.NothingToUpdate);
        (update.Version, update.Revision, update.DormantAt) = (update.Version + 1, update.Revision + 1, null);
        PracticeLetters.OweEndOfUpdate(db, update, PracticeLetters.UpdateEndedBy(practice), practice, now);
    }

    private static void EndDraft(TipDbContext db, PracticeRow practice, PracticeRow draft, bool isKept, DateTimeOffset now)
    {
        if (isKept)
        {
            (draft.UpdateOf, draft.TextOf, draft.Version) = (null, TextOf(practice, draft), draft.Version + 1);
            PracticeLetters.OweEndOfUpdate(db, draft, PracticeLetters.UpdateDraftFreed, practice, now);
            return;
        }

        db.Practices.Remove(draft);
        PracticeLetters.OweEndOfUpdate(db, practice, PracticeLetters.UpdateDraftDeleted, practice, now);
    }

    /// <summary>What an update was begun with, so that what it took over is known where the practice is purged later.</summary>
    private static Guid TextOf(PracticeRow practice, PracticeRow update) => TextFamily.TakenOver(update) ?? TextFamily.Of(practice);
}
