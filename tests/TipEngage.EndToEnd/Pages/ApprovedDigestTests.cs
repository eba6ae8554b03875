using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;
using TipEngage.Simulator.World;

namespace TipEngage.EndToEnd.Pages;

/// <summary>The digests that were approved as text, as cards on a page: each week in each language and theme leaves a picture to judge.</summary>
public sealed class ApprovedDigestTests(Chromium chromium)
{
    private const string Approved = "WeeklyCardTests.A_weeks_card_is_as_approved.";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("quiet")]
    [InlineData("busy")]
    [InlineData("overdue")]
    [InlineData("guest")]
    public async Task An_approved_week_is_readable_in_every_language_and_theme(string week)
    {
        await using var teams = await TeamsSimulator.StartAsync(new() { PageFolder = Path.Combine(Repository.Root, "src", "TipEngage.Simulator", "wwwroot") }, Cancelled);
        var page = await TeamsPage.OpenAsync(chromium, teams.Address, "coordinator", new() { ViewportSize = new() { Width = 1000, Height = 2400 } });
        await page.EnterAsync("General");

        var messages = new Dictionary<string, ILocator>();
        foreach (var language in (string[])["en", "id", "th", "vi"])
            messages[language] = page.Log.Locator($"article[data-message-id='{await PostAsync(teams, teams.World.General, await CardAsync($"{week}.{language}"))}']");
        foreach (var message in messages.Values)
            await Assertions.Expect(message).ToBeVisibleAsync();

        foreach (var (label, theme) in TeamsPage.Themes)
        {
            await page.ChooseThemeAsync(label);
            await page.Page.ShouldBeAccessibleAsync();
            (await page.OverflowsAsync()).ShouldBeFalse();
            foreach (var (language, message) in messages)
                await message.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"week-{week}-{language}-{theme}.png") });
        }

        await page.Page.Context.CloseAsync();
    }

    /// <summary>The card without what is asked when it is shown again: nobody would answer here.</summary>
    private static async Task<JsonNode> CardAsync(string name)
    {
        var card = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "TipEngage.Tests", "Features", "Digests", $"{Approved}{name}.approved.json"), Cancelled))!;
        card.AsObject().Remove("refresh").ShouldBeTrue();
        return card;
    }

    /// <summary>Posts a card as the bot does.</summary>
    /// <returns>Id of the message.</returns>
    private static async Task<string> PostAsync(TeamsSimulator teams, Conversation conversation, JsonNode card)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["summary"] = "The week at a glance",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
        };
        using var http = new HttpClient { BaseAddress = new(teams.ServiceUrl) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", teams.IssueBotToken());
        using var answer = await http.PostAsJsonAsync($"v3/conversations/{Uri.EscapeDataString(conversation.Id)}/activities", activity, Cancelled);
        answer.EnsureSuccessStatusCode();
        return $"{(await answer.Content.ReadFromJsonAsync<JsonNode>(Cancelled))!["id"]}";
    }
}
