using TipEngage.Data;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Following;

/// <summary>Finds the chat of a follower and sends to it.</summary>
internal sealed class NoticePost(ConnectorClient connector, Post post)
{
    /// <summary>The chat with a person, opened where it is not known, or the thread that is told.</summary>
    /// <exception cref="ConnectorException">It could not be opened.</exception>
    public async Task<ConversationReference> FindAsync(Follower follower, CancellationToken cancellationToken)
    {
        if (follower.Kind is FollowerKey.Conversation)
            return ThreadOf(follower);

        return await post.FindChatAsync(follower.TenantId, follower.FollowerId, cancellationToken)
            ?? await connector.CreatePersonalAsync(new(follower.ServiceUrl), follower.TenantId, follower.MemberId ?? follower.FollowerId, cancellationToken: cancellationToken);
    }

    public Task<Delivery> SendAsync(ConversationReference conversation, MessageActivity message, CancellationToken cancellationToken) =>
        post.SendAsync(conversation, message, cancellationToken);

    /// <summary>The chat or thread that is told.</summary>
    public static ConversationReference ThreadOf(Follower follower) => Post.Reference(follower.TenantId, follower.FollowerId, follower.ServiceUrl);
}
