using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator;
using TipEngage.Simulator.Sending;

namespace TipEngage.Tests.Simulator;

public sealed class SimulatorApiTests : IAsyncLifetime
{
    private readonly HttpClient page = new();
    private TeamsSimulator teams = null!;
    private TestBot bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Chat => teams.World.PersonalChat(teams.World.Member).Id;

    public async ValueTask InitializeAsync()
    {
        teams = await TeamsSimulator.StartAsync(cancellationToken: Cancellation);
        bot = new TestBot(teams);
        page.BaseAddress = teams.Address;
    }

    public async ValueTask DisposeAsync()
    {
        page.Dispose();
        bot.Dispose();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task The_state_shows_people_and_places()
    {
        var state = await GetAsync("simulator/state");

        state.GetProperty("bot").GetProperty("id").GetString().ShouldBe(teams.World.Bot.Id);
        state.GetProperty("personas").EnumerateArray().Select(persona => persona.GetProperty("id").GetString())
            .ShouldBe(["member", "coordinator", "business", "civil-society", "guest", "co-chair"]);
        state.GetProperty("conversations").EnumerateArray().Select(conversation => conversation.GetProperty("kind").GetString())
            .ShouldBe(["personal", "personal", "personal", "personal", "personal", "personal", "groupChat", "channel", "channel", "channel"]);
        state.GetProperty("conversations")[9].GetProperty("channelType").GetString().ShouldBe("private");
        state.GetProperty("conversations")[9].GetProperty("memberIds").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Whoever_acts_before_the_bot_is_there_is_told_to_wait()
    {
        await using var starting = await TeamsSimulator.StartAsync(cancellationToken: Cancellation);

        var response = await page.PostAsJsonAsync(
            new Uri(starting.Address, $"simulator/conversations/{Uri.EscapeDataString(starting.World.PersonalChat(starting.World.Member).Id)}/messages"), new { persona = "member", text = "items" }, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("The bot is still starting");
    }

    [Fact]
    public async Task What_is_done_to_a_team_and_its_channels_is_told_to_the_bot_and_holds_from_then_on()
    {
        var channel = teams.World.StandardChannel;
        var changes = $"simulator/conversations/{Uri.EscapeDataString(channel.Id)}/changes";

        await PostAsync(changes, """{"persona":"coordinator","change":"renameChannel","name":"Fair supply"}""");
        await PostAsync(changes, """{"persona":"coordinator","change":"archiveTeam"}""");
        (await bot.SendAsync(channel.Id, "Hello")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await PostAsync(changes, """{"persona":"coordinator","change":"restoreTeam"}""");
        (await bot.SendAsync(channel.Id, "Hello")).StatusCode.ShouldBe(HttpStatusCode.Created);
        await PostAsync(changes, """{"persona":"coordinator","change":"deleteChannel"}""");
        (await bot.SendAsync(channel.Id, "Hello")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        bot.Received.Select(activity => $"{activity["channelData"]!["eventType"]}").ShouldBe(["channelRenamed", "teamArchived", "teamUnarchived", "channelDeleted"]);
        bot.Received.First()["channelData"]!["channel"]!["name"]!.GetValue<string>().ShouldBe("Fair supply");
        bot.Received.ShouldAllBe(activity => $"{activity["conversation"]!["id"]}" == channel.Team!.Id);
        (await GetAsync("simulator/state")).GetProperty("conversations").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ShouldNotContain(channel.Id);
    }

    [Fact]
    public async Task A_message_typed_on_the_page_is_answered_in_the_conversation()
    {
        bot.Echo();

        var answer = await PostAsync($"simulator/conversations/{Uri.EscapeDataString(Chat)}/messages", """{"persona":"member","text":"items"}""");
        var messages = await GetAsync($"simulator/conversations/{Uri.EscapeDataString(Chat)}/messages?persona=member");

        answer.GetProperty("status").GetInt32().ShouldBe(200);
        answer.GetProperty("message").GetProperty("from").GetProperty("kind").GetString().ShouldBe("persona");
        messages.EnumerateArray().Select(message => message.GetProperty("text").GetString()).ShouldBe(["items", "You said: items"]);
        messages[0].GetProperty("attachments").GetArrayLength().ShouldBe(0);
        messages[1].GetProperty("activity").GetProperty("raw").GetProperty("type").GetString().ShouldBe("message");
    }

    [Fact]
    public async Task In_a_group_the_page_mentions_by_name_or_by_switch()
    {
        var group = $"simulator/conversations/{Uri.EscapeDataString(teams.World.GroupChat.Id)}/messages";

        await PostAsync(group, """{"persona":"guest","text":"hello all"}""");
        await PostAsync(group, """{"persona":"guest","text":"@TipEngage help"}""");
        await PostAsync(group, """{"persona":"guest","text":"items","mentionBot":true}""");

        bot.Received.Select(activity => (string?)activity["text"]).ShouldBe(["<at>TipEngage</at> help", "<at>TipEngage</at> items"]);
    }

    [Fact]
    public async Task An_action_gives_the_acting_client_its_card()
    {
        bot.OnActivity = _ => Task.FromResult((HttpStatusCode.OK, """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}"""));

        var answer = await PostAsync($"simulator/conversations/{Uri.EscapeDataString(Chat)}/actions",
            """{"persona":"member","messageId":"1","action":{"type":"Action.Execute","verb":"go","data":{"a":1}},"inputs":{"b":"2"}}""");

        answer.GetProperty("body").GetProperty("value").GetProperty("type").GetString().ShouldBe("AdaptiveCard");
        bot.Received.Single()["value"]!["action"]!["data"]!.ToJsonString().ShouldBe("""{"a":1,"b":"2"}""");
    }

    [Fact]
    public async Task A_targeted_message_is_kept_from_the_others()
    {
        var whisper = Cards.Message();
        whisper["recipient"] = new JsonObject { ["id"] = teams.World.Guest.Mri };
        await bot.SendAsync(teams.World.GroupChat.Id, whisper, "?isTargetedActivity=true");
        var path = $"simulator/conversations/{Uri.EscapeDataString(teams.World.GroupChat.Id)}/messages?persona=";

        (await GetAsync(path + "guest")).GetArrayLength().ShouldBe(1);
        (await GetAsync(path + "member")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_card_from_the_message_extension_becomes_the_persons_message()
    {
        var attachment = Cards.Attachment();
        attachment["preview"] = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.thumbnail" };
        var body = new JsonObject { ["persona"] = "member", ["conversationId"] = Chat, ["attachment"] = attachment };

        var answer = await PostAsync("simulator/compose/insert", body.ToJsonString());

        var shown = answer.GetProperty("message").GetProperty("attachments").EnumerateArray().ShouldHaveSingleItem();
        shown.TryGetProperty("preview", out _).ShouldBeFalse();
        bot.Received.ShouldHaveSingleItem()["attachments"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_command_on_a_message_brings_the_message_along()
    {
        bot.Echo();
        await PostAsync($"simulator/conversations/{Uri.EscapeDataString(Chat)}/messages", """{"persona":"member","text":"We pay the fees"}""");
        var written = teams.MessagesIn(teams.World.PersonalChat(teams.World.Member))[0].Id;
        var request = new JsonObject { ["persona"] = "member", ["conversationId"] = Chat, ["commandId"] = "share", ["messageId"] = written };

        await PostAsync("simulator/compose/task/fetch", request.ToJsonString());
        request["data"] = new JsonObject { ["verb"] = "next" };
        await PostAsync("simulator/compose/task/submit", request.ToJsonString());

        foreach (var invoke in bot.Received.Skip(1))
        {
            var value = invoke["value"]!;
            ((string?)value["commandContext"]).ShouldBe("message");
            ((string?)value["messagePayload"]!["id"]).ShouldBe(written);
            ((string?)value["messagePayload"]!["body"]!["content"]).ShouldBe("We pay the fees");
            ((string?)value["messagePayload"]!["from"]!["user"]!["id"]).ShouldBe(teams.World.Member.AadObjectId);
        }

        bot.Received.Skip(1).Select(invoke => (string?)invoke["name"]).ShouldBe(["composeExtension/fetchTask", "composeExtension/submitAction"]);
        ((string?)bot.Received.Last()["value"]!["data"]!["verb"]).ShouldBe("next");
    }

    [Fact]
    public async Task A_command_on_a_message_that_is_not_there_asks_nobody()
    {
        var request = new JsonObject { ["persona"] = "member", ["conversationId"] = Chat, ["commandId"] = "share", ["messageId"] = "7" };

        var answer = await page.PostAsJsonAsync("simulator/compose/task/fetch", request, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        bot.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Typing_into_a_choice_set_asks_for_its_list()
    {
        bot.OnActivity = _ => Task.FromResult((HttpStatusCode.OK, """{"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":"Thailand","value":"THA"}]}}"""));
        var request = new JsonObject { ["persona"] = "member", ["conversationId"] = Chat, ["queryText"] = "thai", ["dataset"] = "practices.countries" };

        var answer = await PostAsync("simulator/search", request.ToJsonString());

        answer.GetProperty("body").GetProperty("value").GetProperty("results")[0].GetProperty("value").GetString().ShouldBe("THA");
        bot.Received.ShouldHaveSingleItem()["value"]!.ToJsonString().ShouldBe("""{"queryText":"thai","queryOptions":{"skip":0,"top":15},"dataset":"practices.countries"}""");
    }

    [Theory]
    [InlineData("compose/query", """{"commandId":"c","query":"q"}""", "composeExtension/query")]
    [InlineData("compose/query", """{"commandId":"c","initialRun":true}""", "composeExtension/query")]
    [InlineData("compose/select", """{"value":{"a":1}}""", "composeExtension/selectItem")]
    [InlineData("compose/link", """{"url":"https://plan.example/"}""", "composeExtension/queryLink")]
    [InlineData("compose/task/fetch", """{"commandId":"c"}""", "composeExtension/fetchTask")]
    [InlineData("compose/task/submit", """{"commandId":"c","data":{}}""", "composeExtension/submitAction")]
    [InlineData("tasks/fetch", """{"data":{"a":1}}""", "task/fetch")]
    [InlineData("tasks/submit", """{"data":{"a":1},"messageId":"7"}""", "task/submit")]
    [InlineData("search", """{"queryText":"a","dataset":"d"}""", "application/search")]
    public async Task Each_address_of_the_page_asks_its_own_invoke(string path, string body, string name)
    {
        var request = JsonNode.Parse(body)!.AsObject();
        request["persona"] = "member";
        request["conversationId"] = Chat;

        var answer = await PostAsync($"simulator/{path}", request.ToJsonString());

        answer.GetProperty("status").GetInt32().ShouldBe(200);
        ((string?)bot.Received.ShouldHaveSingleItem()["name"]).ShouldBe(name);
    }

    [Fact]
    public async Task Events_follow_what_happens()
    {
        using var stream = await page.GetStreamAsync(new Uri("simulator/events", UriKind.Relative), Cancellation);
        await using var events = SseParser.Create(stream).EnumerateAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        (await NextAsync(events, "state")).GetProperty("tenantId").GetString().ShouldBe(teams.World.TenantId);

        var id = await TestBot.IdOf(await bot.SendAsync(Chat, "One"));
        await bot.UpdateAsync(Chat, id, new JsonObject { ["type"] = "message", ["text"] = "Two" });
        await bot.DeleteAsync(Chat, id);
        await teams.As(teams.World.Member).UninstallAsync(Cancellation);

        (await NextAsync(events, "message")).GetProperty("conversationId").GetString().ShouldBe(Chat);
        (await NextAsync(events, "traffic")).GetProperty("direction").GetString().ShouldBe("fromBot");
        (await NextAsync(events, "messageUpdated")).GetProperty("text").GetString().ShouldBe("Two");
        (await NextAsync(events, "messageDeleted")).GetProperty("deleted").GetBoolean().ShouldBeTrue();
        (await NextAsync(events, "state")).GetProperty("conversations")[0].GetProperty("installed").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Faults_are_set_and_read_from_the_page()
    {
        var set = await PostAsync("simulator/faults", """{"next":{"kind":"throttled","retryAfterSeconds":3,"times":2},"duplicateDelivery":"concurrent","token":"expired","rateLimits":false}""");
        var cleared = await PostAsync("simulator/faults", """{"clear":true}""");
        using var unknown = await page.PostAsJsonAsync("simulator/faults", new { next = new { kind = "earthquake" } }, Cancellation);

        set.GetProperty("queued").GetInt32().ShouldBe(2);
        set.GetProperty("duplicateDelivery").GetString().ShouldBe("concurrent");
        set.GetProperty("token").GetString().ShouldBe("expired");
        set.GetProperty("rateLimits").GetBoolean().ShouldBeFalse();
        cleared.GetProperty("queued").GetInt32().ShouldBe(0);
        teams.DeliveryFaults.Duplicates.ShouldBe(DuplicateDelivery.None);
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Traffic_shows_both_directions_and_can_be_continued()
    {
        bot.Echo();
        await teams.As(teams.World.Member).SayAsync("Hello", cancellationToken: Cancellation);

        var traffic = await GetAsync("simulator/traffic");
        var later = await GetAsync("simulator/traffic?since=1");

        traffic.EnumerateArray().Select(entry => entry.GetProperty("direction").GetString()).ShouldBe(["fromBot", "toBot"]);
        traffic[0].GetProperty("request").GetProperty("text").GetString().ShouldBe("You said: Hello");
        later.GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("nobody", true)]
    [InlineData("member", false)]
    public async Task Who_or_what_is_unknown_is_not_found(string persona, bool known)
    {
        var conversation = Uri.EscapeDataString(known ? Chat : "19:nowhere@thread.v2");

        using var response = await page.PostAsJsonAsync($"simulator/conversations/{conversation}/messages", new { persona, text = "x" }, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> GetAsync(string path) => await page.GetFromJsonAsync<JsonElement>(path, Cancellation);

    private async Task<JsonElement> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await page.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private static async Task<JsonElement> NextAsync(IAsyncEnumerator<SseItem<string>> events, string kind)
    {
        do
        {
            (await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancellation)).ShouldBeTrue();
        }
        while (events.Current.EventType != kind);

        return JsonElement.Parse(events.Current.Data);
    }
}
