using TipEngage.Data;
using TipEngage.Features.People;
using TipEngage.Plans;

namespace TipEngage.Hosting;

/// <summary>Brings the database up to date and loads the plans and the languages that people chose before anything else starts.</summary>
internal sealed class PrepareDatabase(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await services.MigrateTipDataAsync(cancellationToken);
        await services.LoadWorkPlansAsync(cancellationToken);
        await services.GetRequiredService<ChosenLanguages>().LoadAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
