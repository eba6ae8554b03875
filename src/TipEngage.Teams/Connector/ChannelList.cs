using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Connector;

/// <summary>The channels of a team, as the wire wraps them.</summary>
internal sealed record ChannelList(IReadOnlyList<ChannelInfo?>? Conversations);
