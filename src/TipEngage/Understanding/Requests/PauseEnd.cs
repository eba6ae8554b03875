namespace TipEngage.Understanding.Requests;

/// <summary>When a pause ends, as it was said.</summary>
/// <param name="Day">On this day.</param>
/// <param name="Days">After so many days.</param>
/// <param name="Weeks">After so many weeks.</param>
/// <param name="Months">After so many months.</param>
/// <param name="Month">In this month, from 1 to 12.</param>
/// <param name="DayOfMonth">On this day of it; null for its first.</param>
/// <param name="Weekday">On the next of these days.</param>
internal sealed record PauseEnd(
    DateOnly? Day = null, int? Days = null, int? Weeks = null, int? Months = null, int? Month = null, int? DayOfMonth = null, DayOfWeek? Weekday = null)
{
    private const int DaysInWeek = 7;
    private const int LeapYears = 8;

    /// <summary>The day on which it goes on, if the pause begins on a day; null where nothing was said.</summary>
    public DateOnly? After(DateOnly today) => this switch
    {
        { Day: { } day } => day,
        { Days: { } days } => today.AddDays(days),
        { Weeks: { } weeks } => today.AddDays(DaysInWeek * weeks),
        { Months: { } months } => today.AddMonths(months),
        { Month: >= 1 and <= 12 and var month } => Next(month, DayOfMonth ?? 1, today),
        { Weekday: { } weekday } => today.AddDays(1 + (((int)weekday - (int)today.DayOfWeek + DaysInWeek - 1) % DaysInWeek)),
        _ => null,
    };

    private static DateOnly? Next(int month, int day, DateOnly today) => Enumerable.Range(today.Year, LeapYears + 1)
        .Where(year => day >= 1 && day <= DateTime.DaysInMonth(year, month)).Select(year => (DateOnly?)new DateOnly(year, month, day)).FirstOrDefault(next => next > today);
}
