using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.People;
using TipEngage.Plans;
using TipEngage.Register.Samples;

namespace TipEngage.Hosting;

/// <summary>Brings the database up to date and loads the plans, the roles and what people chose before anything else starts.</summary>
internal sealed partial class PrepareDatabase(IServiceProvider services, ILogger<PrepareDatabase> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await services.MigrateTipDataAsync(cancellationToken);
        await services.LoadWorkPlansAsync(cancellationToken);
        await services.GetRequiredService<RoleMemory>().LoadAsync(cancellationToken);
        if (!services.GetRequiredService<Roles>().HaveCoordinator)
            LogNoCoordinator();
        await services.GetRequiredService<RecordSamples>().RecordAsync(cancellationToken);
        await services.GetRequiredService<Preferences>().LoadAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "There is no coordinator yet: name one in Roles:Coordinators:0, or run the service once with the arguments: coordinator OBJECT-ID")]
    private partial void LogNoCoordinator();
}
