using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class OrderTests
{
    [Fact]
    public async Task A_conversation_is_answered_in_order_one_turn_after_the_other()
    {
        await using var bot = await TestBot.StartAsync(DoorBot.Routes);
        var (running, most) = (0, 0);
        bot.Part<string, Reply>().Answer = async (_, text, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return Reply.None;
        };

        for (var i = 0; i < 50; i++)
            await bot.TellAsync(Incoming.Message($"echo {i}"));
        await bot.SettleAsync();

        bot.Part<string, Reply>().Calls.Select(call => call.Input).ShouldBe(Enumerable.Range(0, 50).Select(i => $"{i}"));
        most.ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_conversation_holds_no_other()
    {
        await using var bot = await TestBot.StartAsync(DoorBot.Routes);
        var slow = new TaskCompletionSource<Reply>();
        bot.Part<string, Reply>().Answer = (_, text, _) => text is "slow" ? slow.Task : Task.FromResult(Reply.Text(text));

        await bot.TellAsync(Incoming.Message("echo slow", "a:1slow"));
        await bot.TellAsync(Incoming.Message("echo behind the slow one", "a:1slow"));
        await bot.TellAsync(Incoming.Message("echo one", "a:1one"));
        await bot.TellAsync(Incoming.Message("echo two", "19:two@thread.v2"));
        var heard = await bot.HearAsync(2);
        slow.SetResult(Reply.Text("slow"));
        var all = await bot.HearAsync(4);

        heard.Select(said => said.Text).ShouldBe(["one", "two"], ignoreOrder: true);
        all.Skip(2).Select(said => said.Text).ShouldBe(["slow", "behind the slow one"]);
    }

    [Fact]
    public async Task As_many_conversations_as_there_are_go_side_by_side()
    {
        const int people = 20;
        await using var bot = await TestBot.StartAsync(DoorBot.Routes);
        var together = new TaskCompletionSource();
        var arrived = 0;
        bot.Part<string, Reply>().Answer = async (_, text, _) =>
        {
            if (Interlocked.Increment(ref arrived) is people)
                together.SetResult();
            await together.Task;
            return Reply.Text(text);
        };

        for (var i = 0; i < people; i++)
            await bot.TellAsync(Incoming.Message($"echo {i}", $"a:1{i}"));

        (await bot.HearAsync(people)).Count.ShouldBe(people);
    }

    [Fact]
    public async Task What_does_not_fit_in_the_queue_waits_at_the_door()
    {
        await using var bot = await TestBot.StartAsync(DoorBot.Routes, setup => setup.Settings["Turns:QueueLimit"] = "2");
        var open = new TaskCompletionSource();
        bot.Part<string, Reply>().Answer = async (_, _, _) =>
        {
            await open.Task;
            return Reply.None;
        };

        await bot.TellAsync(Incoming.Message("echo 1", "a:1"));
        await bot.TellAsync(Incoming.Message("echo 2", "a:2"));
        var third = bot.TellAsync(Incoming.Message("echo 3", "a:3"));
        var (status, _) = await bot.AskAsync(Incoming.Execute(OpenData.Verb, null));
        var waited = !third.IsCompleted;
        open.SetResult();
        await third;
        await bot.SettleAsync();

        status.ShouldBe(200);
        waited.ShouldBeTrue();
        bot.Part<string, Reply>().Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Duplicates_and_bots_take_no_place_in_the_queue()
    {
        await using var bot = await TestBot.StartAsync(DoorBot.Routes, setup =>
        {
            setup.Settings["Turns:QueueLimit"] = "1";
            setup.MayCrash = true;
        });
        DoorBot.PlayEverything(bot);

        for (var i = 0; i < 5; i++)
            await bot.TellAsync(Incoming.Message("echo hello", id: "17"));
        bot.Inbox.Broken = new IOException("on purpose");
        for (var i = 0; i < 5; i++)
            using (await bot.PostAsync(Incoming.Message("echo lost")))
            {
            }

        bot.Inbox.Broken = null;
        await bot.TellAsync(Incoming.Message("echo found"));
        await bot.SettleAsync();

        bot.Part<string, Reply>().Calls.Select(call => call.Input).ShouldBe(["hello", "found"]);
    }
}
