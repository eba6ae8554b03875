using System.Net;
using TipEngage.Access;
using TipEngage.Resources;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Settings;

/// <summary>Who may set the digest of a conversation: each person that of their own chat, coordinators and owners that of a chat or channel.</summary>
internal sealed class DigestRights(Roles roles, TimeProvider clock, ConnectorClient? connector = null)
{
    private const string Owner = "owner";

    /// <summary>A turn waits no longer for what Teams says.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(2);

    /// <returns>Why not; null where the person of the turn may.</returns>
    public async Task<string?> RefuseAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(turn.Conversation.IdWithoutThread))
            return Strings.Digest_NotHere;
        if (turn.Conversation.Kind is ConversationKind.Personal)
            return null;

        var isCoordinator = await roles.NowAsync(Person.Of(turn), cancellationToken) >= Role.Coordinator;
        if (connector is null || !ConversationReference.TryFrom(turn.Activity, out var conversation))
            return isCoordinator ? null : Strings.Digest_MayNot;

        // One question tells whether Teams lets the bot into this channel, and what the person is in it.
        using var limit = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var member = await connector.GetMemberAsync(conversation, turn.UserId, either.Token);
            return isCoordinator || string.Equals(member?.UserRole, Owner, StringComparison.OrdinalIgnoreCase) ? null : Strings.Digest_MayNot;
        }
        catch (ConnectorException failure) when (failure.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return Strings.Digest_NotHere;
        }
        catch (Exception exception) when (exception is ConnectorException or TokenAcquisitionException || (exception is OperationCanceledException && limit.IsCancellationRequested))
        {
            return isCoordinator ? null : Strings.Digest_MayNot;
        }
    }
}
