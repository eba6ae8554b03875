using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Practices;

/// <summary>Fills the form in as a person does: reads a card, types into its inputs, presses a button of it.</summary>
internal sealed class FormWalk(AnswerBot bot, string who)
{
    /// <summary>What a person answers for a quick share: the other fields hold something already.</summary>
    public static readonly (string, string)[][] Quick =
    [
        [("f_title", "Fair recruitment clauses in tenders"), ("f_summary", "Suppliers pay the recruitment costs. Tenders ask for proof. Fewer workers start in debt."), ("f_approach", "public-procurement,ethical-recruitment")],
        [("f_orgName", "Ministry of Public Works"), ("f_orgType", "gov-procurement"), ("f_countries", "TH,LA"), ("f_sectors", "construction")],
        [("f_attribution", "type_country"), ("f_tlp", "GREEN"), ("f_coi", "no"), ("f_evidence", "none_yet"), ("f_workplanItems", "3a"), ("f_language", "en")],
        [("f_mayShare", "true"), ("f_noPersons", "true"), ("f_noAllegations", "true"), ("f_publish", "true"), ("f_contactMe", "true")],
    ];

    public static string SendButton => "Send to the reviewers";

    public async Task<JsonNode> StartAsync(string button = "Quick share") => await PressAsync((await bot.AskAsync("share a practice", "a:1", who)).Card(), button);

    /// <summary>Presses a button with the inputs, and gives the card that comes.</summary>
    public async Task<JsonNode> PressAsync(JsonNode card, string title, params (string Name, string Value)[] inputs)
    {
        var answer = await AnswerAsync(card, title, inputs);
        answer["type"]!.ToString().ShouldBe("application/vnd.microsoft.card.adaptive", answer.ToJsonString());
        return answer["value"]!;
    }

    /// <summary>The same, whatever is answered.</summary>
    public Task<JsonNode> AnswerAsync(JsonNode card, string title, params (string Name, string Value)[] inputs)
    {
        var button = ButtonOf(card, title);
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (name, value) in inputs)
            data[name] = value;
        return bot.PressAsync(button["verb"]!.ToString(), data.ToJsonString(), role: who);
    }

    /// <summary>Goes the whole way to the last step, at which nothing is ticked.</summary>
    public async Task<JsonNode> ToCheckAsync()
    {
        var card = await StartAsync();
        foreach (var inputs in Quick[..^1])
            card = await PressAsync(card, "Next", inputs);
        return card;
    }

    /// <summary>Shares a practice and gives the receipt.</summary>
    public async Task<JsonNode> ShareAsync() => await PressAsync(await ToCheckAsync(), SendButton, Quick[^1]);

    public async Task<JsonNode> MineAsync() => (await bot.AskAsync("my submissions", "a:1", who)).Card();

    public static JsonObject ButtonOf(JsonNode card, string title) =>
        card.Objects().First(one => one["type"]?.ToString() is "Action.Execute" or "Action.Submit" && one["title"]?.ToString() == title);

    public static string? ValueOf(JsonNode card, string input) => card.Objects().First(one => one["id"]?.ToString() == input)["value"]?.ToString();
}
