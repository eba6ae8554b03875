using TipEngage.Data;
using TipEngage.Resources;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;

namespace TipEngage.Sending;

/// <summary>What channels and group chats are called, by what Teams says when it is asked; where it does not say in time, they have no names here.</summary>
internal sealed class ConversationNames(TimeProvider clock, ConnectorClient? connector = null)
{
    /// <summary>So many members of a group chat are named: Teams tells a bot no title of it.</summary>
    private const int MostMembers = 3;

    /// <summary>A turn waits no longer for what Teams says.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(2);

    /// <param name="rows">Digests of one tenant, whose conversations are asked for.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Names by the ids of conversations.</returns>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyCollection<DigestRow> rows, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>();
        if (connector is null || rows.Count == 0)
            return names;

        using var limit = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var teams = rows.Where(row => row.TeamId is not null).DistinctBy(row => row.TeamId).Select(row => OfTeamAsync(connector, row, either.Token));
        var chats = rows.Where(row => KindOf(row.ConversationId, row.Kind) is ConversationKind.GroupChat).Select(row => OfChatAsync(connector, row, either.Token));
        foreach (var (id, name) in (await Task.WhenAll([.. teams, .. chats])).SelectMany(some => some))
            names[id] = name;
        cancellationToken.ThrowIfCancellationRequested();
        return names;
    }

    /// <summary>What kind of conversation it is.</summary>
    /// <param name="conversationId">Its id.</param>
    /// <param name="type">What Teams calls its kind; null where that is not known.</param>
    public static ConversationKind KindOf(string conversationId, string? type) => new ConversationAccount { Id = conversationId, ConversationType = type }.Kind;

    private static Task<IReadOnlyList<(string Id, string Name)>> OfTeamAsync(ConnectorClient connector, DigestRow row, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        var (teamId, serviceUrl) = (row.TeamId!, new Uri(row.ServiceUrl));
        var team = (await connector.GetTeamAsync(serviceUrl, row.TenantId, teamId, cancellationToken)).Name;
        var channels = await connector.GetChannelsAsync(serviceUrl, row.TenantId, teamId, cancellationToken);
        return [.. channels.Where(channel => channel.Id is not null).Select(channel => (channel.Id!, Name: string.Join(" › ", new[] { team, channel.Name }.OfType<string>()))).Where(one => one.Name is not "")];
    });

    private static Task<IReadOnlyList<(string Id, string Name)>> OfChatAsync(ConnectorClient connector, DigestRow row, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        List<string> members = [];
        var chat = Post.Reference(row.TenantId, row.ConversationId, row.ServiceUrl) with { Kind = ConversationKind.GroupChat };
        await foreach (var member in connector.GetMembersAsync(chat, cancellationToken: cancellationToken))
        {
            if (member.Name is { Length: > 0 } name)
                members.Add(name);
        }

        var named = string.Join(", ", members.Order(StringComparer.CurrentCulture).Take(MostMembers));
        var all = members.Count > MostMembers ? Sentence.Of(Strings.Delivery_AndOthers, named, members.Count - MostMembers) : named;
        return members is [] ? [] : [(row.ConversationId, Sentence.Of(Strings.Delivery_GroupChat, all))];
    });

    private static async Task<IReadOnlyList<(string Id, string Name)>> AskAsync(Func<Task<IReadOnlyList<(string Id, string Name)>>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception exception) when (exception is ConnectorException or TokenAcquisitionException or OperationCanceledException)
        {
            return [];
        }
    }
}
