using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Api;

internal sealed record ConversationView(
    string Id, ConversationKind Kind, string Title, string? TeamId, string? TeamName, ChannelType? ChannelType, IReadOnlyList<string> MemberIds, bool Installed)
{
    public static ConversationView Of(Conversation conversation) => new(
        conversation.Id,
        conversation.Kind,
        conversation.Title,
        conversation.Team?.Id,
        conversation.Team?.Name,
        conversation.ChannelType,
        [.. conversation.Members.Select(member => member.Id)],
        conversation.Installed);
}
