namespace TipEngage.Features.Digests.Runs;

/// <summary>When a digest comes each week: a day and an hour by the clocks of a place.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Time">The local time.</param>
/// <param name="Zone">Whose clocks count.</param>
internal sealed record DigestSchedule(DayOfWeek Day, TimeOnly Time, TimeZoneInfo Zone)
{
    private const int DaysOfWeek = 7;

    /// <summary>The first run after a moment.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone);
        var day = DateOnly.FromDateTime(local.DateTime).AddDays(-1);
        day = day.AddDays(((int)Day - (int)day.DayOfWeek + DaysOfWeek) % DaysOfWeek);
        while (On(day) <= moment)
            day = day.AddDays(DaysOfWeek);
        return On(day);
    }

    /// <summary>The next runs after a moment.</summary>
    public IReadOnlyList<DateTimeOffset> Next(DateTimeOffset moment, int count)
    {
        List<DateTimeOffset> runs = [];
        for (var last = moment; runs.Count < count; runs.Add(last))
            last = NextAfter(last);
        return runs;
    }

    /// <summary>What the clocks of the place show at a moment.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>The run of a day: an hour that clocks leave out comes as much later as they were put forward, one that comes twice is the first.</summary>
    private DateTimeOffset On(DateOnly day)
    {
        var local = day.ToDateTime(Time);
        if (Zone.IsInvalidTime(local))
            local = local.Add(Zone.GetUtcOffset(local.AddDays(1)) - Zone.GetUtcOffset(local.AddDays(-1)));
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
