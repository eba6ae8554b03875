using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

/// <summary>What is said beside an answer comes behind it, is for whoever wrote, and never costs the answer.</summary>
public sealed class AsideTests : IAsyncLifetime
{
    private const string Channel = "19:room@thread.tacv2;messageid=1";

    private TestBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await TestBot.StartAsync(DoorBot.Routes, setup => setup.Services = services => services.AddSingleton<IAside, Aside>());
        DoorBot.PlayEverything(bot);
        bot.Part<string, Reply>().Answer = (_, text, _) => Task.FromResult(text is "nothing" ? Reply.None : Reply.Text(text));
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task It_follows_the_answer_and_in_a_channel_one_person_sees_it()
    {
        await bot.TellAsync(Incoming.Message("echo hello", Channel));

        var said = await bot.HearAsync(2);
        said.Select(one => one.Text).ShouldBe(["hello", "beside hello"]);
        said.Select(one => one.Line.Contains("isTargetedActivity=true")).ShouldBe([false, true]);
    }

    [Fact]
    public async Task Where_nothing_is_answered_nothing_is_beside_it()
    {
        await bot.TellAsync(Incoming.Message("echo nothing"));
        await bot.SettleAsync();

        bot.Connector.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_press_has_nothing_beside_its_answer()
    {
        await bot.AskAsync(Incoming.Execute(RateData.Verb, new JsonObject { ["itemId"] = "4b", ["stars"] = 1, ["isPublic"] = true }));
        await bot.SettleAsync();

        bot.Connector.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_breaks_leaves_the_answer_and_the_turn_is_done()
    {
        await bot.TellAsync(Incoming.Message("echo break"));
        await bot.SettleAsync();

        (await bot.HearAsync()).Single().Text.ShouldBe("break");
    }

    [Fact]
    public async Task A_stop_while_it_is_sent_leaves_it_out_and_the_turn_is_done()
    {
        using var impatience = new CancellationTokenSource();
        var arrived = new TaskCompletionSource();
        bot.Connector.Answers(201, """{"id":"1"}""");
        bot.Connector.Answers(async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        await bot.TellAsync(Incoming.Message("echo hello"));
        await arrived.Task;

        var stop = bot.StopAsync(impatience.Token);
        await impatience.CancelAsync();
        await stop;

        bot.Inbox.Store.Pending.ShouldBe(0);
    }

    private sealed class Aside : IAside
    {
        public Reply Beside(Turn turn) => ((MessageActivity)turn.Activity).Text is "echo break"
            ? throw new InvalidOperationException("It breaks.")
            : Reply.Text($"beside {((MessageActivity)turn.Activity).Text!["echo ".Length..]}").Privately();
    }
}
