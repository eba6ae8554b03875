using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TipEngage.Teams.Routing;

/// <summary>Looks, at the start and then now and again, for accepted activities that no process is handling.</summary>
internal sealed partial class Recovery(Arrivals arrivals, IOptions<TurnOptions> options, TimeProvider clock, ILogger<Recovery> logger) : BackgroundService
{
    private const int Batch = 64;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.RecoveryInterval, clock);
        do
            await RecoverAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RecoverAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await arrivals.RecoverAsync(Batch, stoppingToken) is Batch)
            {
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(LogLevel.Error, "Could not look for activities left behind")]
    private partial void LogFailed(Exception exception);
}
