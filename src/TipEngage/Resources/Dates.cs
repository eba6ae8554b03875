using System.Globalization;

namespace TipEngage.Resources;

/// <summary>
/// Writes days and years in the language of the answer, always of the Gregorian calendar and in European digits: a culture's
/// own calendar would write 2560 for 2017.
/// </summary>
internal static class Dates
{
    private const int BuddhistEra = 543;

    /// <summary>The day of a moment by the reader's clock.</summary>
    public static string DayOf(DateTimeOffset moment) => Day(ReaderZone.DayOf(moment));

    /// <summary>The hour of a moment by the reader's clock, with the zone that it is of.</summary>
    public static string TimeOf(DateTimeOffset moment) => Sentence.Of(
        Strings.Date_Time, TimeZoneInfo.ConvertTime(moment, ReaderZone.Current).ToString("HH:mm", CultureInfo.InvariantCulture), ReaderZone.Current.Id);

    /// <summary>A day with the month by name.</summary>
    public static string Day(DateOnly day) => Sentence.Of(Strings.Date_Day, day.Day, Month(day), Year(day.Year));

    /// <summary>The month of a day by its name, with its year.</summary>
    public static string MonthOf(DateOnly day) => Sentence.Of(Strings.Date_MonthOfYear, Month(day), Year(day.Year));

    /// <summary>From one day to another, as short as they allow; a single day where they are the same.</summary>
    public static string Days(DateOnly start, DateOnly end)
    {
        if (start == end)
            return Day(start);

        return start.Year == end.Year && start.Month == end.Month
            ? Sentence.Of(Strings.Date_Days, start.Day, end.Day, Month(end), Year(end.Year))
            : $"{Day(start)} - {Day(end)}";
    }

    /// <summary>A year, with that of the Buddhist era beside it where people count by it.</summary>
    public static string Year(int year) => Sentence.Of(Strings.Date_Year, year, year + BuddhistEra);

    private static string Month(DateOnly day)
    {
        var names = Strings.Date_Months.AsSpan();
        var left = day.Month;
        foreach (var name in names.Split('|'))
        {
            if (--left == 0)
                return names[name].ToString();
        }

        throw new CultureNotFoundException(CultureInfo.CurrentUICulture.Name);
    }
}
