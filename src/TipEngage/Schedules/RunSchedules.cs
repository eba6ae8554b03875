using Quartz;
using TipEngage.Hosting;

namespace TipEngage.Schedules;

/// <summary>Starts the scheduler once the service is up, so that nobody waits for it, and lets running jobs end when the service stops.</summary>
internal sealed class RunSchedules(QuartzHostedService scheduler, TimeProvider clock) : BackgroundService
{
    /// <summary>Loading the scheduler takes as long as a fifth of a start; first comes whoever waited for the service.</summary>
    private static readonly TimeSpan delay = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await scheduler.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(delay, clock, stoppingToken);
        await scheduler.StartAsync(stoppingToken);
        Start.GiveBackMemory();
    }
}
