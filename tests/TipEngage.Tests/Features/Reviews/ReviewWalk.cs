using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Reviews as coordinators do: by sentences and by the buttons of the cards that come.</summary>
internal sealed class ReviewWalk(AnswerBot bot)
{
    public const string First = "coordinator";
    public const string Second = "reviewer";

    public AnswerBot Bot => bot;

    /// <summary>The practice that is reviewed.</summary>
    public string Reference { get; set; } = "PP-0001";

    /// <summary>A service with two coordinators and one practice that waits for them.</summary>
    public static async Task<ReviewWalk> StartAsync(string submitter = "submitter")
    {
        var bot = await AnswerBot.StartAsync();
        var given = await bot.Services.GetRequiredService<GiveRole>().GiveAsync(new(Second, "Citra", Role.Coordinator, null), new("tenant", First, null), CancellationToken.None);
        given.ShouldBe(RoleOutcome.Done);
        await new FormWalk(bot, submitter).ShareAsync();
        return new(bot);
    }

    public async Task<JsonNode> QueueAsync(string who) => (await bot.AskAsync("what's waiting for review", "a:1", who)).Card();

    public async Task<JsonNode> OpenAsync(string who) => (await bot.AskAsync($"publish {Reference}", "a:1", who)).Card();

    /// <summary>Says where two coordinators work: neither has an interest.</summary>
    public async Task PlaceAsync()
    {
        foreach (var (who, country, organisation) in new[] { (First, "AU", "Department of Home Affairs"), (Second, "ID", "Ministry of Foreign Affairs") })
            await PressAsync(who, await QueueAsync(who), "Where I work", [], "Keep", ("country", country), ("organisation", organisation));
    }

    public Task ScoreAsync(string who, string score = "2", params (string, string)[] others) => ScoreAsync(who, "Review it", score, others);

    public Task ScoreAgainAsync(string who, string score, params (string, string)[] others) => ScoreAsync(who, "Change my review", score, others);

    private async Task ScoreAsync(string who, string button, string score, (string, string)[] others)
    {
        var form = await CardAsync(who, await OpenAsync(who), button);
        string[] questions = ["relevance", "results", "harm", "participation", "copying", "lasting", "inclusion", "honesty"];
        await CardAsync(who, form, "Keep my review", [.. questions.Select(question => ($"q_{question}", score)), .. others]);
    }

    /// <summary>Presses a button of a card that leads to another, and then one of that.</summary>
    public async Task<JsonNode> PressAsync(string who, JsonNode card, string first, (string, string)[] inputs, string then, params (string, string)[] more) =>
        await AnswerAsync(who, await CardAsync(who, card, first, inputs), then, more);

    public async Task<JsonNode> CardAsync(string who, JsonNode card, string title, params (string, string)[] inputs)
    {
        var answer = await AnswerAsync(who, card, title, inputs);
        answer["type"]!.ToString().ShouldBe("application/vnd.microsoft.card.adaptive", answer.ToJsonString());
        return answer["value"]!;
    }

    /// <summary>All that a card of a practice offers, most of it within the card.</summary>
    public static string[] Offered(JsonNode card) => [.. card.Objects().Where(one => one["type"]?.ToString() is "Action.Execute").Select(one => one["title"]!.ToString())];

    public Task<JsonNode> AnswerAsync(string who, JsonNode card, string title, params (string, string)[] inputs) => new FormWalk(bot, who).AnswerAsync(card, title, inputs);
}
