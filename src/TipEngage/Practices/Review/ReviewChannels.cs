using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Practices.Review;

/// <summary>The channels in which the cards of what is reviewed are kept: each until a coordinator wants it no more, or the bot is not there any more.</summary>
internal static class ReviewChannels
{
    public static Task<bool> IsKeptAsync(TipDbContext db, string tenantId, string conversationId, CancellationToken cancellationToken) =>
        db.ReviewChannels.AnyAsync(one => one.TenantId == tenantId && one.ConversationId == conversationId, cancellationToken);

    /// <summary>Keeps no cards there any more; those that are there stay as they are, and are written again where it is kept again.</summary>
    public static async Task<bool> StopAsync(TipDbContext db, string tenantId, string conversationId, CancellationToken cancellationToken) =>
        await db.ReviewChannels.Where(one => one.TenantId == tenantId && one.ConversationId == conversationId).ExecuteDeleteAsync(cancellationToken) > 0;

    /// <summary>Forgets a channel that the bot is not in any more, or all of a team, with the cards that were there.</summary>
    /// <param name="db">The database.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="conversationId">The channel; null for none of its own.</param>
    /// <param name="teamId">The team that is left as a whole; null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task ForgetAsync(TipDbContext db, string tenantId, string? conversationId, string? teamId, CancellationToken cancellationToken)
    {
        var gone = db.ReviewChannels.Where(one => one.TenantId == tenantId && (one.ConversationId == conversationId || (teamId != null && (one.TeamId == teamId || one.ConversationId == teamId))));
        await db.ReviewCards.Where(card => gone.Any(one => one.TenantId == card.TenantId && one.ConversationId == card.ConversationId)).ExecuteDeleteAsync(cancellationToken);
        await gone.ExecuteDeleteAsync(cancellationToken);
    }
}
