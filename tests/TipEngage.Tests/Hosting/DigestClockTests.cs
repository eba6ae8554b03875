using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Simulator.World;
using TipEngage.Tests.Infrastructure;
using Conversation = TipEngage.Simulator.World.Conversation;

namespace TipEngage.Tests.Hosting;

/// <summary>Digests while somebody sets the clock: the whole service, with its scheduler, from the sentence to the post.</summary>
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
            Settings = new Dictionary<string, string> { ["Schedules:StartDelay"] = "00:00:00", ["Digests:Interval"] = "00:00:01", ["Turns:InvokeTimeLimit"] = "00:00:10" },
        };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsWorld World => service.Teams.World;

    private Conversation Channel => World.StandardChannel;

    private Conversation Chat => World.PersonalChat(World.Coordinator);

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task What_was_sent_is_not_sent_again_after_the_clock_went_back_and_the_next_one_comes_at_its_hour(int hours)
    {
        await SetAsync(Channel, "digest monday 09:00 Asia/Bangkok");
        clock.Set(run);
        await ArrivedAsync(Channel, 1);

        clock.Set(run.AddHours(-hours));
        await SayAsync(Channel, "send the digest now");
        await ArrivedAsync(Channel, 2);

        await SetAsync(Chat, "digest monday 09:01 Asia/Bangkok");
        clock.Set(run.AddMinutes(1));
        await ArrivedAsync(Chat, 1);
        Posted(Channel).ShouldBe(2);

        clock.Set(run.AddDays(7));
        await ArrivedAsync(Channel, 3);
        var deliveries = await DeliveriesAsync(Channel);
        deliveries.ShouldAllBe(one => one.State == DigestDeliveryState.Sent);
        deliveries.Where(one => !one.IsExtra).Select(one => one.Run).ShouldBe([run, run.AddDays(7)]);
    }

    [Fact]
    public async Task What_a_clock_that_was_set_ahead_left_behind_is_recorded_with_the_reason_and_the_next_one_comes_at_its_hour()
    {
        await SetAsync(Channel, "digest monday 09:00 Asia/Bangkok");

        clock.Set(run.AddDays(8));
        await UntilAsync(async () => (await DeliveriesAsync(Channel)).Count == 2);
        clock.Set(run.AddDays(14));
        await ArrivedAsync(Channel, 1);

        (await DeliveriesAsync(Channel)).Select(one => (one.State, one.Reason)).ShouldBe(
            [(DigestDeliveryState.Skipped, DeliveryReasons.Missed), (DigestDeliveryState.Skipped, DeliveryReasons.Missed), (DigestDeliveryState.Sent, null)]);
    }

    private async Task SetAsync(Conversation here, string sentence)
    {
        await SayAsync(here, sentence);
        await using var db = await ContextAsync();
        await db.Digests.ExecuteUpdateAsync(change => change.SetProperty(one => one.Always, true), Cancellation);
    }

    private async Task SayAsync(Conversation here, string sentence)
    {
        var said = await service.Teams.As(World.Coordinator, here).SayAsync(sentence, new() { MentionBot = here != Chat }, Cancellation);
        await said.WaitForMessageAsync(cancellationToken: Cancellation);
    }

    /// <summary>Waits until so many digests were posted.</summary>
    private Task ArrivedAsync(Conversation here, int count) => UntilAsync(() => Task.FromResult(Posted(here) >= count));

    private int Posted(Conversation here) =>
        service.Teams.MessagesIn(here).Count(message => message.From.IsBot && message.Summary?.StartsWith("The week at a glance", StringComparison.Ordinal) is true);

    private async Task<IReadOnlyList<DigestDelivery>> DeliveriesAsync(Conversation here)
    {
        await using var db = await ContextAsync();
        return await db.DigestDeliveries.AsNoTracking().Where(one => one.ConversationId == here.Id).OrderBy(one => one.Run).ToArrayAsync(Cancellation);
    }

    private async Task<TipDbContext> ContextAsync() => await service.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isSo())
            await look.WaitForNextTickAsync(limit.Token);
    }
}
