namespace TipEngage.Register;

/// <summary>Wires the register.</summary>
internal static class RegisterSetup
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddSingleton<RegisterMemory>()
        .AddSingleton<RecordChange>()
        .AddSingleton<TipRegister>();
}
