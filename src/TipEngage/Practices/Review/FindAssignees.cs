using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices.Library;

namespace TipEngage.Practices.Review;

/// <summary>Finds out who may be asked to see to a practice: nobody whose own it is, nor who has an interest in it; where that would tell whose it is, all are offered, and whom it is about is refused without a reason.</summary>
internal sealed class FindAssignees(IDbContextFactory<TipDbContext> contexts, WorkCalendar calendar, TimeProvider clock)
{
    /// <summary>The tenant where a person is, by the latest chat with them, else by where they said that they work; nothing where neither is known.</summary>
    public async Task<string> TenantOfAsync(string person, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ChatTenant.OfAsync(db, person, cancellationToken)
            ?? await db.PersonPlaces.Where(one => one.PersonId == person).Select(one => one.TenantId).FirstOrDefaultAsync(cancellationToken) ?? "";
    }

    public async Task<IReadOnlyList<(string Id, string? Name)>> AmongAsync(IReadOnlyList<(string Id, string? Name)> people, Guid practice, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Practices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == practice, cancellationToken) is not { } row)
            return [];

        var reviews = await db.PracticeReviews.AsNoTracking().Where(one => one.PracticeId == row.Id && one.ContentVersion == row.ContentVersion).ToArrayAsync(cancellationToken);
        string[] ids = [.. people.Select(one => one.Id), row.OwnerId];
        var file = new ReviewFile(row, reviews, null, DecidePractice.Clock, clock.GetUtcNow(), calendar)
        {
            Places = await db.PersonPlaces.AsNoTracking().Where(one => ids.Contains(one.PersonId)).ToArrayAsync(cancellationToken),
            Declared = await ReviewFile.DeclaredAsync(db, row, cancellationToken),
            Replaced = row.UpdateOf is { } replaced ? await db.Practices.AsNoTracking().SingleOrDefaultAsync(one => one.Number == replaced, cancellationToken) : null,
        };
        return [.. people.Where(one => ReviewRules.AgainstAssignee(one.Id, file) is var against && (ShownFields.IsNamed(file.Fields) ? against is null : against is not ReviewFault.AssigneeDidFirst))];
    }
}
