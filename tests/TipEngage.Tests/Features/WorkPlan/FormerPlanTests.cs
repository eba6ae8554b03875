using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Plans.Import;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan;

/// <summary>The next plan has come, and cards and links of the former one are still in the chats.</summary>
public sealed class FormerPlanTests : IAsyncLifetime
{
    private const string Former = "Regularly share information";
    private const string Next = "Publish a yearbook.";

    private AnswerBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await AnswerBot.StartAsync("2021-06-01", "https://tipengage.example");
        await bot.Services.GetRequiredService<ImportPlan>().ImportAsync(
            SamplePlans.Bytes(SamplePlans.Document("2021-23", $"<p>1. {Next}</p>\t<p>Ongoing.</p>")), null, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("""{"item":"1","plan":"2017-19"}""", Former)]
    [InlineData("""{"item":"1","plan":"2021-23"}""", Next)]
    [InlineData("""{"item":"1"}""", Next)]
    public async Task A_button_shows_the_item_of_its_plan(string data, string words) =>
        string.Concat((await PressAsync("workplan.item", data)).Verbatim()).ShouldContain(words);

    [Theory]
    [InlineData("""{"plan":"2017-19"}""", 12)]
    [InlineData("""{"plan":"2021-23"}""", 1)]
    [InlineData("{}", 1)]
    public async Task A_button_lists_the_items_of_its_plan(string data, int items) =>
        (await PressAsync("workplan.list", data)).Items().Length.ShouldBe(items);

    [Fact]
    public async Task The_buttons_of_a_card_lead_to_its_plan()
    {
        var card = await PressAsync("workplan.item", """{"item":"4","plan":"2017-19"}""");

        card["actions"]!.AsArray().Select(button => $"{button!["data"]!["plan"]}").Distinct().ShouldBe(["2017-19"]);
    }

    [Theory]
    [InlineData("https://tipengage.example/items/1?plan=2017-19", Former)]
    [InlineData("https://tipengage.example/items/1", Next)]
    public async Task A_link_shows_the_item_of_its_plan_and_leads_there(string link, string words)
    {
        var answer = await bot.InvokeAsync("composeExtension/queryLink", $$"""{"url":"{{link}}"}""");

        var card = answer["composeExtension"]!["attachments"]![0]!["content"]!;
        string.Concat(card.Verbatim()).ShouldContain(words);
        $"{card["actions"]![0]!["url"]}".ShouldEndWith(words is Former ? "/items/1?plan=2017-19" : "/items/1?plan=2021-23");
    }

    private async Task<JsonNode> PressAsync(string verb, string data) => (await bot.PressAsync(verb, data))["value"]!;
}
