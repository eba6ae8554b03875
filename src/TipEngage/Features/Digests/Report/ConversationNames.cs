using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Digests.Report;

/// <summary>What channels are called, by what Teams says when it is asked; where it does not say in time, they have no names here.</summary>
internal sealed class ConversationNames(TimeProvider clock, ConnectorClient? connector = null)
{
    /// <summary>A turn waits no longer for what Teams says.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(2);

    /// <param name="tenantId">Their tenant.</param>
    /// <param name="teams">Teams, each with where its connector is.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Names by the ids of channels.</returns>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(string tenantId, IReadOnlyCollection<(string TeamId, string ServiceUrl)> teams, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>();
        if (connector is null || teams.Count == 0)
            return names;

        using var limit = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        foreach (var (id, name) in (await Task.WhenAll(teams.Select(team => OfTeamAsync(connector, tenantId, team.TeamId, new(team.ServiceUrl), either.Token)))).SelectMany(team => team))
            names[id] = name;
        cancellationToken.ThrowIfCancellationRequested();
        return names;
    }

    private static async Task<IReadOnlyList<(string Id, string Name)>> OfTeamAsync(ConnectorClient connector, string tenantId, string teamId, Uri serviceUrl, CancellationToken cancellationToken)
    {
        try
        {
            var team = (await connector.GetTeamAsync(serviceUrl, tenantId, teamId, cancellationToken)).Name;
            var channels = await connector.GetChannelsAsync(serviceUrl, tenantId, teamId, cancellationToken);
            return [.. channels.Where(channel => channel.Id is not null).Select(channel => (channel.Id!, Name: string.Join(" › ", new[] { team, channel.Name }.OfType<string>()))).Where(one => one.Name is not "")];
        }
        catch (Exception exception) when (exception is ConnectorException or TokenAcquisitionException or OperationCanceledException)
        {
            return [];
        }
    }
}
