using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Identity;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.Sending;
using TipEngage.Simulator.Traffic;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator;

/// <summary>The parts of a simulator, put together.</summary>
internal sealed class SimulatorParts : IDisposable
{
    public SimulatorParts(SimulatorOptions options)
    {
        Options = options;
        World = new TeamsWorld(options);
        ChannelTokens = new ChannelTokens(options, ChannelKeys);
        BotTokens = new BotTokens(options);
        Directory = new EntraDirectory(options, BotTokens);
        Traffic = new TrafficLog(options, Live);
        Outbox = new Outbox(options);
        Limits = new RateLimits(options);
        Store = new MessageStore(options, Live);
        Bot = new BotEndpoint(options, ChannelTokens, DeliveryFaults, Outbox, Traffic);
        var clock = new MessageClock(options.Time);
        Messages = new MessageOperations(World, Store, Outbox, Live, clock, options.Time);
        Conversations = new ConversationOperations(World, Messages);
        Rosters = new RosterOperations(World);
        Pipeline = new ConnectorPipeline(options, World, BotTokens, ConnectorFaults, Limits, Traffic);
        Clients = new ClientServices(World, new ActivityComposer(World, ChannelTokens, options.Time), Bot, Store, Live, clock, options.Time);
    }

    public SimulatorOptions Options { get; }

    public TeamsWorld World { get; }

    public LoopbackCertificates Certificates { get; } = new();

    public ChannelKeys ChannelKeys { get; } = new();

    public ChannelTokens ChannelTokens { get; }

    public MetadataSwitch Metadata { get; } = new();

    public BotTokens BotTokens { get; }

    public EntraDirectory Directory { get; }

    public LiveEvents Live { get; } = new();

    public TrafficLog Traffic { get; }

    public Outbox Outbox { get; }

    public RateLimits Limits { get; }

    public ConnectorFaults ConnectorFaults { get; } = new();

    public DeliveryFaults DeliveryFaults { get; } = new();

    public MessageStore Store { get; }

    public BotEndpoint Bot { get; }

    public MessageOperations Messages { get; }

    public ConversationOperations Conversations { get; }

    public RosterOperations Rosters { get; }

    public ConnectorPipeline Pipeline { get; }

    public ClientServices Clients { get; }

    public void Dispose()
    {
        Bot.Dispose();
        Certificates.Dispose();
    }
}
