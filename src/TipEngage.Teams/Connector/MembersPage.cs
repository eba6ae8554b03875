using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Connector;

/// <summary>One page of a roster.</summary>
internal sealed record MembersPage(IReadOnlyList<TeamsChannelAccount?>? Members, string? ContinuationToken);
