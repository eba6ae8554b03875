using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;

namespace TipEngage.Practices.Review;

/// <summary>Where people work, by what they say themselves.</summary>
internal sealed class ReviewerPlaces(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    private const string AuditAction = "people.place", TakeBackAction = "people.take_place_back", AuditedFields = "country organisation";

    public async Task<PersonPlace?> FindAsync(Person person, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.PersonPlaces.AsNoTracking().SingleOrDefaultAsync(one => one.TenantId == person.TenantId && one.PersonId == person.Id, cancellationToken);
    }

    /// <summary>The places of those of a tenant who named another before.</summary>
    public async Task<IReadOnlyList<PersonPlace>> MovedAsync(string tenantId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.PersonPlaces.AsNoTracking().Where(one => one.TenantId == tenantId && one.Earlier != null).OrderBy(one => one.PersonId).ToArrayAsync(cancellationToken);
    }

    /// <summary>Names a place; where another is named or one is taken back meanwhile, it is named once more on what that left.</summary>
    public async Task SetAsync(Person person, string country, string organisation, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await TrySetAsync(person, country, organisation, cancellationToken);
                return;
            }
            catch (DbUpdateException exception) when (isFirst || exception is DbUpdateConcurrencyException)
            {
            }
        }
    }

    private async Task TrySetAsync(Person person, string country, string organisation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.PersonPlaces.SingleOrDefaultAsync(one => one.TenantId == person.TenantId && one.PersonId == person.Id, cancellationToken) is { } known)
            known.Move(country, organisation, clock.GetUtcNow());
        else
            db.PersonPlaces.Add(new() { TenantId = person.TenantId, PersonId = person.Id, Country = country, Organisation = organisation });

        db.AuditRows.Add(new() { TenantId = person.TenantId, At = clock.GetUtcNow(), ById = person.Id, Action = AuditAction, Subject = person.Id, FieldNames = AuditedFields });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes back a place that another named by mistake: it counts a while longer, so that nobody gets out of what they have an interest in today.</summary>
    /// <param name="by">Who takes it back.</param>
    /// <param name="shown">The places of the other as they were shown.</param>
    /// <param name="place">The one to take back.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<PlaceTakenBack> TakeBackAsync(Person by, PersonPlace shown, EarlierPlace place, CancellationToken cancellationToken)
    {
        if (string.Equals(Person.IdOf(by.Id), Person.IdOf(shown.PersonId), StringComparison.OrdinalIgnoreCase))
            return PlaceTakenBack.Own;
        if (place.CountsUntil is not null)
            return PlaceTakenBack.Overtaken;

        var (before, now) = (shown.Earlier, clock.GetUtcNow());
        shown.TakeBack(place, now.AddDays(ReviewFile.DaysOfDoubt));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var turn = await db.Database.BeginTransactionAsync(cancellationToken);
        var changed = shown.Earlier == before ? 0 : await db.PersonPlaces
            .Where(one => one.TenantId == shown.TenantId && one.PersonId == shown.PersonId && one.Earlier == before)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.Earlier, shown.Earlier), cancellationToken);
        if (changed == 0)
            return PlaceTakenBack.Overtaken;

        db.AuditRows.Add(new() { TenantId = shown.TenantId, At = now, ById = by.Id, Action = TakeBackAction, Subject = shown.PersonId, FieldNames = AuditedFields });
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return PlaceTakenBack.Done;
    }
}
