using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class RestartTests
{
    private readonly InboxStore store = new();

    [Fact]
    public async Task A_turn_that_a_stop_cuts_off_is_run_at_the_next_start()
    {
        var asked = new TaskCompletionSource();
        var first = store.Open();
        await using (var bot = await TestBot.StartAsync(DoorBot.Routes, setup => setup.Inbox = first))
        {
            bot.Part<string, Reply>().Answer = async (_, _, cancellationToken) =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                return Reply.None;
            };
            await bot.TellAsync(Incoming.Message("echo hello"));
            await asked.Task;
            await StopImpatientlyAsync(bot, first);

            bot.Connector.Requests.ShouldBeEmpty();
            bot.Logs.GetSnapshot().ShouldNotContain(line => line.Level >= LogLevel.Warning);
        }

        store.Pending.ShouldBe(1);
        await using var next = await StartNextAsync();
        await Eventually.IsTrueAsync(() => store.Pending is 0);
        next.Part<string, Reply>().Calls.Single().Input.ShouldBe("hello");
    }

    [Fact]
    public async Task What_waited_behind_it_is_not_begun_and_keeps_its_order()
    {
        var asked = new TaskCompletionSource();
        var first = store.Open();
        await using (var bot = await TestBot.StartAsync(DoorBot.Routes, setup => setup.Inbox = first))
        {
            bot.Part<string, Reply>().Answer = async (_, _, cancellationToken) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                return Reply.None;
            };
            for (var i = 1; i <= 3; i++)
                await bot.TellAsync(Incoming.Message($"echo {i}"));
            await asked.Task;
            await StopImpatientlyAsync(bot, first);

            bot.Part<string, Reply>().Calls.Select(call => call.Input).ShouldBe(["1"]);
        }

        store.Pending.ShouldBe(3);
        await using var next = await StartNextAsync();
        await Eventually.IsTrueAsync(() => store.Pending is 0);
        next.Part<string, Reply>().Calls.Select(call => call.Input).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task A_stop_lets_a_turn_finish_when_there_is_time()
    {
        var asked = new TaskCompletionSource();
        var finish = new TaskCompletionSource<Reply>();
        await using var bot = await TestBot.StartAsync(DoorBot.Routes, setup => setup.Inbox = store.Open());
        bot.Part<string, Reply>().Answer = (_, _, _) =>
        {
            asked.SetResult();
            return finish.Task;
        };

        await bot.TellAsync(Incoming.Message("echo hello"));
        await asked.Task;
        var stop = bot.StopAsync(TestContext.Current.CancellationToken);
        finish.SetResult(Reply.Text("hello"));
        await stop;

        store.Pending.ShouldBe(0);
        bot.Connector.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_turn_that_was_done_when_the_stop_cut_in_is_not_run_again()
    {
        using var impatience = new CancellationTokenSource();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bot = await TestBot.StartAsync(DoorBot.Routes, setup => setup.Inbox = store.Open());
        bot.Part<string, Reply>().Answer = (_, _, cancellationToken) =>
        {
            asked.SetResult();
            cancellationToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            return Task.FromResult(Reply.None);
        };

        await bot.TellAsync(Incoming.Message("echo hello"));
        await asked.Task;
        var stop = bot.StopAsync(impatience.Token);
        await impatience.CancelAsync();
        await stop;

        store.Pending.ShouldBe(0);
    }

    [Fact]
    public async Task What_a_dead_neighbour_left_is_found_now_and_again()
    {
        var clock = new FakeTimeProvider(new(2018, 3, 1, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await TestBot.StartAsync(DoorBot.Routes, setup => (setup.Clock, setup.Inbox) = (clock, store.Open()));
        DoorBot.PlayEverything(bot);
        var neighbour = store.Open();
        for (var i = 0; i < 100; i++)
            await neighbour.AcceptAsync(new("a:1ana", $"{i}", "message"), Body($"echo {i}"), TestContext.Current.CancellationToken);
        neighbour.Die();

        await Eventually.IsTrueAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            return store.Pending is 0;
        });

        bot.Part<string, Reply>().Calls.Select(call => call.Input).ShouldBe(Enumerable.Range(0, 100).Select(i => $"{i}"));
    }

    [Fact]
    public async Task What_cannot_be_read_any_more_is_given_up_once()
    {
        var neighbour = store.Open();
        await neighbour.AcceptAsync(new("a:1ana", "1", "message"), "no activity"u8.ToArray(), TestContext.Current.CancellationToken);
        await neighbour.AcceptAsync(new("a:1ana", "2", "message"), Body("echo hello"), TestContext.Current.CancellationToken);
        neighbour.Die();

        await using var bot = await StartNextAsync();
        await Eventually.IsTrueAsync(() => store.Pending is 0);

        bot.Part<string, Reply>().Calls.Single().Input.ShouldBe("hello");
        bot.Logs.GetSnapshot().Count(line => line.Level == LogLevel.Error).ShouldBe(1);
    }

    private static byte[] Body(string text) => Encoding.UTF8.GetBytes(Incoming.Message(text).ToJsonString());

    private static async Task StopImpatientlyAsync(TestBot bot, InboxStore.Process inbox)
    {
        using var impatience = new CancellationTokenSource();
        var stop = bot.StopAsync(impatience.Token);
        await impatience.CancelAsync();
        await stop;
        inbox.Die();
    }

    private Task<TestBot> StartNextAsync() => TestBot.StartAsync(DoorBot.Routes, setup =>
    {
        setup.Inbox = store.Open();
        setup.Services = services =>
            services.AddSingleton(new Part<string, Reply> { Answer = (_, _, _) => Task.FromResult(Reply.None) });
    });
}
