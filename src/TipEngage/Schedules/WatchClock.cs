using Quartz;

namespace TipEngage.Schedules;

/// <summary>Has what is scheduled go on when the clock is set back: without it each job would wait until the time of its next run comes again.</summary>
internal sealed partial class WatchClock(ISchedulerFactory factory, IEnumerable<Schedule> schedules, TimeProvider clock, ILogger<WatchClock> logger) : BackgroundService
{
    private static readonly TimeSpan longestLook = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var looks = new PeriodicTimer(schedules.Select(one => one.Interval).Append(longestLook).Min(), clock);
        var (isBehind, seen) = (false, clock.GetUtcNow());
        while (await looks.WaitForNextTickAsync(stoppingToken))
        {
            var now = clock.GetUtcNow();
            (isBehind, seen) = (isBehind || now < seen, now);
            if (isBehind)
                isBehind = !await TryGoOnAsync(stoppingToken);
        }
    }

    private async Task<bool> TryGoOnAsync(CancellationToken stoppingToken)
    {
        try
        {
            var scheduler = await factory.GetScheduler(stoppingToken);
            foreach (var schedule in schedules)
                await schedule.KeepAsync(scheduler, clock, stoppingToken);
            LogSetBack();
            return true;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogNotYet(exception);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The clock was set back; what is scheduled goes on by it")]
    private partial void LogSetBack();

    [LoggerMessage(LogLevel.Warning, "The clock was set back; what is scheduled could not be told yet")]
    private partial void LogNotYet(Exception exception);
}
