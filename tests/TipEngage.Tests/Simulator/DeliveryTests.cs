using System.Net;
using System.Text.Json.Nodes;
using TipEngage.Simulator;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.Sending;
using TipEngage.Simulator.World;

namespace TipEngage.Tests.Simulator;

public sealed class DeliveryTests : IAsyncLifetime
{
    private TeamsSimulator teams = null!;
    private TestBot bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsWorld World => teams.World;

    public async ValueTask InitializeAsync()
    {
        teams = await TeamsSimulator.StartAsync(cancellationToken: Cancellation);
        bot = new TestBot(teams);
    }

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task Every_persona_is_answered_in_the_own_chat()
    {
        bot.Echo();

        foreach (var persona in World.Personas)
        {
            var delivery = await teams.As(persona).SayAsync("Hello", cancellationToken: Cancellation);
            var answer = await delivery.WaitForMessageAsync(cancellationToken: Cancellation);

            delivery.Status.ShouldBe(HttpStatusCode.OK);
            answer.Text.ShouldBe("You said: Hello");
            answer.ConversationId.ShouldBe(World.PersonalChat(persona).Id);
        }

        bot.Received.Select(activity => (string?)activity["from"]!["id"]).ShouldBe(World.Personas.Select(persona => persona.Mri));
    }

    [Fact]
    public async Task A_personal_message_looks_like_one_from_Teams()
    {
        await teams.As(World.Coordinator).SayAsync("1 < 2", cancellationToken: Cancellation);

        var activity = bot.Received.ShouldHaveSingleItem();
        ((string?)activity["channelId"]).ShouldBe("msteams");
        ((string?)activity["serviceUrl"]).ShouldBe(teams.ServiceUrl);
        ((string?)activity["recipient"]!["id"]).ShouldBe($"28:{World.Bot.AppId}");
        ((string?)activity["conversation"]!["conversationType"]).ShouldBe("personal");
        activity["conversation"]!.AsObject().ContainsKey("isGroup").ShouldBeFalse();
        ((string?)activity["conversation"]!["id"])!.ShouldStartWith("a:1");
        ((string?)activity["channelData"]!["tenant"]!["id"]).ShouldBe(World.TenantId);
        ((string?)activity["locale"]).ShouldBe("en-AU");
        ((string?)activity["text"]).ShouldBe("1 < 2");
        ((string?)activity["attachments"]![0]!["content"]).ShouldBe("<p>1 &lt; 2</p>");
    }

