using System.Net;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Routing;

/// <summary>Sends what a handler answered to a message or an event.</summary>
internal sealed class ReplyWriter(ConnectorClient connector)
{
    public async Task WriteAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Message is not { } message || !ConversationReference.TryFrom(turn.Activity, out var reference))
            return;

        if (turn.IsPrivate)
            await WritePrivatelyAsync(turn, reference, message, cancellationToken);
        else if (reply.IsPrivate && reference.Kind is not ConversationKind.Personal && await TryWritePrivatelyAsync(turn, reference, message, cancellationToken))
            return;
        else
            await WriteToAllAsync(turn, reference, message, reply.Sent, cancellationToken);
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

    /// <summary>What was asked before all may be answered before all, when nothing else is allowed there.</summary>
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
}
