using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Digests.Content;

/// <summary>Finds what those who read a digest may see: never more than its setting says, nor than the least of them may.</summary>
internal sealed class DigestReaders(Roles roles, IDbContextFactory<TipDbContext> contexts, ConnectorClient? connector = null)
{
    public async Task<Role> OfAsync(DigestRow row, ConversationReference conversation, CancellationToken cancellationToken)
    {
        var ceiling = RoleOf((Tlp)row.Tlp);
        if (row.PersonId is { } person && await roles.OfAbsentAsync(new(row.TenantId, person, null), conversation, cancellationToken) is var one)
            return one is Role.Submitter || one < ceiling ? one : ceiling;
        if (ceiling is Role.Guest)
            return Role.Guest;

        // A channel of coordinators is one in which practices are reviewed and nobody else reads.
        var most = ceiling is Role.Coordinator && await IsOfReviewAsync(row, cancellationToken) ? Role.Coordinator : Role.Member;
        return await LeastAsync(row.TenantId, conversation, most, cancellationToken);
    }

    /// <summary>The least that anybody in a chat or channel may see; a guest's where Teams does not say who is there.</summary>
    /// <param name="tenantId">The tenant of the conversation.</param>
    /// <param name="conversation">A chat or channel.</param>
    /// <param name="most">No more than this is asked for.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Role> LeastAsync(string tenantId, ConversationReference conversation, Role most, CancellationToken cancellationToken)
    {
        if (connector is null)
            return Role.Guest;

        Role? least = null;
        try
        {
            await foreach (var member in connector.GetMembersAsync(conversation, cancellationToken: cancellationToken))
            {
                var role = await OfMemberAsync(tenantId, member, cancellationToken);
                if (role < Role.Member)
                    return Role.Guest;
                least = role < (least ?? most) ? role : least ?? most;
            }
        }
        catch (Exception exception) when (exception is ConnectorException or TokenAcquisitionException)
        {
            return Role.Guest;
        }

        return least ?? Role.Guest;
    }

    private static Role RoleOf(Tlp tlp) => tlp switch
    {
        Tlp.Amber => Role.Coordinator,
        Tlp.Green => Role.Member,
        _ => Role.Guest,
    };

    /// <summary>A guest's for whoever is not of the tenant, whatever role they were given, or has no account that we know.</summary>
    private async ValueTask<Role> OfMemberAsync(string tenantId, TeamsChannelAccount member, CancellationToken cancellationToken) =>
        IsOfTenant(member, tenantId) && member.EntraObjectId is { Length: > 0 } id ? await roles.OfAsync(new(tenantId, id, null), cancellationToken) : Role.Guest;

    private static bool IsOfTenant(TeamsChannelAccount member, string tenantId) =>
        member.UserRole?.ToUpperInvariant() is "USER" or "OWNER" && (member.TenantId is not { } tenant || Person.IdOf(tenant) == Person.IdOf(tenantId));

    private async Task<bool> IsOfReviewAsync(DigestRow row, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReviewChannels.IsKeptAsync(db, row.TenantId, row.ConversationId, cancellationToken);
    }
}
