using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Api;

/// <summary>The world as the page shows it.</summary>
internal sealed record StateView(
    string TenantId, BotView Bot, DateTimeOffset AsOf, IReadOnlyList<PersonaView> Personas, IReadOnlyList<ConversationView> Conversations)
{
    public static StateView Of(TeamsWorld world, DateTimeOffset now) => new(
        world.TenantId,
        new BotView(world.Bot.Id, world.Bot.Name, world.Bot.AppId),
        now,
        [.. world.Personas.Select(PersonaView.Of)],
        [.. world.Conversations.Select(ConversationView.Of)]);
}
