using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices.Library;

namespace TipEngage.Practices.Review;

/// <summary>Makes something happen to a practice that was submitted, in one transaction: its state, its steps, the audit row and the letter to its person.</summary>
internal sealed class DecidePractice(IDbContextFactory<TipDbContext> contexts, Roles roles, WorkCalendar calendar, PracticeNews news, TimeProvider clock, FocalPoints? focalPoints = null)
{
    /// <summary>Stands for a person where nobody but the clock acts.</summary>
    public static readonly Person Clock = new("", "clock", null);

    /// <summary>Does it, or says why not; then nothing is changed.</summary>
    public async Task<ReviewOutcome> TakeAsync(Person by, ReviewMove move, CancellationToken cancellationToken)
    {
        var way = ReviewWays.Of(move.Event);
        if (way.Actor is ReviewActor.Clock && by != Clock)
            return new ReviewOutcome.NotAllowed();
        if (way.Actor is ReviewActor.Reviewer or ReviewActor.Decider && await roles.NowAsync(by, cancellationToken) < Role.Coordinator)
            return new ReviewOutcome.NotAllowed();

        var outcome = await PracticeSteps.TakeAsync<ReviewOutcome>(
            contexts, move.Practice, (db, row) => TryAsync(db, row, by, way, move, cancellationToken), (db, row) => new ReviewOutcome.Done(ReviewedPractice.Of(row, db.PracticeReviews.Local.Where(one => one.PracticeId == row.Id))), cancellationToken);
        if (outcome is ReviewOutcome.Done)
            news.Tell();
        if (outcome is ReviewOutcome.Done && move.Event is ReviewEvent.Purge or ReviewEvent.PublishUpdate)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await ForgetDeleted.NowAsync(db, cancellationToken);
        }

