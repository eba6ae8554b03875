using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Register;

namespace TipEngage.Practices;

/// <summary>Reads what a person did among others, wherever their id stands.</summary>
internal static class CollectDeeds
{
    public static async Task<HeldDeeds> ReadAsync(TipDbContext db, Person person, CancellationToken cancellationToken)
    {
        var (id, tenant, roleId) = (person.Id, person.TenantId, Person.IdOf(person.Id));
        var endorsed = await db.Endorsements.Where(one => one.ById == id).Join(db.Practices, one => one.PracticeId, row => row.Id, (one, row) => new { one, row.Number }).ToArrayAsync(cancellationToken);
        var adopted = await db.Adoptions.Where(one => one.ById == id).Join(db.Practices, one => one.PracticeId, row => row.Id, (one, row) => new { one, row.Number }).ToArrayAsync(cancellationToken);
        var reviewed = await db.PracticeReviews.Where(one => one.ReviewerId == id).Join(db.Practices, one => one.PracticeId, row => row.Id, (one, row) => new { one, row.Number }).ToArrayAsync(cancellationToken);
        var decided = await db.Practices.Where(row => row.AssigneeId == id || row.AcceptedById == id || row.PurgeAskedById == id).Select(row => row.Number).ToArrayAsync(cancellationToken);
        var written = await db.RegisterChanges.AsNoTracking().Where(one => one.TenantId == tenant && one.ById == id).OrderBy(one => one.Position).ToArrayAsync(cancellationToken);
        var invited = await db.Invitations.AsNoTracking().Where(one => one.TenantId == tenant && one.CreatedById == id).OrderBy(one => one.CreatedAt).ToArrayAsync(cancellationToken);
        return new()
        {
            Endorsements = [.. endorsed.Select(pair => new HeldEndorsement(Reference(pair.Number), pair.one.Party, pair.one.Said, pair.one.IsNamed, pair.one.At))],
            Adoptions = [.. adopted.Select(pair => new HeldAdoption(Reference(pair.Number), pair.one.Country, pair.one.Year, pair.one.At))],
            Reviews = [.. reviewed.Select(pair => new HeldReview(Reference(pair.Number), pair.one.ContentVersion, pair.one.ReviewerName, Rubric.Read(pair.one.Scores), pair.one.HasInterest, pair.one.At))],
            Decided = [.. decided.Select(Reference)],
            Statements = [.. written.Select(StatementOf)],
            Invitations = [.. invited.Select(one => new HeldInvitation(one.Purpose, one.Uses, one.Used, one.CreatedAt, one.ExpiresAt, one.EndedAt))],
            Admitted = await db.InvitedGuests.Where(one => one.PersonId == id).Select(one => one.AdmittedAt).ToArrayAsync(cancellationToken),
            RolesGiven = await db.PersonRoles.Where(one => one.GivenById == id || one.GivenById == roleId).Select(one => one.GivenAt).ToArrayAsync(cancellationToken),
            Digests = [.. (await db.Digests.AsNoTracking().Where(one => one.TenantId == tenant && (one.PersonId == id || one.SetById == id)).ToArrayAsync(cancellationToken)).Select(DigestOf)],
            Newsletters = await db.Newsletters.Where(one => one.TenantId == tenant && (one.MadeById == id || one.ReleasedById == id)).Select(one => one.Number).ToArrayAsync(cancellationToken),
            Chats = await db.Conversations.Where(one => one.TenantId == tenant && one.UserAadObjectId == id).Select(one => one.InstalledAt).ToArrayAsync(cancellationToken),
            Audit = [.. (await db.AuditRows.AsNoTracking().Where(one => one.ById == id).OrderBy(one => one.Position).ToArrayAsync(cancellationToken)).Select(AuditOf)],
        };
    }

    private static string Reference(int? number) => PracticeReference.Of(number ?? 0);

    private static HeldDigest DigestOf(DigestRow row) => new(
        row.Kind, (DayOfWeek)row.Day, TimeOnly.MinValue.AddMinutes(row.Minute).ToString("HH:mm", CultureInfo.InvariantCulture), row.Zone, row.Language, row.Blocks, row.Themes, row.IsPaused, row.SetAt);

    private static HeldAudit AuditOf(AuditRow row) => new(row.At, row.Action, row.FieldNames) { Reference = PracticeReference.Read(row.Subject) is { } number ? PracticeReference.Of(number) : null };

    private static HeldStatement StatementOf(RegisterChangeRow row) =>
        new(row.Plan, row.Kind, row.Subject, row.At, row.ByName, RegisterJson.ReadChanges(row.Fields).ToDictionary(one => one.Field, one => one.New));
}
