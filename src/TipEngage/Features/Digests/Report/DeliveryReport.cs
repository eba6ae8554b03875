using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Report;

/// <summary>What became of digests.</summary>
/// <param name="Deliveries">The latest of them, the latest first.</param>
/// <param name="OfAll">Whether they are those of all conversations.</param>
internal sealed record DeliveryReport(IReadOnlyList<DigestDelivery> Deliveries, bool OfAll)
{
    private const int Most = 500;
    private static readonly TimeSpan age = TimeSpan.FromDays(28);

    /// <summary>What conversations are called, by their ids; those are missing whose names nobody knows.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    public int Attempted => Deliveries.Count(one => one.Attempts > 0);

    /// <summary>Whether it may be sent again: it is the last that failed, and nothing was told since.</summary>
    public bool MayBeSentAgain(DigestDelivery delivery) => delivery.State is DigestDeliveryState.Failed && !Deliveries.Any(later =>
        later.ConversationId == delivery.ConversationId && later.Run > delivery.Run && later.State is DigestDeliveryState.Failed or DigestDeliveryState.Sent);

    /// <summary>How far back it reaches.</summary>
    public static DateTimeOffset Since(DateTimeOffset now) => now - age;

    public int Count(DigestDeliveryState state) => Deliveries.Count(one => one.State == state);

    public static async Task<DeliveryReport> ReadAsync(IDbContextFactory<TipDbContext> contexts, Turn turn, bool ofAll, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (tenant, conversation, since) = (turn.TenantId ?? "", turn.Conversation.IdWithoutThread ?? "", Since(now));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var deliveries = db.DigestDeliveries.AsNoTracking().Where(one => one.TenantId == tenant && one.Run >= since && (ofAll || one.ConversationId == conversation));
        return new(await deliveries.OrderByDescending(one => one.Run).ThenBy(one => one.ConversationId).Take(Most).ToArrayAsync(cancellationToken), ofAll);
    }
}
