using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Simulator.World;
using TipEngage.Tests.Infrastructure;
using Conversation = TipEngage.Simulator.World.Conversation;

namespace TipEngage.Tests.Hosting;

/// <summary>Digests while somebody sets the clock: the whole service, from the sentence to the post.</summary>
public sealed class DigestClockTests : IAsyncLifetime
{
    /// <summary>A Monday, at 09:00 in Bangkok.</summary>
    private static readonly DateTimeOffset run = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private readonly MovedClock clock = new();
    private readonly RunningService service;

    public DigestClockTests()
    {
        clock.Set(run.AddMinutes(-5));
        service = new()
        {
            Clock = clock,
            Settings = new Dictionary<string, string> { ["Schedules:Enabled"] = "false", ["Turns:InvokeTimeLimit"] = "00:00:10" },
        };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsWorld World => service.Teams.World;

    private Conversation Channel => World.StandardChannel;

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task What_was_sent_is_not_sent_again_after_the_clock_went_back_and_the_next_one_comes_at_its_hour(int hours)
    {
        await SetAsync(Channel, "digest monday 09:00 Asia/Bangkok");
        await RunAsync(run);
        Posted(Channel).ShouldBe(1);

        clock.Set(run.AddHours(-hours));
        await RunAsync();
        Posted(Channel).ShouldBe(1);
        await AskForOneNowAsync();
        await RunAsync();
        Posted(Channel).ShouldBe(2);

        await RunAsync(run);
        await RunAsync(run.AddMinutes(1));
        Posted(Channel).ShouldBe(2);
        await RunAsync(run.AddDays(7));
        Posted(Channel).ShouldBe(3);
        var deliveries = await DeliveriesAsync(Channel);
        deliveries.ShouldAllBe(one => one.State == DigestDeliveryState.Sent);
        deliveries.Where(one => !one.IsExtra).Select(one => one.Run).ShouldBe([run, run.AddDays(7)]);
    }

    [Fact]
    public async Task What_a_clock_that_was_set_ahead_left_behind_is_recorded_with_the_reason_and_the_next_one_comes_at_its_hour()
    {
        await SetAsync(Channel, "digest monday 09:00 Asia/Bangkok");

        await RunAsync(run.AddDays(8));
        Posted(Channel).ShouldBe(0);
        await RunAsync(run.AddDays(14));
        Posted(Channel).ShouldBe(1);

        (await DeliveriesAsync(Channel)).Select(one => (one.State, one.Reason)).ShouldBe(
            [(DigestDeliveryState.Skipped, DeliveryReasons.Missed), (DigestDeliveryState.Skipped, DeliveryReasons.Missed), (DigestDeliveryState.Sent, null)]);
    }

    private async Task SetAsync(Conversation here, string sentence)
    {
        await SayAsync(here, sentence);
        await using var db = await ContextAsync();
        await db.Digests.ExecuteUpdateAsync(change => change.SetProperty(one => one.Always, true), Cancellation);
    }

    /// <summary>As the button does: by then no token of Teams is valid for the service.</summary>
    private async Task AskForOneNowAsync()
    {
        await using var db = await ContextAsync();
        await service.Services.GetRequiredService<PlanDigests>().AddExtraAsync(await db.Digests.AsNoTracking().SingleAsync(Cancellation), Cancellation);
    }

    private async Task SayAsync(Conversation here, string sentence)
    {
        var said = await service.Teams.As(World.Coordinator, here).SayAsync(sentence, new() { MentionBot = true }, Cancellation);
        await said.WaitForMessageAsync(cancellationToken: Cancellation);
    }

    /// <summary>What is scheduled, once.</summary>
    private async Task RunAsync(DateTimeOffset? at = null)
    {
        if (at is { } moment)
            clock.Set(moment);
        await service.Services.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        await ActivatorUtilities.CreateInstance<SendDigests>(service.Services).SendAsync(Cancellation);
    }

    private int Posted(Conversation here) =>
        service.Teams.MessagesIn(here).Count(message => message.From.IsBot && message.Summary?.StartsWith("The week at a glance", StringComparison.Ordinal) is true);

    private async Task<IReadOnlyList<DigestDelivery>> DeliveriesAsync(Conversation here)
    {
        await using var db = await ContextAsync();
        return await db.DigestDeliveries.AsNoTracking().Where(one => one.ConversationId == here.Id).OrderBy(one => one.Run).ToArrayAsync(Cancellation);
    }

    private async Task<TipDbContext> ContextAsync() => await service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
}
