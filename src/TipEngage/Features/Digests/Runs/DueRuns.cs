namespace TipEngage.Features.Digests.Runs;

/// <summary>What is to be done about the runs of a digest whose time has come.</summary>
/// <param name="Due">The one that is to be delivered; null where its time is over, or none has come.</param>
/// <param name="Missed">Those that nobody gets any more.</param>
/// <param name="Next">The next run.</param>
internal sealed record DueRuns(DateTimeOffset? Due, IReadOnlyList<DateTimeOffset> Missed, DateTimeOffset Next)
{
    /// <summary>Of runs that were missed the last is caught up, once, while it is not older than the limit.</summary>
    /// <param name="schedule">When the digest comes.</param>
    /// <param name="planned">The run that was planned.</param>
    /// <param name="now">The time by the clock, which may have been set back.</param>
    /// <param name="catchUp">How old a run may be.</param>
    public static DueRuns At(DigestSchedule schedule, DateTimeOffset planned, DateTimeOffset now, TimeSpan catchUp)
    {
        List<DateTimeOffset> come = [];
        var next = planned;
        for (; next <= now; next = schedule.NextAfter(next))
            come.Add(next);

        return come is [.. var before, var last]
            ? now - last <= catchUp ? new(last, before, next) : new(null, come, next)
            : new(null, [], planned);
    }
}
