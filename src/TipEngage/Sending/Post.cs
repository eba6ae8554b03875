using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;

namespace TipEngage.Sending;

/// <summary>Finds the chat of a person and sends messages that nobody asked for just now.</summary>
internal sealed class Post(ConnectorClient connector, IDbContextFactory<TipDbContext> contexts)
{
    /// <summary>The chat with a person; null where none is known.</summary>
    public async Task<ConversationReference?> FindChatAsync(string tenantId, string personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.Conversations.AsNoTracking()
            .Where(one => one.TenantId == tenantId && one.UserAadObjectId == personId)
            .OrderByDescending(one => one.InstalledAt).FirstOrDefaultAsync(cancellationToken);
        return known is null ? null : Reference(tenantId, known.ConversationId, known.ServiceUrl) with { Kind = ConversationKind.Personal };
    }

    /// <summary>The chat with a person, opened where none is known: they may have shared by a dialog. Null where none can be opened.</summary>
    public async Task<ConversationReference?> OpenChatAsync(string tenantId, string personId, CancellationToken cancellationToken)
    {
        if (await FindChatAsync(tenantId, personId, cancellationToken) is { } known)
            return known;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var serviceUrl = await db.Conversations.Where(one => one.TenantId == tenantId).OrderByDescending(one => one.InstalledAt).Select(one => one.ServiceUrl).FirstOrDefaultAsync(cancellationToken);
        try
        {
            return serviceUrl is null ? null : await connector.CreatePersonalAsync(new(serviceUrl), tenantId, personId, cancellationToken: cancellationToken);
        }
        catch (Exception failure) when (failure is ConnectorException or TokenAcquisitionException)
        {
            return null;
        }
    }

    public async Task<Delivery> SendAsync(ConversationReference conversation, MessageActivity message, CancellationToken cancellationToken) =>
        (await SendNamedAsync(conversation, message, cancellationToken)).Delivery;

    /// <summary>The same, with the id of the message where it surely arrived.</summary>
    public async Task<(Delivery Delivery, string? Id)> SendNamedAsync(ConversationReference conversation, MessageActivity message, CancellationToken cancellationToken)
    {
        try
        {
            return (new Delivery.Arrived(), await connector.SendAsync(conversation, message, cancellationToken));
        }
        catch (ConnectorException failure)
        {
            return (Delivery.Of(failure), null);
        }
        catch (TokenAcquisitionException)
        {
            return (new Delivery.Later(null), null);
        }
    }

    /// <summary>Writes a message again in its place.</summary>
    /// <returns>False where it is gone; what Teams refuses stays as it was, until something else is to be written.</returns>
    /// <exception cref="ConnectorException">Teams could not take it now.</exception>
    public async Task<bool> TryRewriteAsync(ConversationReference conversation, string messageId, MessageActivity message, CancellationToken cancellationToken)
    {
        try
        {
            await connector.UpdateAsync(conversation, messageId, message, cancellationToken);
            return true;
        }
        catch (ConnectorException failure) when (Delivery.Of(failure) is Delivery.Refused or Delivery.Unreachable)
        {
            return failure is { IsMessageGone: false, IsRemoved: false };
        }
    }

    /// <summary>A conversation by its id.</summary>
    public static ConversationReference Reference(string tenantId, string conversationId, string serviceUrl) => new()
    {
        ServiceUrl = new(serviceUrl),
        ConversationId = conversationId,
        TenantId = tenantId,
        Kind = new ConversationAccount { Id = conversationId }.Kind,
    };
}
