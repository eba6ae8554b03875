using TipEngage.Data;

namespace TipEngage.Hosting;

/// <summary>Brings the database up to date before anything else starts, and the plan with it.</summary>
internal sealed class PrepareDatabase(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await services.MigrateTipDataAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
