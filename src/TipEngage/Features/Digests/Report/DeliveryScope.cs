using TipEngage.Data;
using TipEngage.Resources;

namespace TipEngage.Features.Digests.Report;

/// <summary>Whose digests a report is about, and by whose clocks.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="ConversationId">The conversation; null for all of the tenant.</param>
/// <param name="Zone">By its clocks a week begins.</param>
internal sealed record DeliveryScope(string TenantId, string? ConversationId, TimeZoneInfo Zone)
{
    private static readonly DateOnly earliest = new(2000, 1, 1);
    private static readonly DateOnly latest = new(2999, 12, 31);

    public bool IsOfAll => ConversationId is null;

    /// <summary>Whether a week that a button names can be one of digests; days at the end of the calendar have no neighbours to count from.</summary>
    public static bool MayBe(DateOnly? week) => week is not { } day || (day >= earliest && day <= latest);

    /// <summary>The same of a run.</summary>
    public static bool MayBe(DateTimeOffset? run) => run is not { } moment || MayBe(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>The Monday of the week of a run.</summary>
    public DateOnly WeekOf(DateTimeOffset run) => CalendarWeek.MondayOf(ReaderZone.DayOf(run, Zone));

    /// <summary>The Monday behind the week of a run.</summary>
    public DateOnly WeekAfter(DateTimeOffset run) => WeekOf(run).AddDays(CalendarWeek.Days);

    public DateTimeOffset StartOf(DateOnly week) => ReaderZone.BeginOf(week, Zone);

    public (DateTimeOffset From, DateTimeOffset Until) Bounds(DateOnly week) => (StartOf(week), StartOf(week.AddDays(CalendarWeek.Days)));

    public IQueryable<DigestDelivery> In(TipDbContext db) =>
        db.DigestDeliveries.Where(one => one.TenantId == TenantId && (ConversationId == null || one.ConversationId == ConversationId));
}
