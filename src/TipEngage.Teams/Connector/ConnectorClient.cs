using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Connector;

/// <summary>Says things in Teams and asks about its conversations: the client of the Bot Connector.</summary>
/// <remarks>
/// Every call waits for the limits that Teams publishes, is tried again when Teams asks for it, and writes to one
/// conversation one after the other. Cancelling a call ends its waiting at once. Every failure is a <see cref="ConnectorException"/>,
/// except a token that cannot be had or may not be sent to the address.
/// Source: <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/>.
/// </remarks>
public sealed partial class ConnectorClient : IDisposable
{
    private readonly ConnectorTransport transport;
    private readonly TimeProvider timeProvider;

    internal ConnectorClient(ConnectorTransport transport, TimeProvider timeProvider)
    {
        this.transport = transport;
        this.timeProvider = timeProvider;
    }

    /// <summary>Where tenants of the GCC cloud are served: for who is told <see cref="ConnectorException.IsWrongHost"/>.</summary>
    public static Uri GccServiceUrl { get; } = new("https://smba.infra.gcc.teams.microsoft.com/teams/");

    /// <summary>Sends a message to a conversation; for a channel, to the thread that the reference names or else as a new post.</summary>
    /// <param name="conversation">Where to.</param>
    /// <param name="message">Text or cards, not both: Teams splits such a message in two and gives no id.</param>
    /// <returns>Id of the message, for updating and deleting it.</returns>
    /// <exception cref="ConnectorException">
    /// The message was not sent, or <see cref="ConnectorException.MayHaveArrived"/>, or it was sent without an id to show for it
    /// (<see cref="ConnectorErrorCodes.NoActivityId"/>).
    /// </exception>
    public Task<string> SendAsync(ConversationReference conversation, MessageActivity message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);

        return PostAsync(ConnectorOperation.Send, conversation, ConnectorPath.Activities(conversation), message, cancellationToken);
    }

    /// <summary>Sends a message as <see cref="SendAsync(ConversationReference, MessageActivity, CancellationToken)"/> does, without trying again: for who keeps it and decides when.</summary>
    /// <param name="conversation">Where to.</param>
    /// <param name="message">Text or cards, not both.</param>
    /// <param name="begin">Asked when the message's turn has come and all that is left is to send it: false where it is not to be sent any more.</param>
    /// <returns>Id of the message, for updating and deleting it; null where <paramref name="begin"/> said no.</returns>
    /// <exception cref="ConnectorException">As for sending, after one try.</exception>
    public async Task<string?> SendOnceAsync(
        ConversationReference conversation, MessageActivity message, Func<CancellationToken, Task<bool>> begin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(begin);
        var call = Call(ConnectorOperation.Send, conversation, ConnectorPath.Activities(conversation), Write(message, TeamsJson.Wire.MessageActivity));

        return await PostAsync(call with { Begin = begin }, cancellationToken);
    }

    /// <summary>Shows for about three seconds that the bot is writing.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="typing">The activity.</param>
    /// <exception cref="ConnectorException">Teams refused it or could not be reached.</exception>
    public Task SendAsync(ConversationReference conversation, TypingActivity typing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var call = Call(ConnectorOperation.Send, conversation, ConnectorPath.Activities(conversation), Write(typing, TeamsJson.Wire.TypingActivity));

        return transport.CallAsync(call, ReadNothing, cancellationToken);
    }

    /// <summary>Sends a message as the answer to another. Where it shows is decided by the conversation's id, as with <see cref="SendAsync(ConversationReference, MessageActivity, CancellationToken)"/>.</summary>
    /// <param name="conversation">Where to.</param>
    /// <param name="activityId">Id of the activity that is answered; also of an invoke.</param>
    /// <param name="message">Text or cards, not both.</param>
    /// <returns>Id of the message, for updating and deleting it.</returns>
    /// <exception cref="ConnectorException">As for sending.</exception>
    public Task<string> ReplyAsync(ConversationReference conversation, string activityId, MessageActivity message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(message);
        var reply = message.ReplyToId == activityId ? message : message with { ReplyToId = activityId };

        return PostAsync(ConnectorOperation.Reply, conversation, ConnectorPath.Activity(conversation, activityId), reply, cancellationToken);
    }

    /// <summary>Replaces a message the bot has sent.</summary>
    /// <param name="conversation">Where it is.</param>
    /// <param name="activityId">Id that sending it returned.</param>
    /// <param name="message">The whole new message.</param>
    /// <exception cref="ConnectorException">Among others <see cref="ConnectorException.IsMessageGone"/>: the message was deleted, or is not the bot's.</exception>
    public Task UpdateAsync(ConversationReference conversation, string activityId, MessageActivity message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var call = Call(ConnectorOperation.Update, conversation, ConnectorPath.Activity(conversation, activityId), Write(message, TeamsJson.Wire.MessageActivity));

        return transport.CallAsync(call, ReadNothing, cancellationToken);
    }

    /// <summary>Deletes a message the bot has sent.</summary>
    /// <param name="conversation">Where it is.</param>
    /// <param name="activityId">Id that sending it returned.</param>
    /// <exception cref="ConnectorException">Among others <see cref="ConnectorException.IsMessageGone"/>: it was deleted already, or is not the bot's.</exception>
    public Task DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var call = Call(ConnectorOperation.Delete, conversation, ConnectorPath.Activity(conversation, activityId));

        return transport.CallAsync(call, ReadNothing, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => transport.Dispose();

    private static ConnectorCall Call(ConnectorOperation operation, ConversationReference conversation, Uri address, byte[]? body = null) =>
        new(operation, address, conversation.ConversationId, conversation.TenantId, body);

    private static byte[] Write<T>(T body, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(body);

        return JsonSerializer.SerializeToUtf8Bytes(body, type);
    }

    private static ValueTask<bool> ReadNothing(HttpResponseMessage response, CancellationToken cancellationToken) => ValueTask.FromResult(true);

    private Task<string> PostAsync(
        ConnectorOperation operation, ConversationReference conversation, Uri address, MessageActivity message, CancellationToken cancellationToken) =>
        PostAsync(Call(operation, conversation, address, Write(message, TeamsJson.Wire.MessageActivity)), cancellationToken);

    private Task<string> PostAsync(ConnectorCall call, CancellationToken cancellationToken) => transport.CallAsync(
        call,
        async (response, token) => await ConnectorAnswers.ReadIdAsync(response, token)
            ?? throw Unusable(call.Operation, response, ConnectorErrorCodes.NoActivityId),
        cancellationToken);

    private ConnectorException Unusable(ConnectorOperation operation, HttpResponseMessage response, string code) =>
        ConnectorAnswers.Describe(operation, response, code, timeProvider.GetUtcNow());
}
