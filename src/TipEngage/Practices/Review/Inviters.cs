using TipEngage.Data;

namespace TipEngage.Practices.Review;

/// <summary>Who invited whoever shares a practice without an account: they could let themselves in, so they decide nothing about it.</summary>
internal static class Inviters
{
    /// <summary>The id of who made the invitation of a person; nothing for who needed none.</summary>
    public static IQueryable<string> Of(TipDbContext db, string owner) =>
        db.InvitedGuests.Where(guest => guest.PersonId == owner).Join(db.Invitations, guest => guest.InvitationId, row => row.Id, (_, row) => row.CreatedById);

    /// <summary>The same for several, by their ids.</summary>
    public static IQueryable<KeyValuePair<string, string>> Of(TipDbContext db, IReadOnlyCollection<string> owners) =>
        db.InvitedGuests.Where(guest => owners.Contains(guest.PersonId)).Join(db.Invitations, guest => guest.InvitationId, row => row.Id, (guest, row) => new KeyValuePair<string, string>(guest.PersonId, row.CreatedById));
}
