using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Connector;

/// <summary>Body of the create operation.</summary>
internal sealed record NewConversation
{
    public required bool IsGroup { get; init; }

    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    public required string TenantId { get; init; }

    public required TeamsChannelData ChannelData { get; init; }

    public MessageActivity? Activity { get; init; }
}
