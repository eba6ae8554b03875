using System.Net;
using Microsoft.Extensions.Time.Testing;
using TipEngage.Simulator;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Sending;
using TipEngage.Simulator.World;

namespace TipEngage.Tests.Simulator;

public sealed class FaultTests : IAsyncLifetime
{
    private readonly SignallingTime time = new();
    private TeamsSimulator teams = null!;
    private TestBot bot = null!;

    private Conversation Chat => teams.World.PersonalChat(teams.World.Member);

    public async ValueTask InitializeAsync()
    {
        teams = await TeamsSimulator.StartAsync(new SimulatorOptions { Time = time, FailOnUnexpectedCalls = true }, TestContext.Current.CancellationToken);
        bot = new TestBot(teams);
    }

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task The_next_calls_are_throttled_and_then_no_more()
    {
        teams.Faults.Next(ConnectorFault.Throttled(TimeSpan.FromSeconds(7)), times: 2);

        var first = await bot.SendAsync(Chat.Id, "x");
        var second = await bot.SendAsync(Chat.Id, "x");
        var third = await bot.SendAsync(Chat.Id, "x");

        first.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        first.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        third.StatusCode.ShouldBe(HttpStatusCode.Created);
        teams.MessagesIn(Chat).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_status_is_answered_without_effect(int status)
    {
        teams.Faults.Next(ConnectorFault.Status(status));

        var response = await bot.SendAsync(Chat.Id, "x");

        ((int)response.StatusCode).ShouldBe(status);
        teams.MessagesIn(Chat).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_of_one_operation_leaves_the_others_alone()
    {
        teams.Faults.Next(ConnectorFault.Status(503), operation: ConnectorOperation.Delete);
        var id = await TestBot.IdOf(await bot.SendAsync(Chat.Id, "x"));

        (await bot.DeleteAsync(Chat.Id, id)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await bot.DeleteAsync(Chat.Id, id)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_dropped_connection_leaves_the_bot_in_doubt(bool afterEffect, int messages)
    {
        teams.Faults.Next(ConnectorFault.Drop(afterEffect));

        await Should.ThrowAsync<HttpRequestException>(() => bot.SendAsync(Chat.Id, "x"));

        teams.MessagesIn(Chat).Count.ShouldBe(messages);
    }

    [Fact]
    public async Task A_slow_answer_comes_when_its_time_has_come()
    {
        teams.Faults.Next(ConnectorFault.Slow(TimeSpan.FromSeconds(30)));

        var pending = bot.SendAsync(Chat.Id, "x");
        await time.Waiting.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(29));
        var early = pending.IsCompleted;
        time.Advance(TimeSpan.FromSeconds(1));

        early.ShouldBeFalse();
        (await pending).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_answer_without_an_id_has_had_its_effect()
    {
        teams.Faults.Next(ConnectorFault.WithoutId());

        var response = await bot.SendAsync(Chat.Id, "x");

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await TestBot.JsonOf(response)).TryGetProperty("id", out _).ShouldBeFalse();
        teams.MessagesIn(Chat).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(DuplicateDelivery.Sequential)]
    [InlineData(DuplicateDelivery.Concurrent)]
    public async Task An_activity_can_be_delivered_twice_with_the_same_id(DuplicateDelivery duplicates)
    {
        var both = new TaskCompletionSource();
        teams.DeliveryFaults.Duplicates = duplicates;
        bot.OnActivity = async _ =>
        {
            if (bot.Received.Count == 2)
                both.SetResult();
            if (duplicates is DuplicateDelivery.Concurrent)
                await both.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            return (HttpStatusCode.OK, "");
        };

        var delivery = await teams.As(teams.World.Member).SayAsync("Hello", cancellationToken: TestContext.Current.CancellationToken);

        delivery.Answers.Count.ShouldBe(2);
        bot.Received.Select(activity => (string?)activity["id"]).Distinct().ShouldHaveSingleItem();
        teams.MessagesIn(Chat).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_met_an_error_is_posted_once_more_like_Teams_does()
    {
        await using var patient = await TeamsSimulator.StartAsync(new SimulatorOptions { RetriesMessages = true }, TestContext.Current.CancellationToken);
        using var stumbling = new TestBot(patient);
        stumbling.OnActivity = _ => Task.FromResult((stumbling.Received.Count == 1 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK, ""));

        var delivery = await patient.As(patient.World.Member).SayAsync("Hello", cancellationToken: TestContext.Current.CancellationToken);

        delivery.Status.ShouldBe(HttpStatusCode.OK);
        stumbling.Received.Select(activity => (string?)activity["id"]).Distinct().ShouldHaveSingleItem();
        stumbling.Received.Count.ShouldBe(2);
    }

    /// <summary>Fake time that tells when somebody begins to wait for it.</summary>
    private sealed class SignallingTime() : FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60))
    {
        private readonly TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Waiting => waiting.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            waiting.TrySetResult();
            return timer;
        }
    }
}
