using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Register;

namespace TipEngage.Features.Digests.Content;

/// <summary>Reads what is in the digest of one person alone: what they follow, and where their own practices stand.</summary>
internal static class CollectOwn
{
    public static async Task<DigestMaterial> AddAsync(TipDbContext db, DigestMaterial material, Person person, DigestWindow window, CancellationToken cancellationToken)
    {
        var (plan, from, until) = (material.View.Plan, window.From, window.Until);
        var subjects = await db.Follows.Where(one => one.TenantId == person.TenantId && one.FollowerId == person.Id && one.Plan == plan.Key).Select(one => one.Subject).ToArrayAsync(cancellationToken);
        var rows = await db.Practices.AsNoTracking()
            .Where(row => row.TenantId == person.TenantId && row.OwnerId == person.Id && row.Number != null && row.StateAt >= from && row.StateAt < until)
            .OrderBy(row => row.StateAt).Select(row => new { row.Number, row.State }).ToArrayAsync(cancellationToken);
        var followed = plan.Items.Where(item => subjects.Contains(FollowNotices.ItemSubject(item.Id)) || subjects.Contains(FollowNotices.ThemeSubject(item.Theme)));
        return material with
        {
            View = material.View with { Followed = followed.Select(item => item.Id).ToHashSet() },
            Own = [.. rows.Select(row => new OwnPractice(PracticeReference.Of(row.Number!.Value), Enum.Parse<PracticeState>(row.State)))],
            IsForOne = true,
        };
    }
}
