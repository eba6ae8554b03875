using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>What waits for a decision, the oldest first by working days. For coordinators alone: whoever asks has been checked before.</summary>
internal sealed class ReviewQueue(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
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
        return [.. (await OfAsync(db, rows, cancellationToken)).OrderBy(one => one.WaitsForSubmitter).ThenByDescending(one => one.Age).ThenBy(one => one.Practice.StateAt)];
    }

    /// <summary>The practice of that id; null where none was submitted.</summary>
    public Task<QueuedPractice?> FindAsync(Guid id, CancellationToken cancellationToken) => FindAsync(db => db.Where(row => row.Id == id), cancellationToken);

    /// <summary>The practice of that number; null where there is none.</summary>
    public Task<QueuedPractice?> FindAsync(int number, CancellationToken cancellationToken) => FindAsync(db => db.Where(row => row.Number == number), cancellationToken);

    private async Task<QueuedPractice?> FindAsync(Func<IQueryable<PracticeRow>, IQueryable<PracticeRow>> which, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await which(db.Practices.AsNoTracking()).Where(row => row.State != nameof(PracticeState.Draft)).ToArrayAsync(cancellationToken);
        return (await OfAsync(db, rows, cancellationToken)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<QueuedPractice>> OfAsync(TipDbContext db, PracticeRow[] rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Id).ToArray();
        var reviews = await db.PracticeReviews.AsNoTracking().Where(one => ids.Contains(one.PracticeId)).ToArrayAsync(cancellationToken);
        var people = rows.Select(ResponsibleFor).OfType<string>().Distinct().ToArray();
        var places = await db.PersonPlaces.AsNoTracking().Where(one => people.Contains(one.PersonId)).ToArrayAsync(cancellationToken);
        return [.. rows.Select(row => Of(row, reviews, places.FirstOrDefault(one => one.PersonId == ResponsibleFor(row))?.Country))];
    }

    private QueuedPractice Of(PracticeRow row, PracticeReviewRow[] reviews, string? country)
    {
        var now = clock.GetUtcNow();
        var fields = row.Fields is null ? null : RegisterJson.ReadFields(row.Fields);
        return new(
            ReviewedPractice.Of(row, reviews.Where(one => one.PracticeId == row.Id)), ReviewClock.WeekOf(row, country).DaysBetween(row.StateAt, now), ReviewClock.LimitOf(row),
            ReviewClock.WaitsForSubmitter(row))
        {
            ObjectionUntil = fields is not null && row.State is nameof(PracticeState.ConsentCheck) ? ReviewRules.ObjectionUntil(fields, row.StateAt) : null,
            Finding = fields is null ? null : TierTable.Judge(fields, DateOnly.FromDateTime(now.UtcDateTime)),
        };
    }

    private static string? ResponsibleFor(PracticeRow row) => ReviewClock.WaitsForSubmitter(row) ? row.OwnerId : row.AssigneeId;
}