    [Fact]
    public async Task In_a_group_only_a_mention_reaches_the_bot()
    {
        var member = teams.As(World.Member, World.GroupChat);

        var unheard = await member.SayAsync("Among us", new SayOptions { MentionBot = false }, Cancellation);
        var heard = await member.SayAsync("help", new SayOptions { Mentions = [World.Guest] }, Cancellation);

        unheard.WasDelivered.ShouldBeFalse();
        unheard.Status.ShouldBeNull();
        heard.Status.ShouldBe(HttpStatusCode.OK);
        var activity = bot.Received.ShouldHaveSingleItem();
        ((string?)activity["text"]).ShouldBe("<at>TipEngage</at> <at>Robin Vale</at> help");
        activity["entities"]!.AsArray().Where(entity => (string?)entity!["type"] is "mention").Select(entity => (string?)entity!["mentioned"]!["id"])
            .ShouldBe([World.Bot.Id, World.Guest.Mri]);
        ((bool)activity["conversation"]!["isGroup"]!).ShouldBeTrue();
        teams.MessagesIn(World.GroupChat).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_channel_message_begins_a_thread_and_the_answer_stays_in_it()
    {
        bot.Echo();
        var client = teams.As(World.Member, World.StandardChannel);

        var first = await client.SayAsync("items", cancellationToken: Cancellation);
        var answer = await first.WaitForMessageAsync(cancellationToken: Cancellation);
        var second = await client.SayAsync("more", new SayOptions { ThreadId = first.ActivityId }, Cancellation);

        ((string?)first.Activity["conversation"]!["id"]).ShouldBe($"{World.StandardChannel.Id};messageid={first.ActivityId}");
        answer.ThreadId.ShouldBe(first.ActivityId);
        ((string?)second.Activity["conversation"]!["id"]).ShouldBe((string?)first.Activity["conversation"]!["id"]);
        (await second.WaitForMessageAsync(cancellationToken: Cancellation)).ThreadId.ShouldBe(first.ActivityId);
        ((string?)first.Activity["channelData"]!["team"]!["id"]).ShouldBe(World.General.Id);
    }

    [Fact]
    public async Task Nobody_speaks_where_they_are_not()
    {
        Should.Throw<ArgumentException>(() => teams.As(World.Business, World.PrivateChannel));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Pressing_an_execute_button_invokes_with_data_and_inputs()
    {
        bot.OnActivity = _ => Task.FromResult((HttpStatusCode.OK, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Done"}"""));
        await bot.SendAsync(World.PersonalChat(World.Member).Id, Cards.Message(
            new JsonObject { ["type"] = "Action.Execute", ["title"] = "Save", ["verb"] = "plan.save", ["data"] = new JsonObject { ["item"] = "4b", ["note"] = "old" } }));
        var card = teams.MessagesIn(World.PersonalChat(World.Member)).Single();

        var answer = await teams.As(World.Member).PressAsync(card, "Save", new JsonObject { ["note"] = "new" }, Cancellation);

        answer.Json!.Value.GetProperty("value").GetString().ShouldBe("Done");
        var invoke = bot.Received.ShouldHaveSingleItem();
        ((string?)invoke["name"]).ShouldBe("adaptiveCard/action");
        ((string?)invoke["replyToId"]).ShouldBe(card.Id);
        ((string?)invoke["value"]!["trigger"]).ShouldBe("manual");
        invoke["value"]!["action"]!.ToJsonString().ShouldBe("""{"type":"Action.Execute","verb":"plan.save","title":"Save","data":{"item":"4b","note":"new"}}""");
    }

    [Theory]
    [InlineData("""{"k":1}""", "message", null)]
    [InlineData("""{"msteams":{"type":"task/fetch"},"k":1}""", "invoke", "task/fetch")]
    [InlineData("""{"msteams":{"type":"invoke","value":{"k":1}}}""", "invoke", null)]
    [InlineData("""{"msteams":{"type":"imBack","value":"help"}}""", "message", null)]
    [InlineData("""{"msteams":{"type":"messageBack","text":"t","displayText":"d","value":{"k":1}}}""", "message", null)]
    public async Task A_submit_becomes_what_its_data_says(string data, string type, string? name)
    {
        await teams.As(World.Member).SubmitAsync("1", JsonNode.Parse(data)!, Cancellation);

        var activity = bot.Received.ShouldHaveSingleItem();
        ((string?)activity["type"]).ShouldBe(type);
        ((string?)activity["name"]).ShouldBe(name);
    }

    [Fact]
    public async Task Installing_tells_the_bot_twice_and_opens_the_connector()
    {
        await using var fresh = await TeamsSimulator.StartAsync(new SimulatorOptions { Installed = false }, Cancellation);
        using var newcomer = new TestBot(fresh);

        var before = await newcomer.SendAsync(fresh.World.StandardChannel.Id, "Hello");
        await fresh.As(fresh.World.Member, fresh.World.General).InstallAsync(Cancellation);
        var after = await newcomer.SendAsync(fresh.World.StandardChannel.Id, "Hello");
        var inPrivate = await newcomer.SendAsync(fresh.World.PrivateChannel.Id, "Hello");

        before.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        after.StatusCode.ShouldBe(HttpStatusCode.Created);
        inPrivate.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        newcomer.Received.Select(activity => (string?)activity["type"]).ShouldBe(["installationUpdate", "conversationUpdate"], ignoreOrder: true);
        newcomer.Received.ShouldAllBe(activity => (string?)activity["channelData"]!["settings"]!["selectedChannel"]!["id"] == fresh.World.General.Id);
        ((string?)newcomer.Received.Single(activity => activity["membersAdded"] is not null)["channelData"]!["eventType"]).ShouldBe("teamMemberAdded");
    }

    [Fact]
    public async Task A_targeted_message_is_seen_by_one_and_changed_as_such()
    {
        var group = World.GroupChat;
        var whisper = Cards.Message();
        whisper["recipient"] = new JsonObject { ["id"] = World.Guest.Mri };

        var sent = await bot.SendAsync(group.Id, whisper.DeepClone().AsObject(), "?isTargetedActivity=true");
        var id = await TestBot.IdOf(sent);
        var withRecipient = await bot.UpdateAsync(group.Id, id, whisper, "?isTargetedActivity=true");
        var inPublic = await bot.UpdateAsync(group.Id, id, Cards.Message());
        var update = await bot.UpdateAsync(group.Id, id, Cards.Message(), "?isTargetedActivity=true");
        var toNobody = await bot.SendAsync(group.Id, Cards.Message(), "?isTargetedActivity=true");

        sent.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        teams.MessagesIn(group).Single().TargetedTo.ShouldBe("guest");
        (await TestBot.CodeOf(withRecipient)).ShouldBe("Bad Argument");
        inPublic.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        update.StatusCode.ShouldBe(HttpStatusCode.OK);
        toNobody.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Reactions_edits_and_deletions_name_the_message()
    {
        var client = teams.As(World.Member);
        var said = await client.SayAsync("Hello", cancellationToken: Cancellation);

        await client.ReactAsync("1", "like", cancellationToken: Cancellation);
        await client.EditAsync(said.ActivityId!, "Hello again", Cancellation);
        await client.DeleteAsync(said.ActivityId!, Cancellation);

        bot.Received.Select(activity => ((string?)activity["type"], (string?)activity["channelData"]!["eventType"])).ShouldBe(
            [("message", null), ("messageReaction", null), ("messageUpdate", "editMessage"), ("messageDelete", "softDeleteMessage")]);
        teams.MessagesIn(World.PersonalChat(World.Member)).Single().Deleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Waiting_in_vain_says_what_came_instead()
    {
        var delivery = await teams.As(World.Member).SayAsync("Hello", cancellationToken: Cancellation);
        await bot.SendAsync(World.PersonalChat(World.Member).Id, "Something else");

        var failure = await Should.ThrowAsync<TimeoutException>(() =>
            delivery.WaitForMessageAsync(message => message.Text == "An answer", TimeSpan.FromMilliseconds(50), Cancellation));

        failure.Message.ShouldContain("Something else");
    }

    [Fact]
    public async Task Typing_can_be_waited_for()
    {
        var delivery = await teams.As(World.Member).SayAsync("Hello", cancellationToken: Cancellation);
        var waiting = delivery.WaitForAsync(call => call.Kind is BotCallKind.Typing, cancellationToken: Cancellation);

        await bot.SendAsync(World.PersonalChat(World.Member).Id, new JsonObject { ["type"] = "typing" });

        (await waiting).ConversationId.ShouldBe(World.PersonalChat(World.Member).Id);
        teams.MessagesIn(World.PersonalChat(World.Member)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_bot_that_is_not_there_gives_no_status()
    {
        teams.ConnectBot(new Uri("http://127.0.0.1:1/api/messages"));

        var delivery = await teams.As(World.Member).SayAsync("Hello", cancellationToken: Cancellation);

        delivery.WasDelivered.ShouldBeTrue();
        delivery.Status.ShouldBeNull();
    }

    [Fact]
    public async Task The_message_extension_is_asked_as_Teams_asks_it()
    {
        var client = teams.As(World.Member, World.GroupChat);

        await client.InitialQueryAsync("searchPlan", Cancellation);
        await client.QueryAsync("searchPlan", "training", cancellationToken: Cancellation);
        await client.SelectItemAsync(new JsonObject { ["item"] = "4b" }, Cancellation);
        await client.QueryLinkAsync("https://plan.example/items/4b", Cancellation);
        await client.SearchAsync("tra", "items", cancellationToken: Cancellation);

        bot.Received.Select(activity => (string?)activity["name"]).ShouldBe(
            ["composeExtension/query", "composeExtension/query", "composeExtension/selectItem", "composeExtension/queryLink", "application/search"]);
        bot.Received.First()["value"]!["parameters"]!.ToJsonString().ShouldBe("""[{"name":"initialRun","value":"true"}]""");
        bot.Received.ElementAt(1)["value"]!["parameters"]!.ToJsonString().ShouldBe("""[{"name":"query","value":"training"}]""");
    }
}
