namespace TipEngage.Understanding.Requests;

/// <summary>When a pause ends, as it was said.</summary>
/// <param name="Day">On this day.</param>
/// <param name="Weeks">After so many weeks.</param>
/// <param name="Month">With the beginning of this month, from 1 to 12.</param>
/// <param name="Weekday">On the next of these days.</param>
internal sealed record PauseEnd(DateOnly? Day = null, int? Weeks = null, int? Month = null, DayOfWeek? Weekday = null)
{
    private const int DaysInWeek = 7;

    /// <summary>The day on which it goes on, if the pause begins on a day; null where nothing was said.</summary>
    public DateOnly? After(DateOnly today) => this switch
    {
        { Day: { } day } => day,
        { Weeks: { } weeks } => today.AddDays(DaysInWeek * weeks),
        { Month: >= 1 and <= 12 and var month } => new DateOnly(today.Year, month, 1) is var first && first > today ? first : first.AddYears(1),
        { Weekday: { } weekday } => today.AddDays(1 + (((int)weekday - (int)today.DayOfWeek + DaysInWeek - 1) % DaysInWeek)),
        _ => null,
    };
}
