using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Following;

/// <summary>Finds the chat of a follower and sends to it.</summary>
internal sealed class NoticePost(ConnectorClient connector, IDbContextFactory<TipDbContext> contexts)
{
    /// <summary>The chat with a person, opened where it is not known, or the thread that is told.</summary>
    /// <exception cref="ConnectorException">It could not be opened.</exception>
    public async Task<ConversationReference> FindAsync(Follower follower, CancellationToken cancellationToken)
    {
        if (follower.Kind is FollowerKey.Conversation)
            return ThreadOf(follower);

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.Conversations.AsNoTracking()
            .Where(one => one.TenantId == follower.TenantId && one.UserAadObjectId == follower.FollowerId)
            .OrderByDescending(one => one.InstalledAt).FirstOrDefaultAsync(cancellationToken);
        return known is not null
            ? Reference(follower, known.ConversationId, known.ServiceUrl)
            : await connector.CreatePersonalAsync(new(follower.ServiceUrl), follower.TenantId, follower.MemberId ?? follower.FollowerId, cancellationToken: cancellationToken);
    }

    public async Task<Delivery> SendAsync(ConversationReference conversation, MessageActivity message, CancellationToken cancellationToken)
    {
        try
        {
            await connector.SendAsync(conversation, message, cancellationToken);
            return new Delivery.Arrived();
        }
        catch (ConnectorException failure)
        {
            return Delivery.Of(failure);
        }
        catch (TokenAcquisitionException)
        {
            return new Delivery.Later(null);
        }
    }

    /// <summary>The chat or thread that is told.</summary>
    public static ConversationReference ThreadOf(Follower follower) => Reference(follower, follower.FollowerId, follower.ServiceUrl);

    private static ConversationReference Reference(Follower follower, string conversationId, string serviceUrl) => new()
    {
        ServiceUrl = new(serviceUrl),
        ConversationId = conversationId,
        TenantId = follower.TenantId,
        Kind = follower.Kind is FollowerKey.Person ? ConversationKind.Personal : new ConversationAccount { Id = conversationId }.Kind,
    };
}
