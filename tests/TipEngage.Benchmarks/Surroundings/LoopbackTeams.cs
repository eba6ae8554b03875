namespace TipEngage.Benchmarks.Surroundings;

/// <summary>Everything a bot talks to, in this process: the connector, the channel's keys and the token authority.</summary>
internal sealed class LoopbackTeams : IAsyncDisposable
{
    private LoopbackTeams(ConnectorStub connector, KeyServer keys, TokenAuthority authority)
    {
        Connector = connector;
        Keys = keys;
        Authority = authority;
        ChannelToken = keys.ChannelToken(connector.ServiceUrl);
    }

    public ConnectorStub Connector { get; }

    public KeyServer Keys { get; }

    public TokenAuthority Authority { get; }

    /// <summary>One token for the whole run: the channel uses its tokens again until they near their end.</summary>
    public string ChannelToken { get; }

    public static async Task<LoopbackTeams> StartAsync(CancellationToken cancellationToken) => new(
        await ConnectorStub.StartAsync(cancellationToken),
        await KeyServer.StartAsync(cancellationToken),
        await TokenAuthority.StartAsync(cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await Keys.DisposeAsync();
        await Authority.DisposeAsync();
    }
}
