namespace TipEngage.Resources;

/// <summary>Weeks that begin on Monday.</summary>
internal static class CalendarWeek
{
    public const int Days = 7;

    /// <summary>The first day of the week of a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + Days - (int)DayOfWeek.Monday) % Days));
}
