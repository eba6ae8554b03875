using TipEngage.Teams.Routing;

namespace TipEngage.Access;

/// <summary>Wires who may do what.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RoleOptions>().Bind(configuration.GetSection(RoleOptions.Section));
        return services
            .AddSingleton<RoleMemory>()
            .AddSingleton<Visitors>()
            .AddSingleton<RefreshedReaders>()
            .AddSingleton<Roles>()
            .AddSingleton<GiveRole>()
            .AddSingleton<RoleBook>()
            .AddSingleton<ITurnPreparation, KnowWhoAsks>();
    }
}
