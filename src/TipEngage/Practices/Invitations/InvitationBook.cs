using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;

namespace TipEngage.Practices.Invitations;

/// <summary>The invitations that coordinators make and end, each with its audit row.</summary>
internal sealed class InvitationBook(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    private const string IssueAction = "invitation.issue", EndAction = "invitation.end";

    /// <summary>How long the same card may ask once more, where its answer was lost on the way.</summary>
    private static readonly TimeSpan renewable = TimeSpan.FromMinutes(10);

    /// <summary>For how many days those that have ended are listed.</summary>
    public const int DaysListed = 90;

    /// <summary>Those that still let somebody in, the latest first.</summary>
    public async Task<IReadOnlyList<Invitation>> OpenAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. (await Invitation.OpenAt(db.Invitations.AsNoTracking(), clock.GetUtcNow()).OrderByDescending(row => row.CreatedAt).ToArrayAsync(cancellationToken)).Select(Invitation.Of)];
    }

    /// <summary>Those that have ended within <see cref="DaysListed"/>, the last to end first.</summary>
    public async Task<IReadOnlyList<ClosedInvitation>> ClosedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-DaysListed);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Invitations.AsNoTracking()
            .Where(row => row.ExpiresAt >= since && (row.EndedAt == null || row.EndedAt >= since) && (row.EndedAt != null || row.Used >= row.Uses || row.ExpiresAt <= now))
            .Select(row => new { Row = row, Last = db.InvitedGuests.Where(guest => guest.InvitationId == row.Id).Max(guest => (DateTimeOffset?)guest.AdmittedAt) })
            .ToArrayAsync(cancellationToken);
        return [.. rows.Select(one => ClosedInvitation.Of(one.Row, one.Last, now)).Where(one => one.At >= since).OrderByDescending(one => one.At)];
    }

    /// <summary>Makes an invitation and its secret; asked again by the same card, another secret takes the place of the first.</summary>
    /// <returns>The secret; null where that card has made one long ago or for somebody else.</returns>
    public async Task<string?> IssueAsync(InvitationTerms terms, Person by, CancellationToken cancellationToken)
    {
        var (secret, now) = (Secret.New(), clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Invitations.SingleOrDefaultAsync(one => one.Id == terms.Id, cancellationToken);
        if (row is not null && (row.CreatedById != by.Id || row.TenantId != by.TenantId || row.Used > 0 || row.EndedAt is not null || now - row.CreatedAt > renewable))
            return null;

        row ??= db.Invitations.Add(new() { Id = terms.Id, TenantId = by.TenantId, CreatedById = by.Id, CreatedAt = now, SecretHash = "", Purpose = "", Uses = 0, ExpiresAt = now }).Entity;
        (row.SecretHash, row.Purpose, row.Uses, row.ExpiresAt) = (Secret.HashOf(secret)!, terms.Purpose, terms.Uses, now.AddDays(terms.Days));
        db.AuditRows.Add(Audit(by, IssueAction, row.Id, "days purpose uses", now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (db.Entry(row).State is EntityState.Added && db.Invitations.AsNoTracking().Any(one => one.Id == terms.Id))
        {
            // A second press at the same time was faster: this one asks once more.
            return await IssueAsync(terms, by, cancellationToken);
        }

        return secret;
    }

    /// <summary>Lets nobody new in any more; ending it twice ends it once.</summary>
    public async Task EndAsync(Guid id, Person by, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Invitations.SingleOrDefaultAsync(row => row.Id == id && row.EndedAt == null, cancellationToken) is not { } row)
            return;

        row.EndedAt = clock.GetUtcNow();
        db.AuditRows.Add(Audit(by, EndAction, id, "ended", row.EndedAt.Value));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static AuditRow Audit(Person by, string action, Guid id, string fields, DateTimeOffset at) =>
        new() { TenantId = by.TenantId, At = at, ById = by.Id, Action = action, Subject = id.ToString(), FieldNames = fields };
}
