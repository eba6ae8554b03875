using System.Net;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Routing;

/// <summary>Sends what a handler answered to a message or an event.</summary>
internal sealed class ReplyWriter(ConnectorClient connector, IBotVoice voice)
{
    public async Task WriteAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Message is not { } message || !ConversationReference.TryFrom(turn.Activity, out var reference))
            return;

        if (turn.IsPrivate)
            await WritePrivatelyAsync(turn, reference, message, cancellationToken);
        else if (!reply.IsPrivate || reference.Kind is ConversationKind.Personal)
            await WriteToAllAsync(turn, reference, message, reply.Sent, cancellationToken);
        else if (!await TryWritePrivatelyAsync(turn, reference, message, cancellationToken))
            await WriteOtherwiseAsync(turn, reference, reply, message, cancellationToken);
    }

    private async Task WriteToAllAsync(
        Turn turn, ConversationReference reference, MessageActivity message, Func<string, CancellationToken, Task>? keep, CancellationToken cancellationToken)
    {
        var sent = turn.Activity is MessageActivity { Id: { } id } && ConnectorPath.IsId(id)
            ? await connector.ReplyAsync(reference, id, message, cancellationToken)
            : await connector.SendAsync(reference, message, cancellationToken);
        if (keep is not null)
            await keep(sent, cancellationToken);
    }

    /// <summary>Says nothing rather than say it to all.</summary>
    private async Task WritePrivatelyAsync(Turn turn, ConversationReference reference, MessageActivity message, CancellationToken cancellationToken)
    {
        if (turn.User.Id is { Length: > 0 })
            await connector.SendTargetedAsync(reference, turn.User, message, cancellationToken);
    }

    private async Task<bool> TryWritePrivatelyAsync(Turn turn, ConversationReference reference, MessageActivity message, CancellationToken cancellationToken)
    {
        try
        {
            await WritePrivatelyAsync(turn, reference, message, cancellationToken);
            return turn.User.Id is { Length: > 0 };
        }
        catch (ConnectorException e) when (e.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
        {
            return false;
        }
    }

    /// <summary>What was asked before all may be answered before all, when nothing else is allowed there; never what is for nobody else.</summary>
    private async Task WriteOtherwiseAsync(Turn turn, ConversationReference reference, Reply reply, MessageActivity message, CancellationToken cancellationToken)
    {
        if (!reply.IsForNobodyElse)
            await WriteToAllAsync(turn, reference, message, reply.Sent, cancellationToken);
        else if (!await TryWriteToPersonAsync(turn, reference, message, cancellationToken))
            await WriteToAllAsync(turn, reference, MessageActivity.FromText(voice.NotBeforeAll), null, cancellationToken);
    }

    private async Task<bool> TryWriteToPersonAsync(Turn turn, ConversationReference reference, MessageActivity message, CancellationToken cancellationToken)
    {
        if (reference.TenantId is not { Length: > 0 } tenant || (turn.User.Id ?? turn.User.AadObjectId) is not { Length: > 0 } person)
            return false;

        try
        {
            var chat = await connector.CreatePersonalAsync(reference.ServiceUrl, tenant, person, null, cancellationToken);
            await connector.SendAsync(chat, message, cancellationToken);
            return true;
        }
        catch (ConnectorException)
        {
            return false;
        }
    }
}
