using Microsoft.Extensions.Options;
using Quartz;
using TipEngage.Hosting;

namespace TipEngage.Schedules;

/// <summary>Starts the scheduler once the service is up, so that nobody waits for it, and lets running jobs end when the service stops.</summary>
internal sealed class RunSchedules(
    QuartzHostedService service, ISchedulerFactory factory, IEnumerable<Schedule> schedules, IOptions<SchedulesOptions> options, TimeProvider clock)
    : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await service.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(options.Value.StartDelay, clock, stoppingToken);
        await KeepSchedulesAsync(stoppingToken);
        await service.StartAsync(stoppingToken);

        // What the first runs leave behind is more than what starting does.
        await Task.Delay(options.Value.StartDelay, clock, stoppingToken);
        Start.GiveBackMemory();
    }

    private async Task KeepSchedulesAsync(CancellationToken stoppingToken)
    {
        var scheduler = await factory.GetScheduler(stoppingToken);
        foreach (var schedule in schedules)
            await schedule.KeepAsync(scheduler, clock, stoppingToken);
    }
}
