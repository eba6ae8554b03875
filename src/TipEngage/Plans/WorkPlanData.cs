using Microsoft.Extensions.Options;
using TipEngage.Plans.Catalog;
using TipEngage.Plans.Import;

namespace TipEngage.Plans;

/// <summary>Wires the plans and the date by which they are read.</summary>
internal static class WorkPlanData
{
    /// <summary>Registers the catalog, the import and the as-of clock.</summary>
    public static IServiceCollection AddWorkPlanData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AsOfOptions>().Bind(configuration.GetSection(AsOfOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AsOfOptions>, AsOfOptionsValidator>();
        services.AddSingleton<AsOfClock>();
        services.AddSingleton<PlanCatalog>();
        services.AddSingleton<ImportPlan>();
        return services;
    }

    /// <summary>Imports the plan that comes with the service where it is missing, and loads all plans.</summary>
    public static async Task LoadWorkPlansAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<ImportPlan>().ImportBundledAsync(cancellationToken);
        await services.GetRequiredService<PlanCatalog>().LoadAsync(cancellationToken);
    }
}
