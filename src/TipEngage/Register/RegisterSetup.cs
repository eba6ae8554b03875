using TipEngage.Register.Samples;

namespace TipEngage.Register;

/// <summary>Wires the register.</summary>
internal static class RegisterSetup
{
    public static IServiceCollection AddRegister(this IServiceCollection services)
    {
        services.AddOptions<RegisterOptions>().BindConfiguration(RegisterOptions.Section);
        return services
            .AddSingleton<RegisterMemory>()
            .AddSingleton<RecordChange>()
            .AddSingleton<RecordSamples>()
            .AddSingleton<FollowedItems>()
            .AddSingleton<TipRegister>();
    }
}
