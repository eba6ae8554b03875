using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices.Library;

namespace TipEngage.Practices.Review;

/// <summary>What waits for a decision, the oldest first by working days. For coordinators alone: whoever asks has been checked before.</summary>
internal sealed class ReviewQueue(IDbContextFactory<TipDbContext> contexts, PracticeUses uses, WorkCalendar calendar, TimeProvider clock)
{
    private static readonly string[] waiting =
    [
        nameof(PracticeState.Submitted), nameof(PracticeState.Screening), nameof(PracticeState.Held), nameof(PracticeState.InReview), nameof(PracticeState.ChangesRequested),
        nameof(PracticeState.Accepted), nameof(PracticeState.ConsentCheck),
    ];

    public async Task<IReadOnlyList<QueuedPractice>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Practices.AsNoTracking().Where(row => waiting.Contains(row.State) || row.PurgeAskedById != null).ToArrayAsync(cancellationToken);
        return [.. (await OfAsync(db, rows, null, cancellationToken)).OrderBy(one => one.WaitsForSubmitter).ThenByDescending(one => one.Age).ThenBy(one => one.Practice.StateAt)];
    }

    /// <summary>The practice of that id; null where none was submitted.</summary>
    public Task<QueuedPractice?> FindAsync(Guid id, CancellationToken cancellationToken) => FindAsync(db => db.Where(row => row.Id == id), null, cancellationToken);

    /// <summary>The same for a coordinator who looks at it.</summary>
    public Task<QueuedPractice?> FindAsync(Guid id, Person reader, CancellationToken cancellationToken) => FindAsync(db => db.Where(row => row.Id == id), reader.Id, cancellationToken);

    /// <summary>The practice of that number, for a coordinator who looks at it; null where there is none.</summary>
    public Task<QueuedPractice?> FindAsync(int number, Person reader, CancellationToken cancellationToken) => FindAsync(db => db.Where(row => row.Number == number), reader.Id, cancellationToken);

    /// <summary>The steps that a practice went, the first one first; of those that were taken at once the last.</summary>
    public async Task<IReadOnlyList<ReviewedStep>> StepsAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var owner = await db.Practices.Where(row => row.Id == id).Select(row => row.OwnerId).SingleOrDefaultAsync(cancellationToken);
        var steps = await db.PracticeSteps.AsNoTracking().Where(step => step.PracticeId == id).OrderBy(step => step.Version).ThenBy(step => step.Order).ToArrayAsync(cancellationToken);
        return [.. steps.GroupBy(step => step.Version).Select(group => group.Last()).Select(step => new ReviewedStep(Enum.Parse<PracticeState>(step.To), step.At, ActorOf(step, owner)))];
    }

    private static ReviewActor ActorOf(PracticeStepRow step, string? owner) =>
        step.ById == owner ? ReviewActor.Submitter : step.ById == DecidePractice.Clock.Id ? ReviewActor.Clock : ReviewActor.Reviewer;

    private async Task<QueuedPractice?> FindAsync(Func<IQueryable<PracticeRow>, IQueryable<PracticeRow>> which, string? reader, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await which(db.Practices.AsNoTracking()).Where(row => row.State != nameof(PracticeState.Draft)).ToArrayAsync(cancellationToken);
        if ((await OfAsync(db, rows, reader, cancellationToken)).SingleOrDefault() is not { } found)
            return null;

        var copies = await PurgeCopies.OfBoth(db, rows[0]).AsNoTracking().OrderBy(row => row.Number).ToArrayAsync(cancellationToken);
        var named = copies.Where(copy => PurgeCopies.MayBeNamed(rows[0], copy)).ToArray();
        found = found with { Copies = [.. named.Select(row => ReviewedPractice.Of(row))], UnnamedCopies = copies.Except(named).Count(copy => copy.Fields is not null) };
        return rows[0].PublishedAt is null || PracticeStates.IsPublished(found.Practice.State) ? found
            : found with { Use = await uses.OfAsync(found.Practice.Id, cancellationToken) };
    }

    private async Task<IReadOnlyList<QueuedPractice>> OfAsync(TipDbContext db, PracticeRow[] rows, string? reader, CancellationToken cancellationToken)
    {
        var replaced = await ReplacedAsync(db, [.. rows.Select(row => row.UpdateOf).OfType<int>()], cancellationToken);
        var kin = await TextFamily.OthersAsync(db, [.. rows, .. replaced.Values], cancellationToken);
        var ids = rows.Concat(replaced.Values).Select(row => row.Id).Concat(kin.SelectMany(others => others)).Distinct().ToArray();
        var reviews = await db.PracticeReviews.AsNoTracking().Where(one => ids.Contains(one.PracticeId)).ToArrayAsync(cancellationToken);
        var people = rows.SelectMany(row => new[] { row.OwnerId, row.AssigneeId, row.AcceptedById, reader }).OfType<string>().Concat(reviews.Select(one => one.ReviewerId)).Distinct().ToArray();
        var places = await db.PersonPlaces.AsNoTracking().Where(one => people.Contains(one.PersonId)).ToArrayAsync(cancellationToken);
        var owners = rows.Select(row => row.OwnerId).Distinct().ToArray();
        var inviters = (await Inviters.Of(db, owners).ToArrayAsync(cancellationToken)).ToDictionary();
        return [.. rows.Select(Queued)];

        QueuedPractice Queued(PracticeRow row)
        {
            var (shown, inviter) = (row.UpdateOf is { } number ? replaced.GetValueOrDefault(number) : null, inviters.GetValueOrDefault(row.OwnerId));
            Guid[] both = shown is null ? [row.Id] : [row.Id, shown.Id];
            PracticeReviewRow[] its = [.. reviews.Where(one => both.Any(id => id == one.PracticeId || kin[id].Contains(one.PracticeId)))];
            return Of(FileOf(row, shown, its, places, inviter), its, reader) with { InviterId = inviter };
        }
    }

    /// <summary>What an update says is seen beside what it would replace, and as little as that while it is to be purged: it says much the same.</summary>
    private static QueuedPractice Beside(QueuedPractice update, ReviewedPractice published) => published.IsToBePurged
        ? update with { Practice = update.Practice.Unseen(), WaitsForPurge = !update.Practice.IsToBePurged && HasNotEnded(update.Practice.State) }
        : update with { Replaced = published.Fields, UpdatesPublished = PracticeStates.IsPublished(published.State) };

    private static bool HasNotEnded(PracticeState state) => state is not (PracticeState.Archived or PracticeState.Withdrawn or PracticeState.Rejected or PracticeState.Purged);

    /// <summary>The practices that are to be updated, by their numbers.</summary>
    private static async Task<IReadOnlyDictionary<int, PracticeRow>> ReplacedAsync(TipDbContext db, int[] updated, CancellationToken cancellationToken)
    {
        var shown = updated is [] ? [] : await db.Practices.AsNoTracking().Where(row => row.Number != null && updated.Contains(row.Number.Value)).ToArrayAsync(cancellationToken);
        return shown.ToDictionary(row => row.Number!.Value);
    }

    private ReviewFile FileOf(PracticeRow row, PracticeRow? replaced, PracticeReviewRow[] reviews, PersonPlace[] places, string? inviter) =>
        new(row, [.. reviews.Where(one => one.PracticeId == row.Id && one.ContentVersion == row.ContentVersion)], null, DecidePractice.Clock, clock.GetUtcNow(), calendar)
        {
            Places = places,
            Declared = ReviewFile.DeclaredIn(reviews, row, inviter),
            Replaced = replaced,
        };

    private static IReadOnlyList<(string Id, string? Name)> InterestedIn(ReviewFile file, PracticeReviewRow[] reviews) =>
    [
        .. reviews.OrderByDescending(one => one.At).DistinctBy(one => one.ReviewerId)
            .Where(one => file.HasInterestOf(one.ReviewerId)).OrderBy(one => one.At).Select(one => (one.ReviewerId, one.ReviewerName)),
    ];

    private QueuedPractice Of(ReviewFile file, PracticeReviewRow[] reviews, string? reader)
    {
        var (row, waitsForSubmitter) = (file.Row, ReviewClock.WaitsForSubmitter(file.Row));
        var published = file.Replaced is { } replaced ? ReviewedPractice.Of(replaced) : null;
        var isAnothers = !waitsForSubmitter && row.AssigneeId is { } assignee && ReviewRules.AgainstAssignee(assignee, file) is not null;
        var responsible = waitsForSubmitter ? row.OwnerId : isAnothers ? null : row.AssigneeId;
        var country = file.Places.FirstOrDefault(one => one.PersonId == responsible)?.Country;
        IReadOnlyList<string> concerned = row.State is nameof(PracticeState.ConsentCheck) ? file.Concerned : [];
        var (week, until) = (ReviewClock.WeekOf(calendar, row, country), ReviewRules.ObjectionUntil(calendar, concerned, row.StateAt));
        var one = new QueuedPractice(
            ReviewedPractice.Of(row, file.Reviews), week.DaysBetween(ReviewClock.Since(row), file.Now), ReviewClock.LimitOf(row, week, until), waitsForSubmitter)
        {
            MayBeSeenTo = reader is not null && row.AssigneeId != reader && ReviewRules.AgainstAssignee(reader, file) is null,
            IsOfReaders = reader is not null && file.HasInterestOf(reader),
            OwnerId = row.OwnerId,
            WaitsForAnother = isAnothers,
            Interested = InterestedIn(file, reviews),
            MayObject = concerned,
            MayBeObjected = until > file.Now,
            IsToBeJudgedAgain = ReviewRules.IsToBeJudgedAgain(file),
            ObjectionUntil = until,
            Finding = row.Fields is null ? null : TierTable.Judge(file.Fields, DateOnly.FromDateTime(file.Now.UtcDateTime)),
        };
        return published is null ? one : Beside(one, published);
    }
}
