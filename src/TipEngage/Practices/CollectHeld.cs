using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Register;

namespace TipEngage.Practices;

/// <summary>Puts together everything that is held about a person.</summary>
internal sealed class CollectHeld(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    /// <summary>The tables with the id of a person that are read here; rows of the register and steps are told by the changes and the audit, notices by what is followed.</summary>
    public static IReadOnlyList<Type> Sources { get; } =
    [
        typeof(PracticeRow), typeof(PracticeStepRow), typeof(PracticeReviewRow), typeof(PersonPreference), typeof(PersonRole), typeof(PersonPlace), typeof(Letter),
        typeof(Follow), typeof(Follower), typeof(FollowNotice), typeof(RegisterRow), typeof(RegisterChangeRow), typeof(EndorsementRow), typeof(AdoptionRow),
        typeof(InvitationRow), typeof(InvitedGuest), typeof(DigestRow), typeof(NewsletterRow), typeof(Conversation), typeof(AuditRow),
    ];

    public async Task<HeldAbout> CollectAsync(Person person, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Practices.AsNoTracking().Where(row => row.TenantId == person.TenantId && row.OwnerId == person.Id).OrderBy(row => row.CreatedAt).ToArrayAsync(cancellationToken);
        var ids = rows.Select(row => row.Id).ToArray();
        var steps = await db.PracticeSteps.AsNoTracking().Where(step => ids.Contains(step.PracticeId)).ToArrayAsync(cancellationToken);
        var roleId = Person.IdOf(person.Id);
        var role = await db.PersonRoles.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == roleId, cancellationToken);
        var preference = await db.PersonPreferences.AsNoTracking().SingleOrDefaultAsync(one => one.TenantId == person.TenantId && one.PersonId == person.Id, cancellationToken);
        return new(person.Id, clock.GetUtcNow())
        {
            Language = preference?.Language,
            Zone = preference?.Zone,
            Role = role?.Role,
            RoleName = role?.Name,
            Deeds = await CollectDeeds.ReadAsync(db, person, cancellationToken),
            Place = await db.PersonPlaces.AsNoTracking().SingleOrDefaultAsync(one => one.TenantId == person.TenantId && one.PersonId == person.Id, cancellationToken) is { } place
                ? string.Join("; ", place.Ever().Select(one => $"{one.Organisation}, {PartyNames.NameOf(one.Country, CultureInfo.CurrentUICulture)}")) : null,
            Reviewed = [.. (await db.PracticeReviews.Where(one => one.ReviewerId == person.Id).Join(db.Practices, one => one.PracticeId, row => row.Id, (_, row) => row.Number).Distinct()
                .ToArrayAsync(cancellationToken)).Select(number => PracticeReference.Of(number ?? 0))],
            Letters = await LettersAsync(db, person, cancellationToken),
            Follows = await db.Follows.Where(one => one.TenantId == person.TenantId && one.FollowerId == person.Id).Select(one => one.Plan + " " + one.Subject).ToArrayAsync(cancellationToken),
            Practices = [.. rows.Select(row => Held(row, steps))],
        };
    }

    private static async Task<IReadOnlyList<HeldLetter>> LettersAsync(TipDbContext db, Person person, CancellationToken cancellationToken)
    {
        var letters = await db.Letters.AsNoTracking().Where(one => one.TenantId == person.TenantId && one.PersonId == person.Id).OrderBy(one => one.At).ToArrayAsync(cancellationToken);
        var subjects = letters.Select(one => one.SubjectId).Distinct().ToArray();
        var numbers = await db.Practices.Where(row => subjects.Contains(row.Id) && row.Number != null).ToDictionaryAsync(row => row.Id, row => row.Number!.Value, cancellationToken);
        return [.. letters.Select(one => new HeldLetter(
            one.SubjectId, numbers.TryGetValue(one.SubjectId, out var number) ? PracticeReference.Of(number) : null, one.Kind, one.Told, one.At, Fields(one.Detail)))];
    }

    private static IReadOnlyDictionary<string, string>? Fields(string? json) => json is null ? null : RegisterJson.ReadFields(json);

    private static HeldPractice Held(PracticeRow row, IEnumerable<PracticeStepRow> steps) => new(
        row.Id, row.Number is { } number ? PracticeReference.Of(number) : null, row.State, row.Door, row.CreatedAt, row.ChangedAt, row.SubmittedAt, row.ConsentVersion, row.ConsentAt, row.OwnerName)
    {
        Draft = Fields(row.Draft),
        Submitted = Fields(row.Fields),
        Held = row.Held,
        Tier = row.Tier,
        TierReason = row.TierReason,
        Reason = row.Reason,
        Tongue = row.Tongue,
        AgreedAt = row.AgreedAt,
        PublishedAt = row.PublishedAt,
        PublishedVersion = row.PublishedVersion,
        ConfirmedAt = row.ConfirmedAt,
        Level = row.Level,
        UpdateOf = row.UpdateOf is { } updated ? PracticeReference.Of(updated) : null,
        Comments = Fields(row.Comments),
        Proposed = Fields(row.Proposed),
        Steps = [.. steps.Where(step => step.PracticeId == row.Id).OrderBy(step => step.Version).ThenBy(step => step.Order).Select(step => new HeldStep(step.From, step.To, step.At, step.Reason))],
    };
}
