using System.Text.Json.Nodes;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Tests.Routing;

public sealed class DuplicateTests : IAsyncLifetime
{
    private readonly InboxStore store = new();
    private TestBot bot = null!;

    private Part<RateData, Reply> Rating => bot.Part<RateData, Reply>();

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes, setup => setup.Inbox = store.Open());
        DoorBot.PlayEverything(bot);
        bot.Part<string, Reply>().Answer = (_, text, _) => Task.FromResult(Reply.Text(text));
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_message_that_is_delivered_again_is_answered_once()
    {
        for (var i = 0; i < 3; i++)
            await bot.TellAsync(Incoming.Message("echo hello", id: "17"));
        await bot.TellAsync(Incoming.Message("echo goodbye", id: "18"));

        (await bot.HearAsync(2)).Select(said => said.Text).ShouldBe(["hello", "goodbye"]);
        await bot.SettleAsync();
        bot.Connector.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Many_deliveries_at_once_are_answered_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => bot.TellAsync(Incoming.Message("echo hello", id: "17"))));
        await bot.HearAsync();
        await bot.SettleAsync();

        bot.Part<string, Reply>().Calls.Count.ShouldBe(1);
        bot.Connector.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_id_elsewhere_or_of_another_type_is_another_activity()
    {
        await bot.TellAsync(Incoming.Message("echo one", "a:1ana", id: "17"));
        await bot.TellAsync(Incoming.Message("echo two", "a:1bo", id: "17"));
        await bot.TellAsync(Incoming.Activity("messageReaction", "a:1ana", id: "17"));
        await bot.SettleAsync();

        bot.Part<string, Reply>().Calls.Count.ShouldBe(2);
        bot.Part<MessageReactionActivity, Reply>().Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Activities_without_id_are_never_the_same()
    {
        for (var i = 0; i < 2; i++)
        {
            var message = Incoming.Message("echo hello");
            message.Remove("id");
            await bot.TellAsync(message);
        }

        (await bot.HearAsync(2)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_second_press_that_is_the_first_delivered_again_gets_its_answer()
    {
        Rating.Answer = (_, _, _) => Task.FromResult(Reply.Text($"rated {Rating.Calls.Count} times"));

        var first = await bot.AskAsync(Press("f:1"));
        var again = await bot.AskAsync(Press("f:1"));
        var another = await bot.AskAsync(Press("f:2"));

        first.Body!.ToJsonString().ShouldContain("rated 1 times");
        again.Body!.ToJsonString().ShouldBe(first.Body.ToJsonString());
        another.Body!.ToJsonString().ShouldContain("rated 2 times");
    }

    [Fact]
    public async Task A_press_that_is_still_being_handled_is_not_handled_again()
    {
        var pressed = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        Rating.Answer = async (_, _, _) =>
        {
            pressed.SetResult();
            await finish.Task;
            return Reply.Text("rated");
        };

        var first = bot.AskAsync(Press("f:1"));
        await pressed.Task;
        var again = await bot.AskAsync(Press("f:1"));
        finish.SetResult();

        again.Body!.ToJsonString().ShouldContain("already working");
        (await first).Body!.ToJsonString().ShouldContain("rated");
        (await bot.AskAsync(Press("f:1"))).Body!.ToJsonString().ShouldContain("rated");
        Rating.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_press_that_broke_is_not_tried_again_by_itself()
    {
        Rating.Answer = (_, _, _) => throw new InvalidOperationException("on purpose");

        var first = await bot.AskAsync(Press("f:1"));
        var again = await bot.AskAsync(Press("f:1"));

        first.Status.ShouldBe(200);
        first.Body!.ToJsonString().ShouldContain("something broke: f:1");
        again.Body!.ToJsonString().ShouldBe(first.Body.ToJsonString());
        Rating.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_replica_gives_the_same_answer()
    {
        await using var replica = await TestBot.StartAsync(DoorBot.Routes, setup => setup.Inbox = store.Open());
        DoorBot.PlayEverything(replica);

        var first = await bot.AskAsync(Press("f:1"));
        var again = await replica.AskAsync(Press("f:1"));
        await bot.TellAsync(Incoming.Message("echo hello", id: "17"));
        await replica.TellAsync(Incoming.Message("echo hello", id: "17"));
        await bot.HearAsync();

        again.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
        replica.Part<RateData, Reply>().Calls.ShouldBeEmpty();
        replica.Part<string, Reply>().Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("composeExtension/query", 2)]
    [InlineData("composeExtension/fetchTask", 2)]
    [InlineData("composeExtension/submitAction", 1)]
    [InlineData("application/search", 2)]
    [InlineData("task/submit", 1)]
    [InlineData("task/fetch", 2)]
    public async Task Questions_are_asked_again_and_deeds_are_not(string name, int times)
    {
        for (var i = 0; i < 2; i++)
            await bot.AskAsync(Incoming.Invoke(name, JsonNode.Parse("""{"dataset":"items","data":{"verb":"tests.open"}}"""), id: "f:1"));

        var asked = bot.Part<MessagingExtensionQuery, MessagingExtensionAnswer?>().Calls.Count
            + bot.Part<MessagingExtensionAction, MessagingExtensionAnswer?>().Calls.Count
            + bot.Part<DialogRequest, DialogAnswer?>().Calls.Count
            + bot.Part<ChoiceQuery, ChoiceAnswer?>().Calls.Count;
        asked.ShouldBe(times);
    }

    [Fact]
    public async Task A_refresh_is_a_question()
    {
        for (var i = 0; i < 2; i++)
            await bot.AskAsync(Incoming.Execute(RateData.Verb, new JsonObject { ["itemId"] = "4b", ["stars"] = 1, ["isPublic"] = true }, "automatic", id: "f:1"));

        Rating.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_press_that_only_asks_is_answered_each_time_and_without_the_inbox()
    {
        bot.Inbox.Broken = new IOException("on purpose");

        for (var i = 0; i < 2; i++)
            (await bot.AskAsync(Look("f:1"))).Body!.ToJsonString().ShouldContain("looked at 4b");

        bot.Part<LookData, Reply>().Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_press_without_id_is_handled_each_time()
    {
        for (var i = 0; i < 2; i++)
        {
            var press = Press("f:1");
            press.Remove("id");
            await bot.AskAsync(press);
        }

        Rating.Calls.Count.ShouldBe(2);
    }

    private static JsonObject Look(string id) => Incoming.Execute(LookData.Verb, new JsonObject { ["itemId"] = "4b" }, id: id);

    private static JsonObject Press(string id) =>
        Incoming.Execute(RateData.Verb, new JsonObject { ["itemId"] = "4b", ["stars"] = 5, ["isPublic"] = true }, id: id);
}
