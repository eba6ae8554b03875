using Microsoft.AspNetCore.DataProtection;

namespace TipEngage.Data;

/// <summary>Wires the keys by which the service seals what only it may read again.</summary>
internal static class TipKeys
{
    private const string Application = "TipEngage";

    /// <summary>Keeps the keys in the database, so that all replicas open what one of them has sealed.</summary>
    public static IServiceCollection AddTipKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application).PersistKeysToDbContext<TipDbContext>();
        return services;
    }
}
