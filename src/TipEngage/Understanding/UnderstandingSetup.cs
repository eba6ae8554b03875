using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Wires what finds out what a person meant.</summary>
internal static class UnderstandingSetup
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) => services
        .AddSingleton<ConversationMemory>()
        .AddSingleton<IInterpreter, PlanInterpreter>();
}
