namespace TipEngage.Features.Digests.Runs;

/// <summary>Days by the clocks of a place.</summary>
internal static class LocalDays
{
    private const int DaysOfWeek = 7;

    /// <summary>When a day begins, by the first hour of it that is there whatever clocks are put forward.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, zone), TimeSpan.Zero);
    }

    public static DateOnly Of(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>The Monday of the week of a moment.</summary>
    public static DateOnly WeekOf(DateTimeOffset moment, TimeZoneInfo zone) =>
        Of(moment, zone) is var day ? day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - (int)DayOfWeek.Monday) % DaysOfWeek)) : day;
}
