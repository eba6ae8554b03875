using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks.Load;

/// <summary>One person who fills in the form of a practice step by step and sends it, as Teams does.</summary>
internal sealed class SharingPerson(int number, HttpClient bot, LoopbackTeams teams)
{
    private static readonly (string Name, string Value)[][] answers =
    [
        [("f_title", "Fair recruitment clauses in tenders"), ("f_summary", "Suppliers pay the recruitment costs. Tenders ask for proof."), ("f_approach", "public-procurement")],
        [("f_orgName", "Ministry of Public Works"), ("f_orgType", "gov-procurement"), ("f_countries", "TH,LA"), ("f_sectors", "construction")],
        [("f_attribution", "named"), ("f_tlp", "GREEN"), ("f_coi", "no"), ("f_evidence", "none_yet"), ("f_workplanItems", "3a"), ("f_language", "en")],
        [("f_mayShare", "true"), ("f_noPersons", "true"), ("f_noAllegations", "true"), ("f_publish", "true")],
    ];

    /// <summary>Milliseconds that each press took.</summary>
    public List<double?> Presses { get; } = [];

    /// <summary>Milliseconds that each whole submission took.</summary>
    public List<double?> Submissions { get; } = [];

    public async Task ShareAsync(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var card = await PressAsync("practices.start", new JsonObject { ["practice"] = Guid.NewGuid().ToString(), ["level"] = "Quick" }, cancellationToken);
        foreach (var step in answers)
        {
            var button = card["actions"]!.AsArray().First(one => (string?)one!["style"] is "positive")!;
            var data = button["data"]!.DeepClone().AsObject();
            foreach (var (name, value) in step)
                data[name] = value;
            card = await PressAsync((string)button["verb"]!, data, cancellationToken);
        }

        if (card["body"]![0]!["id"]?.ToString().StartsWith("practice-PP-", StringComparison.Ordinal) is not true)
            throw new BenchmarkException("A submission got no receipt.");
        Submissions.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private async Task<JsonNode> PressAsync(string verb, JsonObject data, CancellationToken cancellationToken)
    {
        var activity = JsonNode.Parse(MessageBody.Create($"f:{Guid.NewGuid()}", $"a:1sharing-conversation-{number:D4}", number, teams.Connector.ServiceUrl))!;
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", teams.ChannelToken);

        var start = Stopwatch.GetTimestamp();
        using var response = await bot.SendAsync(request, cancellationToken);
        var answer = await JsonNode.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        Presses.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return (string?)answer?["type"] is "application/vnd.microsoft.card.adaptive"
            ? answer["value"]!
            : throw new BenchmarkException($"A press was answered {response.StatusCode}: {answer?.ToJsonString()}");
    }
}
