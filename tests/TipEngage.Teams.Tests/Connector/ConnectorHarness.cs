using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

/// <summary>A client, registered as an application does it, and the connector it talks to.</summary>
internal sealed class ConnectorHarness : IAsyncDisposable
{
    public const string Channel = "19:abc_def@thread.tacv2";
    public const string Thread = Channel + ";messageid=1600000000000";

    private readonly ServiceProvider services;

    private ConnectorHarness(FakeConnector teams, ServiceProvider services)
    {
        Teams = teams;
        this.services = services;
    }

    public FakeConnector Teams { get; }

    public ConnectorClient Client => services.GetRequiredService<ConnectorClient>();

    public TestClock Clock => (TestClock)services.GetRequiredService<TimeProvider>();

    public ConversationReference Chat => At("a:1abc");

    public IServiceProvider Services => services;

    public static Task<ConnectorHarness> StartAsync(params (string Key, string Value)[] settings) => StartAsync(null, settings);

    /// <param name="credential">Where the bot's tokens come from; null for the mode without tokens.</param>
    public static async Task<ConnectorHarness> StartAsync(TokenCredential? credential, params (string Key, string Value)[] settings)
    {
        var teams = await FakeConnector.StartAsync();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Connector:" + setting.Key, (string?)setting.Value)))
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new TestClock())
            .AddTransient(provider => new BotTokenHandler(
                credential is null ? null : Tokens(credential, provider.GetRequiredService<TimeProvider>()),
                new TrustedServiceUrls([teams.ServiceUrl.AbsoluteUri])))
            .AddTeamsConnector(configuration);

        return new ConnectorHarness(teams, services.BuildServiceProvider());
    }

    private static BotTokenSource Tokens(TokenCredential credential, TimeProvider clock) =>
        new(() => credential, "https://api.botframework.com/.default", clock, NullLogger<BotTokenSource>.Instance);

    public ConversationReference At(string conversationId) =>
        new() { ServiceUrl = Teams.ServiceUrl, ConversationId = conversationId, TenantId = "tenant-1", Kind = ConversationKind.Personal };

    public TimeSpan AttemptTimeout => services.GetRequiredService<IOptions<ConnectorOptions>>().Value.AttemptTimeout;

    /// <summary>Moves the clock through a wait of the client, but not to the end of a try.</summary>
    public Task<TimeSpan> PassWaitAsync(CancellationToken cancellationToken) => Clock.MoveToNextAsync(AttemptTimeout, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
