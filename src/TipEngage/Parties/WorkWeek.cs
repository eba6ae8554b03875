using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Parties;

/// <summary>When a country works: the days on which it does not, and the zone by which its days begin.</summary>
/// <param name="Weekend">The days off.</param>
/// <param name="Zone">IANA name of the zone; of the first where a country has several.</param>
internal sealed record WorkWeek(IReadOnlyList<DayOfWeek> Weekend, string Zone)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>Public holidays that keep their day each year, as <c>MM-dd</c>; others are not known.</summary>
    public IReadOnlyList<string> Holidays { get; init => field = value ?? []; } = [];

    /// <summary>Further days on which nobody works there.</summary>
    public IReadOnlyList<DateOnly> Days { get; init => field = [.. (value ?? []).Distinct()]; } = [];

    /// <summary>The same week by the clock of another zone.</summary>
    public WorkWeek In(TimeZoneInfo other) => new(Weekend, other.Id) { Holidays = Holidays, Days = Days };

    /// <summary>The day and time there.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>The day there.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>The moment at which a day begins there.</summary>
    public DateTimeOffset BeginOf(DateOnly day) => ReaderZone.BeginOf(day, zone);

    public bool IsWorkingDay(DateOnly day) => !Weekend.Contains(day.DayOfWeek) && !KeepsItsDay(day) && !Days.Contains(day);

    private bool KeepsItsDay(DateOnly day) => Holidays.Contains(day.ToString("MM-dd", CultureInfo.InvariantCulture));

    /// <summary>How many working days began since the day of a moment, that of another among them.</summary>
    public int DaysBetween(DateTimeOffset since, DateTimeOffset until) => DaysBetween(DayOf(since), DayOf(until));

    /// <summary>The working day that is so many after the day of a moment.</summary>
    public DateOnly DayAfter(DateTimeOffset since, int days)
    {
        var day = DayOf(since);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private int DaysBetween(DateOnly since, DateOnly until)
    {
        var days = Math.Max(0, until.DayNumber - since.DayNumber);
        var weeks = days / 7;
        var working = weeks * (7 - Weekend.Count);
        for (var day = since.AddDays((weeks * 7) + 1); day <= until; day = day.AddDays(1))
            working += Weekend.Contains(day.DayOfWeek) ? 0 : 1;

        return working - HolidaysBetween(since, until);
    }

    /// <summary>How many holidays take a working day away.</summary>
    private int HolidaysBetween(DateOnly since, DateOnly until)
    {
        var taken = Days.Count(day => day > since && day <= until && !Weekend.Contains(day.DayOfWeek) && !KeepsItsDay(day));
        for (var year = since.Year; year <= until.Year; year++)
        {
            foreach (var holiday in Holidays)
            {
                var day = DateOnly.ParseExact(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{holiday}"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
                taken += day > since && day <= until && !Weekend.Contains(day.DayOfWeek) ? 1 : 0;
            }
        }

        return taken;
    }
}
