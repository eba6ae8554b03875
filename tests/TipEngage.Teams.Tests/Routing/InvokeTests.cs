using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Tests.Routing;

public sealed class InvokeTests : IAsyncLifetime
{
    private TestBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes);
        DoorBot.PlayEverything(bot);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_search_gets_its_words_and_answers_with_cards()
    {
        var card = new AdaptiveCard { Body = [new TextBlock("Item 4b")], FallbackText = "Item 4b" };
        var preview = new ThumbnailCard { Title = "4b", Tap = new(new JsonObject { ["item"] = "4b" }) };
        bot.Part<MessagingExtensionQuery, MessagingExtensionAnswer?>().Answer = (_, query, _) => Task.FromResult<MessagingExtensionAnswer?>(new()
        {
            ComposeExtension = new() { AttachmentLayout = "list", Attachments = [card.ToAttachment() with { Preview = preview.ToAttachment() }] },
        });

        var (status, body) = await bot.AskAsync(Incoming.Invoke("composeExtension/query", JsonNode.Parse("""
            {"commandId":"searchPlan","parameters":[{"name":"text","value":"corruption"}],"queryOptions":{"skip":0,"count":25}}
            """)));

        status.ShouldBe(200);
        var query = bot.Part<MessagingExtensionQuery, MessagingExtensionAnswer?>().Calls.Single().Input;
        query.Parameter("TEXT").ShouldBe("corruption");
        query.Parameter("initialRun").ShouldBeNull();
        query.QueryOptions.ShouldBe(new QueryOptions(0, 25, null));
        body!.ToJsonString(Indented).ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json"));
    }

    [Theory]
    [InlineData("\"true\"", "true")]
    [InlineData("true", "True")]
    [InlineData("7", "7")]
    [InlineData("null", null)]
    public async Task A_parameter_is_read_as_text_whatever_it_is(string value, string? text)
    {
        await bot.AskAsync(Incoming.Invoke("composeExtension/query", JsonNode.Parse($$"""{"parameters":[null,{"name":"initialRun","value":{{value}}}]}""")));

        bot.Part<MessagingExtensionQuery, MessagingExtensionAnswer?>().Calls.Single().Input.Parameter("initialRun").ShouldBe(text);
    }

    [Theory]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/anonymousQueryLink")]
    public async Task A_link_is_unfurled(string name)
    {
        bot.Part<LinkQuery, MessagingExtensionAnswer?>().Answer = (_, link, _) => Task.FromResult<MessagingExtensionAnswer?>(MessagingExtensionAnswer.Say(link.Url!));

        var (_, body) = await bot.AskAsync(Incoming.Invoke(name, new JsonObject { ["url"] = "https://example.org/items/4b" }));

        body!.ToJsonString().ShouldBe("""{"composeExtension":{"type":"message","text":"https://example.org/items/4b"}}""");
    }

    [Fact]
    public async Task A_picked_result_gives_back_what_its_preview_carried()
    {
        await bot.AskAsync(Incoming.Invoke("composeExtension/selectItem", new JsonObject { ["item"] = "4b" }));

        var picked = bot.Part<JsonElement, MessagingExtensionAnswer?>().Calls.Single().Input;
        picked.GetProperty("item").GetString().ShouldBe("4b");
    }

    [Fact]
    public async Task An_action_opens_a_dialog_and_its_submission_closes_it()
    {
        var actions = bot.Part<MessagingExtensionAction, MessagingExtensionAnswer?>();
        actions.Answer = (_, action, _) => Task.FromResult<MessagingExtensionAnswer?>(
            action.Data is null ? new() { Task = DialogTask.Card("Share", new AdaptiveCard { Body = [], FallbackText = "x" }.ToAttachment()) } : null);

        var (_, opened) = await bot.AskAsync(Incoming.Invoke("composeExtension/fetchTask", JsonNode.Parse("""{"commandId":"share","commandContext":"message","messagePayload":{"id":"17"},"requestId":"r"}""")));
        var (status, closed) = await bot.AskAsync(Incoming.Invoke("composeExtension/submitAction", JsonNode.Parse("""{"commandId":"share","data":{"a":"1"},"botMessagePreviewAction":"send","botActivityPreview":[{"type":"message/card","text":"x"}]}""")));

        ((string?)opened!["task"]!["type"]).ShouldBe("continue");
        ((string?)opened["task"]!["value"]!["width"]).ShouldBe("medium");
        (status, closed).ShouldBe((200, null));
        var submitted = actions.Calls.Last().Input;
        submitted.BotActivityPreview!.Single().Type.ShouldBe("message/card");
        submitted.Data!.Value.GetProperty("a").GetString().ShouldBe("1");
    }

    [Theory]
    [InlineData("composeExtension/query", """{"composeExtension":{"type":"message","text":"no such command (en-US)"}}""")]
    [InlineData("composeExtension/fetchTask", """{"task":{"type":"message","value":"no such command (en-US)"}}""")]
    [InlineData("composeExtension/submitAction", """{"task":{"type":"message","value":"no such command (en-US)"}}""")]
    public async Task A_command_of_the_message_extension_that_is_not_mapped_is_told_so_in_its_own_shape(string name, string expected)
    {
        await using var strict = await TestBot.StartAsync(new BotRoutes()
            .Invoke<ScriptedInvoke<MessagingExtensionQuery, MessagingExtensionAnswer>, MessagingExtensionQuery, MessagingExtensionAnswer>(InvokeNames.Query, "searchPlan")
            .Invoke<ScriptedInvoke<MessagingExtensionAction, MessagingExtensionAnswer>, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.FetchTask, "share")
            .Invoke<ScriptedInvoke<MessagingExtensionAction, MessagingExtensionAnswer>, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.SubmitAction, "share"));

        var (status, body) = await strict.AskAsync(Incoming.Invoke(name, JsonNode.Parse("""{"commandId":"renamed"}""")));

        status.ShouldBe(200);
        body!.ToJsonString().ShouldBe(expected);
    }

    [Fact]
    public async Task A_dialog_is_picked_by_its_verb()
    {
        var dialogs = bot.Part<DialogRequest, DialogAnswer?>();
        dialogs.Answer = (_, _, _) => Task.FromResult<DialogAnswer?>(new(DialogTask.Say("hello")));
        var button = SubmitAction.ForDialog("Open", new OpenData()).Data!.DeepClone();

        var (_, opened) = await bot.AskAsync(Incoming.Invoke("task/fetch", new JsonObject { ["data"] = button, ["context"] = new JsonObject { ["theme"] = "dark" } }));
        var (_, renamed) = await bot.AskAsync(Incoming.Invoke("task/fetch", JsonNode.Parse("""{"data":{"verb":"tests.renamed"}}""")));
        var (_, bare) = await bot.AskAsync(Incoming.Invoke("task/fetch", JsonNode.Parse("""{"data":"text"}""")));
        var (_, submitted) = await bot.AskAsync(Incoming.Invoke("task/submit", JsonNode.Parse("""{"data":{"verb":"tests.anything"}}""")));

        opened!.ToJsonString().ShouldBe("""{"task":{"type":"message","value":"hello"}}""");
        renamed!.ToJsonString().ShouldBe("""{"task":{"type":"message","value":"out of date (en-US)"}}""");
        bare!.ToJsonString().ShouldBe(renamed.ToJsonString());
        submitted!.ToJsonString().ShouldBe(opened.ToJsonString());
        dialogs.Calls.Count.ShouldBe(2);
        dialogs.Calls.First().Input.Context!.Theme.ShouldBe("dark");
    }

    [Fact]
    public async Task Choices_are_found_by_dataset()
    {
        bot.Part<ChoiceQuery, ChoiceAnswer?>().Answer = (_, query, _) => Task.FromResult<ChoiceAnswer?>(ChoiceAnswer.Of([new($"{query.QueryText}!", "4b")]));

        var (_, found) = await bot.AskAsync(Incoming.Invoke("application/search", JsonNode.Parse("""{"queryText":"4","dataset":"items","queryOptions":{"skip":0,"top":15}}""")));
        var (status, unknown) = await bot.AskAsync(Incoming.Invoke("application/search", JsonNode.Parse("""{"queryText":"4","dataset":"renamed"}""")));

        JsonNode.DeepEquals(found, JsonNode.Parse("""
            {"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":"4!","value":"4b"}]}}
            """)).ShouldBeTrue();
        status.ShouldBe(200);
        unknown!["value"]!["results"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("task/fetch", """{"data":{"verb":"\ud800"}}""")]
    [InlineData("task/submit", """{"data":{"verb":"\ud800"}}""")]
    [InlineData("composeExtension/query", """{"commandId":"\ud800"}""")]
    [InlineData("composeExtension/query", """{"parameters":[{"name":"text","value":"\ud800"}]}""")]
    [InlineData("application/search", """{"dataset":"\ud800"}""")]
    [InlineData("", """{"verb":"\ud800"}""")]
    [InlineData("", """{"\ud800":"verb","verb":1}""")]
    [InlineData("composeExtension/selectItem", """{"item":"\ud800"}""")]
    public async Task Half_a_character_never_breaks_the_door(string name, string value)
    {
        var invoke = Incoming.Invoke(name, new JsonObject { ["here"] = true });
        invoke["serviceUrl"] = bot.Connector.ServiceUrl.AbsoluteUri;

        using var response = await bot.PostAsync(new StringContent(invoke.ToJsonString().Replace("""{"here":true}""", value, StringComparison.Ordinal)));

        ((int)response.StatusCode).ShouldBeOneOf(200, 400);
    }

    [Fact]
    public async Task Answers_are_JSON_in_UTF_8()
    {
        bot.Part<LinkQuery, MessagingExtensionAnswer?>().Answer = (_, _, _) => Task.FromResult<MessagingExtensionAnswer?>(MessagingExtensionAnswer.Say("สวัสดี"));

        using var response = await bot.PostAsync(Incoming.Invoke("composeExtension/queryLink", new JsonObject()));

        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("สวัสดี");
    }

    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true };
}
