using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Connector;

/// <content>Members, teams and channels.</content>
public sealed partial class ConnectorClient
{
    private const int SmallestPage = 50;
    private const int LargestPage = 500;

    /// <summary>Reads who is in a conversation, page by page as they are asked for; of a channel thread, who is in the channel.</summary>
    /// <param name="conversation">Which.</param>
    /// <param name="pageSize">Members in a page, from 50 to 500; 500 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page size is outside its range.</exception>
    /// <exception cref="ConnectorException">A page could not be read; a roster is never shortened silently.</exception>
    public IAsyncEnumerable<TeamsChannelAccount> GetMembersAsync(
        ConversationReference conversation, int pageSize = LargestPage, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, SmallestPage);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, LargestPage);

        return ReadMembersAsync(conversation, pageSize, cancellationToken);
    }

    /// <summary>Reads one member of a conversation.</summary>
    /// <param name="conversation">Which.</param>
    /// <param name="memberId"><c>29:…</c>, an Entra object id or a sign-in name.</param>
    /// <returns>Null when there is no such member.</returns>
    /// <exception cref="ConnectorException">Teams refused it or could not be reached, or knows no such conversation.</exception>
    public async Task<TeamsChannelAccount?> GetMemberAsync(
        ConversationReference conversation, string memberId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var call = Call(ConnectorOperation.Member, conversation, ConnectorPath.Member(conversation, memberId));

        try
        {
            return await ReadAsync(call, TeamsJson.Wire.TeamsChannelAccount, cancellationToken);
        }
        catch (ConnectorException e) when (e is { Status: HttpStatusCode.NotFound, IsGone: false })
        {
            return null;
        }
    }

    /// <summary>Reads about a team.</summary>
    /// <param name="serviceUrl">Base address of the connector.</param>
    /// <param name="tenantId">Tenant of the team.</param>
    /// <param name="teamId"><c>19:…@thread.tacv2</c>, not the GUID of its group.</param>
    /// <exception cref="ConnectorException">Teams refused it or could not be reached.</exception>
    public Task<TeamInfo> GetTeamAsync(Uri serviceUrl, string tenantId, string teamId, CancellationToken cancellationToken = default) =>
        ReadAsync(
            new ConnectorCall(ConnectorOperation.Team, ConnectorPath.Team(serviceUrl, teamId), teamId, tenantId),
            TeamsJson.Wire.TeamInfo,
            cancellationToken);

    /// <summary>Reads the channels of a team. General has no name, and the team's id.</summary>
    /// <param name="serviceUrl">Base address of the connector.</param>
    /// <param name="tenantId">Tenant of the team.</param>
    /// <param name="teamId"><c>19:…@thread.tacv2</c>, not the GUID of its group.</param>
    /// <exception cref="ConnectorException">Teams refused it or could not be reached.</exception>
    public async Task<IReadOnlyList<ChannelInfo>> GetChannelsAsync(
        Uri serviceUrl, string tenantId, string teamId, CancellationToken cancellationToken = default)
    {
        var call = new ConnectorCall(ConnectorOperation.Channels, ConnectorPath.Channels(serviceUrl, teamId), teamId, tenantId);
        var list = await ReadAsync(call, TeamsJson.Wire.ChannelList, cancellationToken);

        return [.. (list.Conversations ?? []).OfType<ChannelInfo>()];
    }

    private async IAsyncEnumerable<TeamsChannelAccount> ReadMembersAsync(
        ConversationReference conversation, int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            var call = Call(ConnectorOperation.Members, conversation, ConnectorPath.PagedMembers(conversation, pageSize, token));
            var page = await ReadAsync(call, TeamsJson.Wire.MembersPage, cancellationToken);
            foreach (var member in (page.Members ?? []).OfType<TeamsChannelAccount>())
                yield return member;

            token = page.ContinuationToken;
            if (!string.IsNullOrEmpty(token) && !seen.Add(token))
                throw new ConnectorException(ConnectorOperation.Members.Name, HttpStatusCode.OK, ConnectorErrorCodes.RepeatedPage);
        }
        while (!string.IsNullOrEmpty(token));
    }

    private Task<T> ReadAsync<T>(ConnectorCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        transport.CallAsync(
            call,
            async (response, token) => await ConnectorAnswers.ReadAsync(response, type, token)
                ?? throw Unusable(call.Operation, response, ConnectorErrorCodes.UnreadableAnswer),
            cancellationToken);
}
