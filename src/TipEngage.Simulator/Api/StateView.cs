using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Api;

/// <summary>The world as the page shows it.</summary>
internal sealed record StateView(
    string TenantId, BotView Bot, DateOnly? AsOf, IReadOnlyList<PersonaView> Personas, IReadOnlyList<ConversationView> Conversations)
{
    public static StateView Of(TeamsWorld world, SimulatorOptions options) => new(
        world.TenantId,
        new BotView(world.Bot.Id, world.Bot.Name, world.Bot.AppId),
        options.PlanAsOf,
        [.. world.Personas.Select(PersonaView.Of)],
        [.. world.Conversations.Select(ConversationView.Of)]);
}
