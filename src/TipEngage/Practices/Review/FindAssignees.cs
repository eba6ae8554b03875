using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Parties;

namespace TipEngage.Practices.Review;

/// <summary>Finds out who may be asked to see to a practice: nobody whose own it is, nor who has an interest in it.</summary>
internal sealed class FindAssignees(IDbContextFactory<TipDbContext> contexts, WorkCalendar calendar, TimeProvider clock)
{
    public async Task<IReadOnlyList<(string Id, string? Name)>> AmongAsync(IReadOnlyList<(string Id, string? Name)> people, Guid practice, CancellationToken cancellationToken)
    {
        var ids = people.Select(one => one.Id).ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Practices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == practice, cancellationToken) is not { } row)
            return [];

        var reviews = await db.PracticeReviews.AsNoTracking().Where(one => one.PracticeId == row.Id && one.ContentVersion == row.ContentVersion).ToArrayAsync(cancellationToken);
        var file = new ReviewFile(row, reviews, null, DecidePractice.Clock, clock.GetUtcNow(), calendar)
        {
            Places = await db.PersonPlaces.AsNoTracking().Where(one => ids.Contains(one.PersonId)).ToArrayAsync(cancellationToken),
            Declared = await ReviewFile.DeclaredAsync(db, row, cancellationToken),
            Replaced = row.UpdateOf is { } replaced ? await db.Practices.AsNoTracking().SingleOrDefaultAsync(one => one.Number == replaced, cancellationToken) : null,
        };
        return [.. people.Where(one => ReviewRules.AgainstAssignee(one.Id, file) is null)];
    }
}
