using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Practices.Invitations;

/// <summary>Who comes in by an invitation: anybody while it is open, and whom it let in for as long as what they share is kept.</summary>
internal sealed class InvitationDoor(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    private const string Prefix = "invited:";
    private const int IdLength = 32;

    /// <summary>The person whom a secret stands for at this invitation, another than at every other, and whether they may come in; null where there is no such invitation.</summary>
    /// <param name="invitation">Secret of the invitation.</param>
    /// <param name="guest">Secret of the person.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<InvitedVisit?> EnterAsync(string invitation, string guest, CancellationToken cancellationToken)
    {
        if (Secret.HashOf(invitation) is not { } hash || Secret.HashOf(guest) is not { } own)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Invitations.AsNoTracking().SingleOrDefaultAsync(one => one.SecretHash == hash, cancellationToken) is not { } row)
            return null;

        var id = Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{own}{row.Id:N}")))[..IdLength];
        var isKnown = await db.InvitedGuests.AnyAsync(one => one.PersonId == id && one.InvitationId == row.Id, cancellationToken);
        var place = await db.PersonPlaces.AsNoTracking().SingleOrDefaultAsync(one => one.TenantId == row.TenantId && one.PersonId == row.CreatedById, cancellationToken);
        var mayBegin = Invitation.IsGoodAt(row, clock.GetUtcNow()) && (isKnown || row.Used < row.Uses);
        return new(new(row.TenantId, id, null), row.Id, isKnown, isKnown || mayBegin)
        {
            MayBegin = mayBegin,
            InvitedBy = place is null ? null : (place.Country, place.Organisation),
        };
    }

    /// <summary>The language in which somebody whom it has let in filled in the form the last time; null where they have nothing.</summary>
    public async Task<string?> TongueOfAsync(InvitedVisit visit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Practices.Where(row => row.TenantId == visit.Person.TenantId && row.OwnerId == visit.Person.Id)
            .OrderByDescending(row => row.ChangedAt).Select(row => row.Tongue).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Counts the person, once, before anything of theirs is kept.</summary>
    /// <returns>False where the invitation lets nobody in any more.</returns>
    public async Task<bool> AdmitAsync(InvitedVisit visit, CancellationToken cancellationToken)
    {
        if (visit.IsKnown)
            return true;

        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var counted = await Invitation.OpenAt(db.Invitations, now).Where(row => row.Id == visit.Invitation)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.Used, row => row.Used + 1), cancellationToken);
        if (await db.InvitedGuests.AnyAsync(one => one.PersonId == visit.Person.Id, cancellationToken))
            return true;
        if (counted == 0)
            return false;

        db.InvitedGuests.Add(new() { PersonId = visit.Person.Id, InvitationId = visit.Invitation, AdmittedAt = now });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
