using System.Net;
using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;
using TipEngage.Simulator.Messages;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.EndToEnd.Processes;

public sealed class ReplicaTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_delivered_to_two_replicas_is_answered_once()
    {
        var database = await server.CreateDatabaseAsync(Cancelled);
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        var settings = new Dictionary<string, string?>(teams.Settings) { ["Database:Provider"] = "PostgreSql" };
        await using (var one = RunningService.Start(settings, database, folder.Path))
        await using (var other = RunningService.Start(settings, database, folder.Path))
        {
            await one.WaitUntilReadyAsync(Cancelled);
            await other.WaitUntilReadyAsync(Cancelled);
            var statuses = await DeliverToBothAsync(teams, one, other);
            await teams.WaitForAsync(call => IsAnswer(call), TimeSpan.FromMinutes(3), Cancelled);
            teams.ConnectBot(other.Messages);

            statuses.ShouldAllBe(status => status == HttpStatusCode.OK);
            (await DeliveryTests.AnswersAfterAnotherQuestionAsync(teams)).ShouldBe(1);
        }

        await server.DropDatabaseAsync(database);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<HttpStatusCode[]> DeliverToBothAsync(TeamsSimulator teams, RunningService one, RunningService other)
    {
        var activity = teams.As(teams.World.Member).Compose("message");
        activity["text"] = "item 4b";
        activity["textFormat"] = "plain";
        var body = activity.ToJsonString();
        var token = teams.SignToken();
        var atOnce = await Task.WhenAll(one.PostAsync(body, token, Cancelled), other.PostAsync(body, token, Cancelled));
        return [.. atOnce, await one.PostAsync(body, token, Cancelled), await other.PostAsync(body, token, Cancelled)];
    }

    private static bool IsAnswer(BotCall call) => call is { Kind: BotCallKind.Sent };
}
