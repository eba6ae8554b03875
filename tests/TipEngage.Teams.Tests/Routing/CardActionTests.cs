using System.Text.Json.Nodes;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class CardActionTests : IAsyncLifetime
{
    private TestBot bot = null!;

    private Part<RateData, Reply> Rating => bot.Part<RateData, Reply>();

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes);
        DoorBot.PlayEverything(bot);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_press_reaches_the_handler_of_its_verb_and_shows_a_notice()
    {
        var (status, body) = await bot.AskAsync(Incoming.Execute(RateData.Verb, Rate()));

        status.ShouldBe(200);
        Notice(body).ShouldBe("rated 4b");
        Rating.Calls.Single().Input.ShouldBe(new RateData("4b", 5, true));
    }

    [Fact]
    public async Task A_card_takes_the_place_of_the_card()
    {
        var card = new AdaptiveCard { Body = [new TextBlock("ขอบคุณ")], FallbackText = "Thanks" };
        Rating.Answer = (_, _, _) => Task.FromResult(Reply.Card(card.ToAttachment(), "Thanks"));

        var (status, body) = await bot.AskAsync(Incoming.Execute(RateData.Verb, Rate()));

        status.ShouldBe(200);
        ((int?)body!["statusCode"]).ShouldBe(200);
        ((string?)body["type"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        JsonNode.DeepEquals(body["value"], JsonNode.Parse(card.ToUtf8())).ShouldBeTrue();
    }

    [Fact]
    public async Task A_handler_that_has_nothing_to_show_is_answered_with_a_notice()
    {
        Rating.Answer = (_, _, _) => Task.FromResult(Reply.None);

        var (status, body) = await bot.AskAsync(Incoming.Execute(RateData.Verb, Rate()));

        status.ShouldBe(200);
        Notice(body).ShouldBe("nothing to show (en-US)");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_press_without_verb_is_told_by_its_data(string? verb)
    {
        var data = Rate();
        data["verb"] = RateData.Verb;

        var (_, body) = await bot.AskAsync(Incoming.Execute(verb, data));

        Notice(body).ShouldBe("rated 4b");
    }

    [Fact]
    public async Task Inputs_arrive_as_strings_and_are_read_as_what_they_are()
    {
        var data = new JsonObject { ["itemId"] = "4b", ["stars"] = "3", ["isPublic"] = "True", ["day"] = "2018-03-01", ["grade"] = "good", ["note"] = "7" };

        await bot.AskAsync(Incoming.Execute(RateData.Verb, data));

        Rating.Calls.Single().Input.ShouldBe(new RateData("4b", 3, true, new DateOnly(2018, 3, 1), Grade.Good, "7"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task A_button_that_carries_nothing_works_without_data(string? data)
    {
        var (status, _) = await bot.AskAsync(Incoming.Execute(OpenData.Verb, data is null ? null : JsonNode.Parse(data)));

        status.ShouldBe(200);
        bot.Part<OpenData, Reply>().Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("tests.renamed", """{"itemId":"4b"}""")]
    [InlineData(null, """{"itemId":"4b"}""")]
    [InlineData(null, """{"verb":7}""")]
    [InlineData(null, """{"verb":"\ud800"}""")]
    [InlineData("tests.rate", null)]
    [InlineData("tests.rate", "{}")]
    [InlineData("tests.rate", "[1]")]
    [InlineData("tests.rate", "\"text\"")]
    [InlineData("tests.rate", """{"itemId":"4b","isPublic":true}""")]
    [InlineData("tests.rate", """{"itemId":null,"stars":1,"isPublic":true}""")]
    [InlineData("tests.rate", """{"itemId":"4b","stars":"many","isPublic":true}""")]
    [InlineData("tests.rate", """{"itemId":"4b","stars":99999999999,"isPublic":true}""")]
    [InlineData("tests.rate", """{"itemId":"4b","stars":1,"isPublic":"maybe"}""")]
    [InlineData("tests.rate", """{"itemId":"4b","stars":1,"isPublic":true,"day":"tomorrow"}""")]
    [InlineData("tests.rate", """{"itemId":"4b","stars":1,"isPublic":true,"grade":"splendid"}""")]
    [InlineData("tests.rate", """{"itemId":"\ud800","stars":1,"isPublic":true}""")]
    public async Task A_card_that_is_out_of_date_says_so(string? verb, string? data)
    {
        using var response = await bot.PostAsync(new StringContent(Text(verb, data)));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        ((int)response.StatusCode).ShouldBe(200);
        Notice(body).ShouldBe("out of date (en-US)");
        Rating.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"trigger":"manual"}""", "BadRequest")]
    [InlineData("""{"action":"press"}""", "BadRequest")]
    [InlineData("""{"action":null}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":7}}""", "BadRequest")]
    [InlineData("[]", "BadRequest")]
    [InlineData("null", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported")]
    [InlineData("""{"action":{"verb":"tests.rate"}}""", "NotSupported")]
    public async Task What_is_no_action_is_a_bad_request(string value, string code)
    {
        var (status, body) = await bot.AskAsync(Incoming.Invoke("adaptiveCard/action", JsonNode.Parse(value)));

        status.ShouldBe(400);
        ((int?)body!["statusCode"]).ShouldBe(400);
        ((string?)body["type"]).ShouldBe("application/vnd.microsoft.error");
        ((string?)body["value"]!["code"]).ShouldBe(code);
        ((string?)body["value"]!["message"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_fallback_button_arrives_as_a_message_and_reaches_the_same_handler()
    {
        var fallback = ExecuteAction.For("Rate", new RateData("4b", 5, true)).Fallback!.Data!.DeepClone();

        await bot.TellAsync(Incoming.Press(fallback));

        (await bot.HearAsync()).Single().Text.ShouldBe("rated 4b");
        Rating.Calls.Single().Input.ShouldBe(new RateData("4b", 5, true));
    }

    [Theory]
    [InlineData("""{"verb":"tests.renamed"}""")]
    [InlineData("""{"verb":"tests.rate"}""")]
    [InlineData("""{"k":"v"}""")]
    [InlineData("{}")]
    public async Task A_fallback_button_that_is_out_of_date_says_so(string value)
    {
        await bot.TellAsync(Incoming.Press(JsonNode.Parse(value)!));

        (await bot.HearAsync()).Single().Text.ShouldBe("out of date (en-US)");
    }

    [Fact]
    public async Task The_text_of_a_message_back_counts_when_its_value_is_nobody_s()
    {
        bot.Part<string, Reply>().Answer = (_, text, _) => Task.FromResult(Reply.Text(text));
        var pressed = Incoming.Press(JsonValue.Create("""{"a":"string"}"""));
        pressed["text"] = "echo hello";

        await bot.TellAsync(pressed);

        (await bot.HearAsync()).Single().Text.ShouldBe("hello");
    }

    [Fact]
    public async Task A_press_of_the_old_kind_without_name_opens_a_dialog_or_nothing()
    {
        var data = Rate();
        data["verb"] = RateData.Verb;

        var (_, said) = await bot.AskAsync(Incoming.Invoke(null, data.DeepClone()));
        var (nobody, nothing) = await bot.AskAsync(Incoming.Invoke(null, new JsonObject { ["option"] = "opt1" }));
        Rating.Answer = (_, _, _) => Task.FromResult(Reply.Card(new AdaptiveCard { Body = [], FallbackText = "x" }.ToAttachment(), "Title"));
        var (_, shown) = await bot.AskAsync(Incoming.Invoke("", data.DeepClone()));

        said!.ToJsonString().ShouldBe("""{"task":{"type":"message","value":"rated 4b"}}""");
        (nobody, nothing).ShouldBe((200, null));
        ((string?)shown!["task"]!["type"]).ShouldBe("continue");
        ((string?)shown["task"]!["value"]!["title"]).ShouldBe("Title");
    }

    private static JsonObject Rate() => new() { ["itemId"] = "4b", ["stars"] = 5, ["isPublic"] = true };

    private static string? Notice(JsonNode? body)
    {
        ((int?)body!["statusCode"]).ShouldBe(200);
        ((string?)body["type"]).ShouldBe("application/vnd.microsoft.activity.message");
        return (string?)body["value"];
    }

    /// <summary>Put together as text: a lone surrogate does not survive a parser.</summary>
    private string Text(string? verb, string? data)
    {
        var invoke = Incoming.Execute(verb, data is null ? null : new JsonObject { ["here"] = true });
        invoke["serviceUrl"] = bot.Connector.ServiceUrl.AbsoluteUri;
        return invoke.ToJsonString().Replace("""{"here":true}""", data, StringComparison.Ordinal);
    }
}
