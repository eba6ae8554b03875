namespace TipEngage.Features.Digests.Content;

/// <summary>Counts working days.</summary>
internal static class WorkingDays
{
    /// <summary>Days from Monday to Friday after one day, up to another.</summary>
    public static int Between(DateTimeOffset from, DateTimeOffset to)
    {
        var count = 0;
        var last = DateOnly.FromDateTime(to.UtcDateTime);
        for (var day = DateOnly.FromDateTime(from.UtcDateTime).AddDays(1); day <= last; day = day.AddDays(1))
            count += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        return count;
    }
}
