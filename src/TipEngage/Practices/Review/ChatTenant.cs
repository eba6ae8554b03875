using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Practices.Review;

/// <summary>Knows in which tenant somebody is written to.</summary>
internal static class ChatTenant
{
    /// <summary>The tenant of the latest chat with a person; null where there is none.</summary>
    public static Task<string?> OfAsync(TipDbContext db, string person, CancellationToken cancellationToken) =>
        db.Conversations.Where(one => one.UserAadObjectId == person).OrderByDescending(one => one.InstalledAt).Select(one => one.TenantId).FirstOrDefaultAsync(cancellationToken);
}
