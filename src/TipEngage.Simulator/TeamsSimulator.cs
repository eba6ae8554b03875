using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Identity;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.Sending;
using TipEngage.Simulator.Traffic;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator;

/// <summary>Microsoft Teams on loopback: connector, Entra tokens, people, chats and channels.</summary>
public sealed class TeamsSimulator : IAsyncDisposable
{
    private readonly SimulatorParts parts;
    private readonly WebApplication app;
    private readonly Uri entra;

    private TeamsSimulator(SimulatorParts parts, WebApplication app)
    {
        this.parts = parts;
        this.app = app;
        Address = SimulatorServer.AddressOf(app, Uri.UriSchemeHttp);
        parts.ChannelTokens.ServiceUrl = $"{Address}amer/{parts.Options.TenantId}/";
        entra = SimulatorServer.AddressOf(app, Uri.UriSchemeHttps);
        Settings = BotSettings.For(parts, Address, entra);
    }

    /// <summary>Address of the page, the connector and the channel's metadata.</summary>
    public Uri Address { get; }

    /// <summary>The configuration that a service needs to be the bot of this simulator.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public TeamsWorld World => parts.World;

    /// <summary>The service URL that activities carry.</summary>
    public string ServiceUrl => parts.ChannelTokens.ServiceUrl;

    /// <summary>What goes wrong with the bot's next calls to the connector.</summary>
    public ConnectorFaults Faults => parts.ConnectorFaults;

    /// <summary>What is wrong with the activities posted to the bot.</summary>
    public DeliveryFaults DeliveryFaults => parts.DeliveryFaults;

    /// <summary>Whether the connector keeps to the published rate limits.</summary>
    public bool EnforceRateLimits
    {
        get => parts.Limits.Enforced;
        set => parts.Limits.Enforced = value;
    }

    /// <summary>Whether the channel's metadata and keys answer 503.</summary>
    public bool MetadataDown
    {
        get => parts.Metadata.Down;
        set => parts.Metadata.Down = value;
    }

    /// <summary>Requests for the channel's metadata or keys so far.</summary>
    public int MetadataRequests => parts.Metadata.Requests;

    /// <summary>Whether the token endpoint answers 503.</summary>
    public bool TokenEndpointDown
    {
        get => parts.Directory.Down;
        set => parts.Directory.Down = value;
    }

    /// <summary>Requests to the token endpoint so far.</summary>
    public int TokenRequests => parts.Directory.Requests;

    /// <summary>What the bot has done through the connector, oldest first.</summary>
    public IReadOnlyList<BotCall> Calls => parts.Outbox.Snapshot();

    /// <summary>Number of things the bot has done through the connector, also where none are kept.</summary>
    public long CallCount => parts.Outbox.Sequence;

    /// <summary>The latest exchanges in both directions.</summary>
    public IReadOnlyList<TrafficEntry> Traffic => parts.Traffic.Since(0);

    /// <summary>Calls of the bot that Teams has not, or refused on its own rules.</summary>
    public IReadOnlyList<string> UnexpectedCalls => parts.Pipeline.Unexpected;

    /// <summary>Starts a simulator on loopback.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<TeamsSimulator> StartAsync(SimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var parts = new SimulatorParts(options ?? new SimulatorOptions());
        var app = SimulatorServer.Build(parts);
        try
        {
            await app.StartAsync(cancellationToken);
            return new TeamsSimulator(parts, app);
        }
        catch
        {
            await app.DisposeAsync();
            parts.Dispose();
            throw;
        }
    }

    /// <summary>Names the bot's messaging endpoint, to be reached over the network.</summary>
    public void ConnectBot(Uri messagesEndpoint) => parts.Bot.Connect(
        new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) },
        messagesEndpoint);

    /// <summary>Names a bot inside this process, such as <c>factory.Server.CreateHandler()</c>.</summary>
    public void ConnectBot(HttpMessageHandler handler, string path = "/api/messages") =>
        parts.Bot.Connect(handler, new Uri(new Uri("http://localhost"), path));

    /// <summary>The Teams client of a person at a conversation, or at the person's own chat with the bot.</summary>
    /// <exception cref="ArgumentException">The person is not in the conversation.</exception>
    public TeamsClient As(Persona persona, Conversation? conversation = null)
    {
        conversation ??= World.PersonalChat(persona);
        if (!conversation.Members.Contains(persona))
            throw new ArgumentException($"{persona.Name} is not in '{conversation.Title}'.", nameof(conversation));

        return new TeamsClient(parts.Clients, persona, conversation);
    }

    /// <summary>Messages of a conversation, oldest first.</summary>
    public IReadOnlyList<Message> MessagesIn(Conversation conversation) => parts.Store.In(conversation.Id);

    /// <summary>A channel token, valid or with a fault; empty when the fault is that there is none.</summary>
    public string SignToken(TokenFault fault = TokenFault.None) => Token().Fault(fault).Build();

    /// <summary>A channel token to be changed claim by claim.</summary>
    public ChannelTokenBuilder Token() => parts.ChannelTokens.Builder();

    /// <summary>A token such as the bot gets from the token endpoint, for tests that play the bot by hand.</summary>
    public string IssueBotToken() => parts.BotTokens.Issue();

    /// <summary>A token that Entra issues to a person for the app, to be changed claim by claim.</summary>
    public UserTokenBuilder UserToken(Persona persona) => parts.BotTokens.ForUser(persona, entra);

    /// <summary>Posts a body as it stands, with this token or none.</summary>
    public Task<Delivery> PostAsync(string body, string? token, CancellationToken cancellationToken = default) =>
        parts.Bot.DeliverRawAsync(body, token, cancellationToken);

    /// <summary>Signs with a new key from now on; the old one leaves the published keys unless it is kept.</summary>
    public void RotateKeys(bool keepOld = false) => parts.ChannelKeys.Rotate(keepOld);

    /// <summary>Waits for something the bot does from now on or has done already.</summary>
    /// <exception cref="TimeoutException">Nothing fitting came within the limit (real time).</exception>
    public async Task<BotCall> WaitForAsync(Func<BotCall, bool> predicate, TimeSpan? limit = null, CancellationToken cancellationToken = default) =>
        (await parts.Outbox.WaitAsync(0, 1, predicate, limit, cancellationToken))[0];

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        parts.Dispose();
        if (parts.Options.FailOnUnexpectedCalls && UnexpectedCalls is [_, ..] unexpected)
            throw new SimulatorException($"The bot made calls that Teams refuses: {string.Join("; ", unexpected)}");
    }
}
