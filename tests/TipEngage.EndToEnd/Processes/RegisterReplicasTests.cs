using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.EndToEnd.Processes;

/// <summary>Twenty coordinators record the same item at the same time, over HTTP, on two processes with one database.</summary>
public sealed class RegisterReplicasTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private const int Coordinators = 20;

    private static readonly HttpClient Client = new();

    private readonly TemporaryFolder folder = new();
    private readonly string[] people = [.. Enumerable.Range(0, Coordinators).Select(_ => Guid.NewGuid().ToString())];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_change_is_in_the_history_and_each_loser_sees_what_is_there_now()
    {
        var database = await server.CreateDatabaseAsync(Cancelled);
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        await using (var one = RunningService.Start(SettingsOf(teams), database, folder.Path))
        await using (var other = RunningService.Start(SettingsOf(teams), database, folder.Path))
        {
            await one.WaitUntilReadyAsync(Cancelled);
            await other.WaitUntilReadyAsync(Cancelled);

            var lost = await Task.WhenAll(people.Select((person, index) => InsistAsync(index % 2 == 0 ? one : other, TokenOf(teams, person), $"note {index}")));

            lost.Sum().ShouldBeGreaterThanOrEqualTo(Coordinators - 1);
            foreach (var replica in new[] { one, other })
                HoldsAll(await HistoryAsync(replica, TokenOf(teams, people[0])));
        }

        await server.DropDatabaseAsync(database);
    }

    public void Dispose() => folder.Dispose();

    private Dictionary<string, string?> SettingsOf(TeamsSimulator teams)
    {
        var settings = new Dictionary<string, string?>(teams.Settings) { ["Database:Provider"] = "PostgreSql", ["Register:Samples"] = "false" };
        for (var index = 0; index < Coordinators; index++)
            settings[$"Roles:Coordinators:{100 + index}"] = people[index];
        return settings;
    }

    private static string TokenOf(TeamsSimulator teams, string person) => teams.UserToken(teams.World.Coordinator).Claim("oid", person).Build();

    /// <summary>Records a note by the version that was seen, the first time none, until nobody was faster.</summary>
    /// <returns>How often somebody was.</returns>
    private static async Task<int> InsistAsync(RunningService replica, string token, string note)
    {
        var seen = 0;
        for (var lost = 0; ; lost++)
        {
            using var request = Request(replica, HttpMethod.Put, "progress", token);
            request.Headers.IfMatch.Add(new($"\"{seen}\""));
            request.Content = new StringContent($$"""{"state":"in_progress","note":"{{note}}"}""", Encoding.UTF8, "application/json");
            using var response = await Client.SendAsync(request, Cancelled);
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
                return lost;

            response.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
            var present = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!["present"]!;
            $"{present["fields"]!["note"]}".ShouldNotBe(note);
            ((int)present["version"]!).ShouldBeGreaterThan(seen);
            seen = (int)present["version"]!;
        }
    }

    private static void HoldsAll(JsonArray history)
    {
        history.Select(change => (int)change!["version"]!).ShouldBe(Enumerable.Range(1, Coordinators).Reverse());
        var notes = history.Select(change => change!["fields"]!.AsArray().Single(field => $"{field!["field"]}" == "note")!).ToArray();
        notes.Select(note => $"{note["new"]}").ShouldBe(Enumerable.Range(0, Coordinators).Select(index => $"note {index}"), ignoreOrder: true);
        notes.Zip(notes.Skip(1)).ShouldAllBe(pair => $"{pair.First["old"]}" == $"{pair.Second["new"]}");
    }

    private static async Task<JsonArray> HistoryAsync(RunningService replica, string token)
    {
        using var request = Request(replica, HttpMethod.Get, $"history?most={2 * Coordinators}", token);
        using var response = await Client.SendAsync(request, Cancelled);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!.AsArray();
    }

    private static HttpRequestMessage Request(RunningService replica, HttpMethod method, string path, string token) =>
        new(method, new Uri(replica.Address, $"/api/v1/items/3/{path}")) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
}
