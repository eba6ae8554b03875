using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Tests.Infrastructure;
using Conversation = TipEngage.Simulator.World.Conversation;

namespace TipEngage.Tests.Hosting;

/// <summary>Digests while somebody sets the clock: the whole service, from the sentence to the post.</summary>
public sealed class DigestClockTests : DigestsByHand
{
    /// <summary>A Monday, at 09:00 in Bangkok.</summary>
    private static readonly DateTimeOffset run = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private readonly MovedClock clock;

    public DigestClockTests() : this(new MovedClock())
    {
    }

    private DigestClockTests(MovedClock clock) : base(clock)
    {
        this.clock = clock;
        clock.Set(run.AddMinutes(-5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task What_was_sent_is_not_sent_again_after_the_clock_went_back_and_the_next_one_comes_at_its_hour(int hours)
    {
        await AskForDigestsAsync(Channel);
        await RunAsync(run);
        Posted(Channel).Count.ShouldBe(1);

        clock.Set(run.AddHours(-hours));
        await RunAsync();
        Posted(Channel).Count.ShouldBe(1);
        await AskForOneNowAsync();
        await RunAsync();
        Posted(Channel).Count.ShouldBe(2);

        await RunAsync(run);
        await RunAsync(run.AddMinutes(1));
        Posted(Channel).Count.ShouldBe(2);
        await RunAsync(run.AddDays(7));
        Posted(Channel).Count.ShouldBe(3);
        var deliveries = await DeliveriesAsync(Channel);
        deliveries.ShouldAllBe(one => one.State == DigestDeliveryState.Sent);
        deliveries.Where(one => !one.IsExtra).Select(one => one.Run).ShouldBe([run, run.AddDays(7)]);
    }

    [Fact]
    public async Task What_a_clock_that_was_set_ahead_left_behind_is_recorded_with_the_reason_and_the_next_one_comes_at_its_hour()
    {
        await AskForDigestsAsync(Channel);

        await RunAsync(run.AddDays(8));
        Posted(Channel).Count.ShouldBe(0);
        await RunAsync(run.AddDays(14));
        Posted(Channel).Count.ShouldBe(1);

        (await DeliveriesAsync(Channel)).Select(one => (one.State, one.Reason)).ShouldBe(
            [(DigestDeliveryState.Skipped, DeliveryReasons.Missed), (DigestDeliveryState.Skipped, DeliveryReasons.Missed), (DigestDeliveryState.Sent, null)]);
    }

    /// <summary>As the button does: by then no token of Teams is valid for the service.</summary>
    private async Task AskForOneNowAsync() =>
        await Service.Services.GetRequiredService<PlanDigests>().AddExtraAsync(await ReadAsync(db => db.Digests.AsNoTracking().SingleAsync(Cancellation)), Cancellation);

    /// <summary>What is scheduled, at a time.</summary>
    private async Task RunAsync(DateTimeOffset at)
    {
        clock.Set(at);
        await RunAsync();
    }

    private Task<DigestDelivery[]> DeliveriesAsync(Conversation here) =>
        ReadAsync(db => db.DigestDeliveries.AsNoTracking().Where(one => one.ConversationId == here.Id).OrderBy(one => one.Run).ToArrayAsync(Cancellation));
}
