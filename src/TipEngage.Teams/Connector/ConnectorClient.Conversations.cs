using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Connector;

/// <content>New conversations.</content>
public sealed partial class ConnectorClient
{
    /// <summary>Opens the chat with one person, or finds it: the same person gives the same chat. The app must be installed for them.</summary>
    /// <param name="serviceUrl">Base address of the connector, from a reference of the same tenant or from configuration.</param>
    /// <param name="tenantId">Tenant of the person.</param>
    /// <param name="memberId">The person: <c>29:…</c>, or else the Entra object id; no e-mail address.</param>
    /// <param name="firstMessage">Sent to the chat at once; its id is not told. None by default.</param>
    /// <exception cref="ConnectorException">Among others <see cref="ConnectorException.IsNotInstalled"/>.</exception>
    public async Task<ConversationReference> CreatePersonalAsync(
        Uri serviceUrl, string tenantId, string memberId, MessageActivity? firstMessage = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenantId);
        ArgumentException.ThrowIfNullOrEmpty(memberId);
        var body = new NewConversation
        {
            IsGroup = false,
            Members = [new ChannelAccount { Id = memberId }],
            TenantId = tenantId,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(tenantId) },
            Activity = firstMessage,
        };

        var created = await CreateAsync(serviceUrl, memberId, body, cancellationToken);

        return new ConversationReference { ServiceUrl = serviceUrl, ConversationId = created.Id!, TenantId = tenantId, Kind = ConversationKind.Personal };
    }

    /// <summary>Starts a new post in a channel.</summary>
    /// <param name="serviceUrl">Base address of the connector, from a reference of the same tenant or from configuration.</param>
    /// <param name="tenantId">Tenant of the team.</param>
    /// <param name="channelId"><c>19:…@thread.tacv2</c>; a thread in it is ignored.</param>
    /// <param name="message">The post: text or cards, not both.</param>
    /// <exception cref="ConnectorException">As for sending; group chats cannot be created: 400.</exception>
    public async Task<CreatedThread> CreateChannelThreadAsync(
        Uri serviceUrl, string tenantId, string channelId, MessageActivity message, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenantId);
        ArgumentException.ThrowIfNullOrEmpty(channelId);
        ArgumentNullException.ThrowIfNull(message);
        var channel = ConversationReference.IdWithoutThread(channelId).ToString();
        var body = new NewConversation
        {
            IsGroup = true,
            TenantId = tenantId,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(tenantId), Channel = new ChannelInfo { Id = channel } },
            Activity = message,
        };

        var created = await CreateAsync(serviceUrl, channel, body, cancellationToken);

        return new CreatedThread(
            new ConversationReference { ServiceUrl = serviceUrl, ConversationId = created.Id!, TenantId = tenantId, Kind = ConversationKind.Channel },
            created.ActivityId!);
    }

    private Task<ConversationCreated> CreateAsync(Uri serviceUrl, string target, NewConversation body, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(
            ConnectorOperation.Create, ConnectorPath.Conversations(serviceUrl), target, body.TenantId, Write(body, TeamsJson.Wire.NewConversation));

        return transport.CallAsync(
            call,
            async (response, token) =>
            {
                var created = await ConnectorAnswers.ReadAsync(response, TeamsJson.Wire.ConversationCreated, token);
                var activityId = created switch
                {
                    { ActivityId.Length: > 0 } => created.ActivityId,
                    { Id: { } id } => ConversationReference.ThreadRootOf(id),
                    _ => null,
                };

                return ConnectorPath.IsId(created?.Id) && (!body.IsGroup || activityId is not null)
                    ? new ConversationCreated(created!.Id, activityId)
                    : throw Unusable(ConnectorOperation.Create, response, ConnectorErrorCodes.NoActivityId);
            },
            cancellationToken);
    }
}
