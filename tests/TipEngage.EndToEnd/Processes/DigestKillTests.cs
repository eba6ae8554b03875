using System.Globalization;
using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.World;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.EndToEnd.Processes;

/// <summary>Three replicas deliver digests while they are killed at random and Teams throttles, delays and breaks connections; the simulator counts what arrived.</summary>
public sealed class DigestKillTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private const int Replicas = 3;
    private const int KillsInARound = 2;
    private const int BrokenInARound = 2;
    private const string Sent = "2";
    private const string Unsure = "4 unsure";

    /// <summary>The long run, of 2,000 channels and 20 rounds, is a matter of two variables.</summary>
    private static readonly int channelCount = Setting("TIPENGAGE_DIGEST_CHANNELS", 60);

    private static readonly int rounds = Setting("TIPENGAGE_DIGEST_ROUNDS", 2);
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(3) + TimeSpan.FromMilliseconds(200 * channelCount);

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(20261130);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task None_is_lost_and_none_is_doubled_but_of_what_was_on_the_wire_nobody_knows()
    {
        var database = await server.CreateDatabaseAsync(Cancelled);
        await using (var teams = await TeamsSimulator.StartAsync(new SimulatorOptions { ExtraChannels = channelCount, TrafficHistory = 0 }, Cancelled))
        await using (var replicas = new DigestReplicas(Settings(teams), database, folder.Path))
        await using (var table = new DigestTable(database))
        {
            await replicas.StartAsync(Replicas, Cancelled);
            Conversation[] channels = [.. teams.World.Conversations.Where(one => one.Title.StartsWith("Channel ", StringComparison.Ordinal))];
            await table.SetAsync(teams.World.TenantId, teams.ServiceUrl, channels.Select(one => one.Id), Cancelled);

            var unsure = 0;
            for (var round = 1; round <= rounds; round++)
                unsure += await RunAsync(teams, replicas, table, channels);
            Say($"{channelCount * rounds} digests, {rounds * KillsInARound} kills, {rounds * BrokenInARound} broken connections: of {unsure} nobody knows, each of the others arrived once.");
        }

        await server.DropDatabaseAsync(database);
    }

    public void Dispose() => folder.Dispose();

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : usual;

    private static Dictionary<string, string?> Settings(TeamsSimulator teams) => new(teams.Settings)
    {
        ["Database:Provider"] = "PostgreSql",
        ["Schedules:StartDelay"] = "00:00:00",
        ["Digests:Interval"] = "00:00:01",
        ["Digests:Turn"] = "00:00:05",
        ["Digests:Wire"] = "00:00:15",
        ["Digests:RetryDelay"] = "00:00:01",
        ["Digests:Attempts"] = "50",
        ["Connector:AttemptTimeout"] = "00:00:10",
    };

    private static void Say(string line)
    {
        TestContext.Current.SendDiagnosticMessage(line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }

    /// <returns>Of how many digests nobody knows whether they arrived.</returns>
    private async Task<int> RunAsync(TeamsSimulator teams, DigestReplicas replicas, DigestTable table, Conversation[] channels)
    {
        var before = channels.ToDictionary(one => one.Id, one => teams.MessagesIn(one).Count);
        Disturb(teams);
        var run = await table.MakeDueAsync(Cancelled);
        for (var kill = 1; kill <= KillsInARound; kill++)
        {
            await EndAsync(table, run, channels.Length * kill / (KillsInARound + 1));
            await replicas.KillOneAsync(random);
        }

        await EndAsync(table, run, channels.Length);
        return Check(await table.StatesAsync(run, Cancelled), channels, channel => teams.MessagesIn(channel).Count - before[channel.Id]);
    }

    /// <summary>Waits until so many are at an end.</summary>
    private static Task EndAsync(DigestTable table, long run, int count) => Web.WaitUntilAsync(async stop => await table.EndedAsync(run, stop) >= count, Cancelled, limit);

    private void Disturb(TeamsSimulator teams)
    {
        ConnectorFault[] passing = [ConnectorFault.Throttled(TimeSpan.FromSeconds(1)), ConnectorFault.Status(503), ConnectorFault.Status(412), ConnectorFault.Slow(TimeSpan.FromMilliseconds(300))];
        for (var fault = 0; fault < channelCount / 4; fault++)
            teams.Faults.Next(passing[random.Next(passing.Length)], random.Next(1, 3), ConnectorOperation.Send);
        teams.Faults.Next(ConnectorFault.Drop(), operation: ConnectorOperation.Send);
        teams.Faults.Next(ConnectorFault.Drop(afterEffect: true), operation: ConnectorOperation.Send);
    }

    /// <summary>What is recorded as sent arrived once; what is not known arrived once or not at all, and is no more than was broken or killed.</summary>
    private static int Check(IReadOnlyDictionary<string, string> states, Conversation[] channels, Func<Conversation, int> arrivedIn)
    {
        states.Count.ShouldBe(channels.Length);
        foreach (var channel in channels)
        {
            var (arrived, state) = (arrivedIn(channel), states[channel.Id]);
            state.ShouldBeOneOf(Sent, Unsure);
            arrived.ShouldBeLessThanOrEqualTo(1, $"{channel.Title}: {state}");
            if (state == Sent)
                arrived.ShouldBe(1, channel.Title);
        }

        var unsure = states.Values.Count(state => state == Unsure);
        unsure.ShouldBeLessThanOrEqualTo(KillsInARound + BrokenInARound);
        return unsure;
    }
}
