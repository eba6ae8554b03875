using TipEngage.Data;
using TipEngage.Resources;

namespace TipEngage.Features.Digests.Report;

/// <summary>Whose digests a report is about, and by whose clocks.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="ConversationId">The conversation; null for all of the tenant.</param>
/// <param name="Zone">By its clocks a week begins.</param>
internal sealed record DeliveryScope(string TenantId, string? ConversationId, TimeZoneInfo Zone)
{
    private const int DaysOfWeek = 7;

    private static readonly DateOnly earliest = new(2000, 1, 1);
    private static readonly DateOnly latest = new(2999, 12, 31);

    public bool IsOfAll => ConversationId is null;

    /// <summary>Whether a week that a button names can be one of digests; days at the end of the calendar have no neighbours to count from.</summary>
    public static bool MayBe(DateOnly? week) => week is not { } day || (day >= earliest && day <= latest);

    /// <summary>The same of a run.</summary>
    public static bool MayBe(DateTimeOffset? run) => run is not { } moment || MayBe(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>The Monday of the week of a run.</summary>
    public DateOnly WeekOf(DateTimeOffset run)
    {
        var day = ReaderZone.DayOf(run, Zone);
        return day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - (int)DayOfWeek.Monday) % DaysOfWeek));
    }

    /// <summary>The Monday behind the week of a run.</summary>
    public DateOnly WeekAfter(DateTimeOffset run) => WeekOf(run).AddDays(DaysOfWeek);

    public DateTimeOffset StartOf(DateOnly week) => ReaderZone.BeginOf(week, Zone);

    public (DateTimeOffset From, DateTimeOffset Until) Bounds(DateOnly week) => (StartOf(week), StartOf(week.AddDays(DaysOfWeek)));

    public IQueryable<DigestDelivery> In(TipDbContext db) =>
        db.DigestDeliveries.Where(one => one.TenantId == TenantId && (ConversationId == null || one.ConversationId == ConversationId));
}
