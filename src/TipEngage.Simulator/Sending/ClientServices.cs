using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Sending;

/// <summary>What every Teams client works with.</summary>
internal sealed record ClientServices(
    TeamsWorld World, ActivityComposer Composer, BotEndpoint Bot, MessageStore Store, LiveEvents Live, MessageClock Clock, TimeProvider Time);
