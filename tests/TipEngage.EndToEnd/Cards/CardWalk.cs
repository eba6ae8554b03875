using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.Sending;

namespace TipEngage.EndToEnd.Cards;

/// <summary>Asks everything and presses every button until no new card appears.</summary>
internal sealed class CardWalk(TeamsSimulator teams, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly string[] Questions =
    [
        "help", "hello", "items", "item 1", "item b", "item 9", "item 4e", "4b and 6", "due 2017", "due 2018", "due 2019", "due 2025",
        "active 2018", "active 2025", "ongoing", "overdue", "for action", "due by 2018", "corruption", "translate", "training",
        "materials", "events", "about the group",
    ];

    private readonly Dictionary<string, string> found = new(StringComparer.Ordinal);
    private readonly HashSet<string> pressed = new(StringComparer.Ordinal);

    /// <summary>Every distinct card with where it was first seen.</summary>
    public IReadOnlyDictionary<string, string> Found => found;

    public async Task WalkAsync()
    {
        foreach (var conversation in (Simulator.World.Conversation[])[teams.World.PersonalChat(teams.World.Member), teams.World.GroupChat, teams.World.General])
            await LookAtAsync(await (await teams.As(teams.World.Member, conversation).InstallAsync(cancellationToken)).WaitForMessageAsync(null, Limit, cancellationToken), $"welcome ({conversation.WireType})");

        var member = teams.As(teams.World.Member);
        foreach (var question in Questions)
            await LookAtAsync(await (await member.SayAsync(question, cancellationToken: cancellationToken)).WaitForMessageAsync(null, Limit, cancellationToken), question);

        foreach (var language in (string[])["id", "th", "vi"])
        {
            await member.SayAsync($"language {language}", cancellationToken: cancellationToken);
            foreach (var question in Questions)
                await LookAtAsync(await (await member.SayAsync(question, cancellationToken: cancellationToken)).WaitForMessageAsync(null, Limit, cancellationToken), $"{question} ({language})");
        }

        await member.SayAsync("language auto", cancellationToken: cancellationToken);
        Offered(await member.InitialQueryAsync("searchPlan", cancellationToken), "search");
        Offered(await member.QueryAsync("searchPlan", "translate", cancellationToken: cancellationToken), "search for 'translate'");
        Offered(await member.QueryLinkAsync("http://localhost/items/3a", cancellationToken), "link");
    }

    private async Task LookAtAsync(Message message, string origin)
    {
        foreach (var card in message.Cards)
            await LookAtAsync(message.Id, card, origin);
    }

    private async Task LookAtAsync(string messageId, JsonElement card, string origin)
    {
        if (!found.TryAdd(card.GetRawText(), origin))
            return;

        foreach (var action in Actions(card).Where(action => pressed.Add($"{action["type"]} {action["verb"]} {action["data"]?.ToJsonString()}")))
        {
            var delivery = await teams.As(teams.World.Member).PressAsync(messageId, action, cancellationToken: cancellationToken);
            var answer = delivery.Json.ShouldNotBeNull($"{action["title"]} of {origin} was answered {delivery.Status}");
            if (answer.GetProperty("type").ValueEquals("application/vnd.microsoft.activity.message"))
            {
                answer.GetProperty("value").GetString().ShouldNotBeNullOrWhiteSpace($"{action["title"]} of {origin}");
                continue;
            }

            answer.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive", $"{action["title"]} of {origin} was answered {answer.GetRawText()}");
            await LookAtAsync(messageId, answer.GetProperty("value"), $"{origin} > {action["title"]}");
        }
    }

    private void Offered(Delivery delivery, string origin)
    {
        var attachments = delivery.Json.ShouldNotBeNull(origin).GetProperty("composeExtension").GetProperty("attachments").EnumerateArray().ToArray();
        attachments.ShouldNotBeEmpty();
        foreach (var attachment in attachments)
            found.TryAdd(attachment.GetProperty("content").GetRawText(), origin);
    }

    private static IEnumerable<JsonObject> Actions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Actions),
        JsonValueKind.Object when IsAction(element) => [JsonObject.Create(element)!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Actions(member.Value)),
        _ => [],
    };

    private static bool IsAction(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && type.GetString() is "Action.Execute" or "Action.Submit";
}
