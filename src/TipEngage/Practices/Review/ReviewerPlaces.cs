using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;

namespace TipEngage.Practices.Review;

/// <summary>Where people work, by what they say themselves.</summary>
internal sealed class ReviewerPlaces(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    private const string AuditAction = "people.place";

    public async Task<PersonPlace?> FindAsync(Person person, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.PersonPlaces.AsNoTracking().SingleOrDefaultAsync(one => one.TenantId == person.TenantId && one.PersonId == person.Id, cancellationToken);
    }

    public async Task SetAsync(Person person, string country, string organisation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.PersonPlaces.SingleOrDefaultAsync(one => one.TenantId == person.TenantId && one.PersonId == person.Id, cancellationToken) is { } known)
            known.Move(country, organisation, clock.GetUtcNow());
        else
            db.PersonPlaces.Add(new() { TenantId = person.TenantId, PersonId = person.Id, Country = country, Organisation = organisation });

        db.AuditRows.Add(new() { TenantId = person.TenantId, At = clock.GetUtcNow(), ById = person.Id, Action = AuditAction, Subject = person.Id, FieldNames = "country organisation" });
        await db.SaveChangesAsync(cancellationToken);
    }
}
