using TipEngage.Data;
using TipEngage.Features.Digests.Runs;

namespace TipEngage.Features.Digests.Report;

/// <summary>Whose digests a report is about, and by whose clocks.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="ConversationId">The conversation; null for all of the tenant.</param>
/// <param name="Zone">By its clocks a week begins.</param>
internal sealed record DeliveryScope(string TenantId, string? ConversationId, TimeZoneInfo Zone)
{
    private const int DaysOfWeek = 7;

    public bool IsOfAll => ConversationId is null;

    public DateOnly WeekOf(DateTimeOffset run) => LocalDays.WeekOf(run, Zone);

    public DateTimeOffset StartOf(DateOnly week) => LocalDays.Start(week, Zone);

    public (DateTimeOffset From, DateTimeOffset Until) Bounds(DateOnly week) => (StartOf(week), StartOf(week.AddDays(DaysOfWeek)));

    public IQueryable<DigestDelivery> In(TipDbContext db) =>
        db.DigestDeliveries.Where(one => one.TenantId == TenantId && (ConversationId == null || one.ConversationId == ConversationId));
}
