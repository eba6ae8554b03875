using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Connector;

/// <content>Messages in a chat or channel that one person sees.</content>
public sealed partial class ConnectorClient
{
    /// <summary>Sends a message that one member of a group chat or channel sees, for 24 hours. What came in targeted must be answered so.</summary>
    /// <param name="conversation">Where to.</param>
    /// <param name="recipient">Who sees it; its id is required.</param>
    /// <param name="message">Text or cards, not both.</param>
    /// <returns>Id of the message, for updating and deleting it.</returns>
    /// <exception cref="ConnectorException">As for sending.</exception>
    /// <remarks>Source: <see href="https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages"/>.</remarks>
    public Task<string> SendTargetedAsync(
        ConversationReference conversation, ChannelAccount recipient, MessageActivity message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentException.ThrowIfNullOrEmpty(recipient.Id);
        ArgumentNullException.ThrowIfNull(message);
        var targeted = message with { Recipient = new ChannelAccount { Id = recipient.Id, Name = recipient.Name } };

        return PostAsync(ConnectorOperation.Send, conversation, ConnectorPath.Activities(conversation, targeted: true), targeted, cancellationToken);
    }

    /// <summary>Replaces a targeted message; who sees it cannot be changed.</summary>
    /// <param name="conversation">Where it is.</param>
    /// <param name="activityId">Id that sending it returned.</param>
    /// <param name="message">The whole new message; its recipient is left out, as Teams wants it.</param>
    /// <exception cref="ConnectorException">Among others 404: it has expired.</exception>
    public Task UpdateTargetedAsync(
        ConversationReference conversation, string activityId, MessageActivity message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(message);
        var targeted = message.Recipient is null ? message : message with { Recipient = null };
        var address = ConnectorPath.Activity(conversation, activityId, targeted: true);
        var call = Call(ConnectorOperation.Update, conversation, address, Write(targeted, TeamsJson.Wire.MessageActivity));

        return transport.CallAsync(call, ReadNothing, cancellationToken);
    }

    /// <summary>Deletes a targeted message.</summary>
    /// <param name="conversation">Where it is.</param>
    /// <param name="activityId">Id that sending it returned.</param>
    /// <exception cref="ConnectorException">Among others 404: it has expired.</exception>
    public Task DeleteTargetedAsync(ConversationReference conversation, string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var call = Call(ConnectorOperation.Delete, conversation, ConnectorPath.Activity(conversation, activityId, targeted: true));

        return transport.CallAsync(call, ReadNothing, cancellationToken);
    }
}
