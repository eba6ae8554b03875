using TipEngage.Data;

namespace TipEngage.Features.Digests.Content;

/// <summary>The time that a digest tells of, from its first moment up to its last, which belongs to the next one.</summary>
internal readonly record struct DigestWindow(DateTimeOffset From, DateTimeOffset Until)
{
    private static readonly TimeSpan week = TimeSpan.FromDays(7);

    /// <summary>What a digest that is to be sent tells: what it was to tell, without what another told meanwhile.</summary>
    public static DigestWindow Of(DigestDelivery delivery, DigestRow row) =>
        Since(delivery.From is { } from && !(row.ToldUntil > from && row.ToldUntil < delivery.Until) ? from : row.ToldUntil, delivery.Until);

    /// <summary>From where the last digest that arrived ended; a week where there was none.</summary>
    public static DigestWindow Since(DateTimeOffset? told, DateTimeOffset until) => new(told is { } from && from < until ? from : until - week, until);
}
