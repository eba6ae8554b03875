using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
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

        var reader = await HasGuestsAsync(row, conversation, cancellationToken) ? Role.Guest
            : await IsOfCoordinatorsAsync(row, cancellationToken) ? Role.Coordinator : Role.Member;
        return reader < ceiling ? reader : ceiling;
    }

    private static Role RoleOf(Tlp tlp) => tlp switch
    {
        Tlp.Amber => Role.Coordinator,
        Tlp.Green => Role.Member,
        _ => Role.Guest,
    };

    /// <summary>Whether anybody in a chat or channel is not of the tenant; so it is taken where Teams does not say.</summary>
    private async Task<bool> HasGuestsAsync(DigestRow row, ConversationReference conversation, CancellationToken cancellationToken)
    {
        if (connector is null)
            return true;

        try
        {
            await foreach (var member in connector.GetMembersAsync(conversation, cancellationToken: cancellationToken))
            {
                if (!IsOfTenant(member, row.TenantId))
                    return true;
            }

            return false;
        }
        catch (Exception exception) when (exception is ConnectorException or TokenAcquisitionException)
        {
            return true;
        }
    }

    private static bool IsOfTenant(TeamsChannelAccount member, string tenantId) =>
        member.UserRole?.ToUpperInvariant() is "USER" or "OWNER" && (member.TenantId is not { } tenant || Person.IdOf(tenant) == Person.IdOf(tenantId));

    /// <summary>Whether it is a channel in which practices are reviewed.</summary>
    private async Task<bool> IsOfCoordinatorsAsync(DigestRow row, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ReviewChannel>().AnyAsync(one => one.TenantId == row.TenantId && one.ConversationId == row.ConversationId, cancellationToken);
    }
}
