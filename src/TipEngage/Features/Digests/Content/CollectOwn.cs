using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans.Catalog;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Register;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Content;

/// <summary>Reads what is in the digest of one person alone: where their own practices stand, and what concerns them more than the rest.</summary>
internal static class CollectOwn
{
    public static async Task<DigestMaterial> AddAsync(TipDbContext db, DigestMaterial material, Person person, DigestWindow window, CancellationToken cancellationToken)
    {
        var (plan, from, until) = (material.View.Plan, window.From, window.Until);
        var subjects = await db.Follows.Where(one => one.TenantId == person.TenantId && one.FollowerId == person.Id && one.Plan == plan.Key).Select(one => one.Subject).ToArrayAsync(cancellationToken);
        var country = await db.PersonPlaces.Where(one => one.TenantId == person.TenantId && one.PersonId == person.Id).Select(one => one.Country).SingleOrDefaultAsync(cancellationToken);
        var rows = await db.Practices.AsNoTracking().Where(row => row.TenantId == person.TenantId && row.OwnerId == person.Id && row.Number != null)
            .OrderBy(row => row.StateAt).Select(row => new { row.Number, row.State, row.StateAt, row.Fields, IsToBePurged = row.PurgeAskedById != null }).ToArrayAsync(cancellationToken);
        var followed = plan.Items.Where(item => subjects.Contains(FollowNotices.ItemSubject(item.Id)) || subjects.Contains(FollowNotices.ThemeSubject(item.Theme))).Select(item => item.Id).ToHashSet();
        var fields = rows.Select(row => row.Fields).OfType<string>().Select(RegisterJson.ReadFields).ToArray();
        return material with
        {
            View = material.View with { Followed = followed },
            Own = [.. rows.Where(row => row.StateAt >= from && row.StateAt < until).Select(row => Of(row.Number!.Value, Enum.Parse<PracticeState>(row.State), row.IsToBePurged))],
            IsForOne = true,
            Interests = new(
                Values(fields, PracticeFields.Countries).Concat(country is null ? [] : [country]).ToHashSet(),
                Values(fields, PracticeFields.Sectors).ToHashSet(),
                followed.Concat(plan.Items.Where(item => IsAssigned(material.View, item, country)).Select(item => item.Id)).ToHashSet()),
        };
    }

    private static OwnPractice Of(int number, PracticeState state, bool isToBePurged) => new(PracticeReference.Of(number), state)
    {
        IsHidden = isToBePurged && PracticeStates.IsPublished(state),
        IsSetAside = isToBePurged && !PracticeStates.IsPublished(state),
    };

    private static IEnumerable<string> Values(IEnumerable<IReadOnlyDictionary<string, string>> practices, PracticeField field) =>
        practices.SelectMany(fields => fields.TryGetValue(field.Name, out var value) ? PracticeRules.Several(value) : []);

    private static bool IsAssigned(PlanView view, PlanItem item, string? country) =>
        country is not null && view.Register.Of(RegisterKind.Assignment, item.Id).Any(entry => entry.Key.Second == country);
}
