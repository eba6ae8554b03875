using System.Text.Json.Nodes;
using TipEngage.Screens;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan;

/// <summary>The plan from the compose box, and links to it.</summary>
public sealed class MessageExtensionTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    private static readonly string[] laterElements = ["Table", "Action.Execute"];

    [Theory]
    [InlineData("""{"commandId":"searchPlan","parameters":[{"name":"initialRun","value":"true"}]}""", "1 2 3 3a 4 4a 4b 4c 4d 5 6 7")]
    [InlineData("""{"commandId":"searchPlan","parameters":[{"name":"query","value":"  "}]}""", "1 2 3 3a 4 4a 4b 4c 4d 5 6 7")]
    [InlineData("""{"commandId":"searchPlan","parameters":[{"name":"query","value":"4b"}],"queryOptions":{"skip":0,"count":25}}""", "4b")]
    [InlineData("""{"commandId":"searchPlan","parameters":[{"name":"query","value":"4(B) and 5"}]}""", "4b 5")]
    [InlineData("""{"commandId":"searchPlan","parameters":[{"name":"query","value":"corruption"}]}""", "6")]
    [InlineData("""{"commandId":"searchPlan","parameters":[{"name":"query","value":"corr"}]}""", "6")]
    [InlineData("""{"commandId":"searchPlan","parameters":[{"name":"query","value":"due 2017"}]}""", "4 4a")]
    [InlineData("""{"commandId":"searchPlan","parameters":[{"name":"query","value":"ongoing"}]}""", "1 2 3")]
    [InlineData("""{"commandId":"searchPlan","parameters":[{"name":"query","value":"overdue"}]}""", "4 4a")]
    [InlineData("""{"commandId":"searchPlan","parameters":[{"name":"query","value":"item a"}]}""", "3a 4a")]
    [InlineData("""{"commandId":"searchPlan","parameters":[],"queryOptions":{"skip":10,"count":25}}""", "6 7")]
    [InlineData("""{"commandId":"searchPlan","parameters":[],"queryOptions":{"skip":2,"count":3}}""", "3 3a 4")]
    [InlineData("""{"commandId":"searchPlan","parameters":[],"queryOptions":{"skip":-5,"count":-1}}""", "1")]
    public async Task A_search_offers_items(string query, string expected)
    {
        var result = Result(await fixture.Bot.InvokeAsync("composeExtension/query", query));

        result["type"]!.GetValue<string>().ShouldBe("result");
        Offered(result).ShouldBe(expected.Split(' '));
    }

    [Fact]
    public async Task A_result_is_a_card_with_a_preview_and_is_inserted_as_it_is()
    {
        var result = Result(await fixture.Bot.InvokeAsync(
            "composeExtension/query", """{"commandId":"searchPlan","parameters":[{"name":"query","value":"4b"}]}"""));

        result.Indented().ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json"));
    }

    [Fact]
    public async Task A_search_without_results_says_so()
    {
        var result = Result(await fixture.Bot.InvokeAsync(
            "composeExtension/query", """{"commandId":"searchPlan","parameters":[{"name":"query","value":"weather"}]}"""));

        result["type"]!.GetValue<string>().ShouldBe("message");
        result["text"]!.GetValue<string>().ShouldContain("nothing in the plan");
    }

    [Fact]
    public async Task A_card_for_a_persons_own_message_has_no_buttons_and_only_old_elements()
    {
        var result = Result(await fixture.Bot.InvokeAsync("composeExtension/query", """{"commandId":"searchPlan"}"""));

        foreach (var card in Cards(result))
        {
            card["version"]!.GetValue<string>().ShouldBe("1.3");
            card["actions"].ShouldBeNull();
            card["body"].Objects().ShouldAllBe(one => one["style"] == null && (one["type"] == null || !laterElements.Contains(one["type"]!.ToString())));
        }
    }

    [Fact]
    public async Task A_picked_result_gives_its_card()
    {
        Offered(Result(await fixture.Bot.InvokeAsync("composeExtension/selectItem", """{"item":"4b"}"""))).ShouldBe(["4b"]);
        Result(await fixture.Bot.InvokeAsync("composeExtension/selectItem", """{"item":"99"}"""))["type"]!.GetValue<string>().ShouldBe("message");
        Result(await fixture.Bot.InvokeAsync("composeExtension/selectItem", "[]"))["type"]!.GetValue<string>().ShouldBe("message");
    }

    [Theory]
    [InlineData("composeExtension/queryLink", "http://localhost:3978/items/4b", "4b")]
    [InlineData("composeExtension/anonymousQueryLink", "http://localhost:3978/items/4B?x=1#y", "4b")]
    [InlineData("composeExtension/queryLink", "http://127.0.0.1/base/items/3a/", "3a")]
    [InlineData("composeExtension/queryLink", "http://localhost:3978/items/", "")]
    [InlineData("composeExtension/queryLink", "http://localhost:3978/items/99", "")]
    [InlineData("composeExtension/queryLink", "http://127.0.0.1/other/4b", "")]
    [InlineData("composeExtension/queryLink", "ftp://localhost/items/4b", "")]
    [InlineData("composeExtension/queryLink", "file:///items/4b", "")]
    [InlineData("composeExtension/queryLink", "not a link", "")]
    [InlineData("composeExtension/queryLink", "", "")]
    public async Task A_link_to_an_item_shows_it(string invoke, string url, string expected)
    {
        var result = Result(await fixture.Bot.InvokeAsync(invoke, new JsonObject { ["url"] = url }.ToJsonString()));

        result["type"]!.GetValue<string>().ShouldBe("result");
        Offered(result).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("https://anywhere.example/items/4b")]
    [InlineData("https://localhost.anywhere.example/items/4b")]
    [InlineData("https://localhost@anywhere.example/items/4b")]
    [InlineData("http://10.0.0.1/items/4b")]
    public async Task Without_an_address_of_its_own_only_links_to_this_machine_count(string url)
    {
        var result = Result(await fixture.Bot.InvokeAsync("composeExtension/queryLink", new JsonObject { ["url"] = url }.ToJsonString()));

        Offered(result).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://localhost:5178/items/4b")]
    [InlineData("http://127.0.0.1:40000/items/4b")]
    public async Task With_an_address_on_this_machine_every_name_of_it_counts(string url)
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: "http://localhost:5178");

        var result = Result(await bot.InvokeAsync("composeExtension/queryLink", new JsonObject { ["url"] = url }.ToJsonString()));

        Cards(result).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task With_an_address_of_its_own_only_links_to_it_count_and_cards_carry_one()
    {
        await using var bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example/");

        foreach (var own in (string[])["https://tipengage.example/items/4b", "http://TipEngage.example:80/items/4b?from=teams"])
            Cards(await LinkedAsync(own)).ShouldHaveSingleItem()["actions"]![0]!["url"]!.GetValue<string>().ShouldBe("https://tipengage.example/items/4b?plan=2017-19");
        foreach (var other in (string[])["https://other.example/items/4b", "https://tipengage.example@other.example/items/4b", "https://sub.tipengage.example/items/4b", "http://localhost/items/4b"])
            Offered(await LinkedAsync(other)).ShouldBeEmpty(other);

        async Task<JsonNode> LinkedAsync(string url) =>
            Result(await bot.InvokeAsync("composeExtension/queryLink", new JsonObject { ["url"] = url }.ToJsonString()));
    }

    [Theory]
    [InlineData("tipengage.example")]
    [InlineData("/items")]
    [InlineData("ftp://tipengage.example")]
    [InlineData("https://tipengage.example/?a=b")]
    public void An_address_that_links_cannot_start_with_is_refused(string address) =>
        new PublicUrlOptionsValidator().Validate(null, new() { PublicUrl = new Uri(address, UriKind.RelativeOrAbsolute) })
            .FailureMessage.ShouldNotBeNull().ShouldContain($"PublicUrl is '{address}'");

    [Fact]
    public async Task A_command_that_is_not_ours_is_told_so()
    {
        var result = Result(await fixture.Bot.InvokeAsync("composeExtension/query", """{"commandId":"searchCases","parameters":[]}"""));

        result["type"]!.GetValue<string>().ShouldBe("message");
        result["text"]!.GetValue<string>().ShouldContain("this command");
    }

    private static JsonNode Result(JsonNode answer) => answer["composeExtension"].ShouldNotBeNull();

    private static JsonNode[] Cards(JsonNode result) => [.. result["attachments"]!.AsArray().Select(one => one!["content"]!)];

    private static string[] Offered(JsonNode result)
    {
        result["attachments"]!.AsArray().ShouldAllBe(one => one!["preview"]!["content"]!["title"] != null && one["preview"]!["content"]!["tap"] == null);
        return [.. Cards(result).Select(card => card.Items().ShouldHaveSingleItem())];
    }
}
