using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator.Sending;

namespace TipEngage.EndToEnd.Processes;

/// <summary>A person who shares practices, some of them at once, and presses again wherever no answer comes.</summary>
/// <param name="client">How they reach the bot.</param>
/// <param name="service">The service, which is killed now and then.</param>
internal sealed class Submitter(TeamsClient client, MortalService service)
{
    private static readonly (string Name, string Value)[][] answers =
    [
        [("f_title", "Fair recruitment"), ("f_summary", "Suppliers pay the recruitment costs. Tenders ask for proof."), ("f_approach", "public-procurement")],
        [("f_orgName", "Ministry of Public Works"), ("f_orgType", "gov-procurement"), ("f_countries", "TH,LA"), ("f_sectors", "construction")],
        [("f_attribution", "named"), ("f_tlp", "GREEN"), ("f_coi", "no"), ("f_evidence", "none_yet"), ("f_workplanItems", "3a"), ("f_language", "en")],
        [("f_mayShare", "true"), ("f_noPersons", "true"), ("f_noAllegations", "true"), ("f_publish", "true")],
    ];

    private readonly ConcurrentQueue<SharedOnce> shared = [];

    /// <summary>Steps that one practice takes.</summary>
    public static int Steps => answers.Length;

    /// <summary>What they have begun to share.</summary>
    public IReadOnlyCollection<SharedOnce> Shared => shared;

    public async Task ShareSeveralAsync(int count, CancellationToken cancellationToken)
    {
        for (var one = 0; one < count; one++)
            await ShareAsync(cancellationToken);
    }

    private async Task ShareAsync(CancellationToken cancellationToken)
    {
        var one = new SharedOnce(Guid.NewGuid());
        shared.Enqueue(one);
        var start = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "practices.start", ["data"] = new JsonObject { ["practice"] = one.Id.ToString(), ["level"] = "Quick" } };
        var card = await PressAsync(start, [], cancellationToken);
        foreach (var step in answers)
        {
            var inputs = new JsonObject(step.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value)));
            card = await PressAsync(Actions(card).First(action => (string?)action["style"] is "positive"), inputs, cancellationToken);
            one.Accept(inputs);
            service.Accepted();
        }

        one.Reference = card.GetProperty("body")[0].GetProperty("id").GetString()!["practice-".Length..];
    }

    private async Task<JsonElement> PressAsync(JsonObject button, JsonObject inputs, CancellationToken cancellationToken)
    {
        while (true)
        {
            await service.WaitUntilUpAsync(cancellationToken);
            var delivery = await service.OnTheWireAsync(() => client.PressAsync("0", button, inputs, cancellationToken));
            if (delivery is not { Status: HttpStatusCode.OK, Json: { } json })
                continue;

            // A process that has just started, with twenty people before it, may ask them to try again.
            if (json.GetProperty("type").ValueEquals("application/vnd.microsoft.card.adaptive"))
                return json.GetProperty("value");
        }
    }

    private static IEnumerable<JsonObject> Actions(JsonElement card) => card.GetProperty("actions").EnumerateArray().Select(one => JsonObject.Create(one)!);
}