        return outcome;
    }

    /// <summary>What is against somebody making something happen to a practice, whatever they would fill in for it; null for nothing.</summary>
    public async Task<ReviewFault?> AgainstAsync(Person by, Guid practice, ReviewEvent happens, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Practices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == practice, cancellationToken) is { } row
            ? ReviewRules.AgainstForm(ReviewWays.Of(happens), await FileAsync(db, row, by, null, cancellationToken))
            : null;
    }

    private async Task<ReviewFile> FileAsync(TipDbContext db, PracticeRow row, Person by, Person? assignee, CancellationToken cancellationToken)
    {
        var reviews = await db.PracticeReviews.Where(one => one.PracticeId == row.Id && one.ContentVersion == row.ContentVersion).ToArrayAsync(cancellationToken);
        var people = reviews.Select(one => one.ReviewerId).Append(by.Id).Append(assignee?.Id ?? by.Id).Append(row.AcceptedById ?? by.Id).Append(row.OwnerId).ToArray();
        var places = await db.PersonPlaces.AsNoTracking().Where(one => people.Contains(one.PersonId)).ToArrayAsync(cancellationToken);
        return new(row, reviews, places.SingleOrDefault(one => one.TenantId == by.TenantId && one.PersonId == by.Id), by, clock.GetUtcNow(), calendar)
        {
            Places = places,
            Declared = await ReviewFile.DeclaredAsync(db, row, cancellationToken),
            IsBeingChanged = KeepBegun.IsIn(row),
            Replaced = row.UpdateOf is { } replaced ? await db.Practices.SingleOrDefaultAsync(one => one.Number == replaced, cancellationToken) : null,
        };
    }

    private async Task<ReviewOutcome?> TryAsync(TipDbContext db, PracticeRow? row, Person by, ReviewWay way, ReviewMove move, CancellationToken cancellationToken)
    {
        if (row is null || row.State is nameof(PracticeState.Draft) || (way.Actor is ReviewActor.Submitter && !OwnPractices.IsOf(row, by)))
            return new ReviewOutcome.Gone();

        var file = await FileAsync(db, row, by, move.Assignee, cancellationToken);
        if (await IsOvertakenAsync(db, file, way, move, cancellationToken))
            return new ReviewOutcome.Overtaken(ReviewedPractice.Of(row, file.Reviews));
        if (ReviewRules.Against(way, move, file) is { } fault)
            return new ReviewOutcome.Against(ReviewedPractice.Of(row, file.Reviews), fault);

        if (way.Event is ReviewEvent.PublishUpdate)
            file = file with { Elsewhere = await AdoptedTier.CountElsewhereAsync(db, PublishedPractice.Of(file.Replaced!, file.Fields), cancellationToken) };

        var purged = await PurgeCopies.TakeAlongAsync(db, file, way.Event, cancellationToken);
        ReviewMoves.Apply(move, file, db);
        Walk(db, way, move, file);
        if (way.Event is ReviewEvent.Accept && focalPoints is not null)
            await ConcernedLetters.OweAsync(db, file, move.Proposed, focalPoints, cancellationToken);
        if (way.Event is ReviewEvent.PublishUpdate)
            await ReplacePublished.WithAsync(db, file, cancellationToken);
        if (way.Event is ReviewEvent.Purge)
        {
            await ForgetCopies.OfAsync(db, row, file.Now, cancellationToken);
            await PracticeContent.ForgetAsync(db, row, cancellationToken);
        }

        if (way.Event is ReviewEvent.Purge or ReviewEvent.Reject or ReviewEvent.Archive)
            await EndUpdatesAsync(db, [row, .. purged], way, file, cancellationToken);
        return null;
    }

    private static async Task EndUpdatesAsync(TipDbContext db, IReadOnlyList<PracticeRow> ended, ReviewWay way, ReviewFile file, CancellationToken cancellationToken)
    {
        foreach (var practice in ended)
            await PendingUpdates.EndAsync(db, practice, AuditActionOf(way.Event), file.By, file.Now, cancellationToken);
    }

    /// <summary>Whether it does not stand, or stands no more, where that can happen. With an update that was published nothing can: its text is that of the practice.</summary>
    private static async Task<bool> IsOvertakenAsync(TipDbContext db, ReviewFile file, ReviewWay way, ReviewMove move, CancellationToken cancellationToken) =>
        file.Row.Revision != move.Seen || !way.From.Contains(file.State) || (way.Event is ReviewEvent.Release && file.Row.Held is null)
        || (file.Row.UpdateOf is not null && file.State is PracticeState.Archived)
        || (way.Event is ReviewEvent.Archive && await PendingUpdates.AnswerAsync(db, file.Row, file.Now - TurnReviewClock.ToConfirm, cancellationToken));

    private static void Walk(TipDbContext db, ReviewWay way, ReviewMove move, ReviewFile file)
    {
        var (row, state, now) = (file.Row, file.State, file.Now);
        (row.Version, row.Revision) = (row.Version + 1, row.Revision + 1);
        // What is being filled in on top of it waits for its person only as long as they leave it alone.
        if (row.Draft is null || way.Actor is ReviewActor.Submitter)
            row.ChangedAt = now;
        var states = way.StatesFrom(state);
        foreach (var (order, next) in states.Index())
        {
            db.PracticeSteps.Add(PracticeSteps.Step(row, order, state, next, file.By, now, order == states.Count - 1 ? move.Reason : null));
            (state, row.State, row.StateAt) = (next, next.ToString(), now);
        }

        if (states.Count > 0)
            (row.Reason, row.DormantAt, row.Comments) = (move.Reason, null, way.Event is ReviewEvent.Return ? row.Comments : null);

        var fields = (move.Comments?.Keys ?? []).Concat(move.Proposed?.Keys ?? []).Where(name => name.Length > 0).Distinct();
        db.AuditRows.Add(SubmitPractice.Audit(row, file.By with { TenantId = row.TenantId }, AuditActionOf(way.Event), fields, now));
        if (way.IsTold)
            PracticeLetters.Owe(db, file, way.Event, move);
        if (way.Event is ReviewEvent.Take && move.Assignee is { } assignee && assignee.Id != file.By.Id)
            ReviewerLetters.OweAssigned(db, file, assignee);
    }

    /// <summary>What audit rows call it.</summary>
    public static string AuditActionOf(ReviewEvent happens) => $"practices.{JsonNamingPolicy.SnakeCaseLower.ConvertName(happens.ToString())}";
}
