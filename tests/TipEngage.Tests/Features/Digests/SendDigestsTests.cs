using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>A digest comes once, at its hour or when somebody wants one, and a week in which nothing happened is skipped.</summary>
public abstract class SendDigestsTests : DigestTests
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    protected SendDigestsTests()
    {
    }

    protected SendDigestsTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task It_comes_at_its_hour_and_not_before_nor_again()
    {
        var bot = await StartAsync();
        await SetAsync(bot);

        await RunAsync(bot, FirstRun - minute);
        Posted().ShouldBeEmpty();
        await RunAsync(bot, FirstRun);
        await RunAsync(bot, FirstRun + minute);

        Posted().ShouldHaveSingleItem().Summary.ShouldStartWith("The week at a glance");
        await RunAsync(bot, FirstRun.AddDays(7));
        Posted().Count.ShouldBe(2);
        (await DeliveriesAsync(bot)).ShouldAllBe(one => one.State == DigestDeliveryState.Sent && one.ActivityId != null);
    }

    [Fact]
    public async Task A_quiet_week_is_skipped_but_for_one_in_four()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => row.Always = false);

        for (var week = 0; week < 8; week++)
            await RunAsync(bot, FirstRun.AddDays(7 * week));

        var deliveries = await DeliveriesAsync(bot);
        deliveries.Count.ShouldBe(8);
        deliveries.Where(one => one.State == DigestDeliveryState.Sent).Select(one => one.Run).ShouldBe([FirstRun.AddDays(21), FirstRun.AddDays(49)]);
        deliveries.Where(one => one.State == DigestDeliveryState.Skipped).ShouldAllBe(one => one.Reason == DeliveryReasons.Quiet);
        Posted().ShouldAllBe(message => message.Summary!.StartsWith("No changes this week"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_quiet_week_it_comes_where_it_always_does_and_to_no_other_that_looks_alike(bool isFirst)
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => row.Always = isFirst);
        await SetAsync(bot, World.General, change: row => row.Always = !isFirst);

        await RunAsync(bot, FirstRun);

        (Posted().Count, Posted(World.General).Count).ShouldBe(isFirst ? (1, 0) : (0, 1));
    }

    [Fact]
    public async Task A_run_that_was_missed_is_caught_up_once_within_its_hours()
    {
        var bot = await StartAsync();
        await SetAsync(bot);

        await RunAsync(bot, FirstRun.AddDays(14).AddHours(3));

        Posted().ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Select(one => (one.State, one.Reason)).ShouldBe(
        [
            (DigestDeliveryState.Skipped, DeliveryReasons.Missed), (DigestDeliveryState.Skipped, DeliveryReasons.Missed), (DigestDeliveryState.Sent, null),
        ]);
    }

    [Fact]
    public async Task A_run_whose_hours_are_over_is_recorded_as_missed()
    {
        var bot = await StartAsync();
        await SetAsync(bot);

        await RunAsync(bot, FirstRun.AddHours(13));

        Posted().ShouldBeEmpty();
        (await DeliveriesAsync(bot)).Single().Reason.ShouldBe(DeliveryReasons.Missed);
        (await RowAsync(bot))!.NextAt.ShouldBe(FirstRun.AddDays(7));
    }

    [Fact]
    public async Task A_pause_is_recorded_and_ends_at_its_day()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => (row.IsPaused, row.PausedUntil) = (true, FirstRun.AddDays(3)));

        await RunAsync(bot, FirstRun);
        await RunAsync(bot, FirstRun.AddDays(7));

        Posted().ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Select(one => one.Reason).ShouldBe([DeliveryReasons.Paused, null]);
        (await RowAsync(bot))!.IsPaused.ShouldBeFalse();
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    [InlineData(365, 0)]
    [InlineData(364, 1)]
    public async Task After_a_clock_that_was_days_ahead_each_comes_at_its_hour_and_tells_what_was_not_told(int days, int early)
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun.AddDays(days));
        Posted().Count.ShouldBe(early);

        Clock.AdjustTime(FirstRun.AddDays(-1));
        await ChangeAsync(bot, "4a", "blocked");
        await RunAsync(bot, Clock.GetUtcNow() + minute);
        for (var hour = 0; hour < 24 * 10; hour++)
            await RunAsync(bot, Clock.GetUtcNow().AddHours(1));

        var run = days == 7 ? [FirstRun] : new[] { FirstRun, FirstRun.AddDays(7) };
        Posted().Count.ShouldBe(early + run.Length);
        Posted()[early].Activity.GetRawText().ShouldContain("State: Blocked");
        (await DeliveriesAsync(bot)).Where(one => one.State == DigestDeliveryState.Sent && one.At < FirstRun.AddDays(10) && one.Run < FirstRun.AddDays(10)).Select(one => one.Run)
            .ShouldBe([FirstRun, FirstRun.AddDays(7)]);
    }

    [Fact]
    public async Task What_a_clock_that_was_ahead_noted_as_due_comes_at_its_hour()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Clock.SetUtcNow(FirstRun.AddDays(70));
        await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);

        Clock.AdjustTime(FirstRun - minute);
        await RunAsync(bot);
        Posted().ShouldBeEmpty();
        await RunAsync(bot, FirstRun);

        Posted().ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Single().Run.ShouldBe(FirstRun);
    }

    [Theory]
    [InlineData(false, "digests.pause", "digests.resume")]
    [InlineData(true, "digests.resume", "digests.pause")]
    public async Task What_is_wanted_during_a_pause_offers_to_resume_and_all_others_to_pause(bool isPaused, string offered, string other)
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot, change: one => one.IsPaused = isPaused);
        await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);

        await RunAsync(bot, FirstRun);

        var verbs = JsonNode.Parse(Posted()[0].Card.GetRawText())!.Objects().Select(one => $"{one["verb"]}").ToArray();
        verbs.ShouldContain(offered);
        verbs.ShouldNotContain(other);
    }

    [Fact]
    public async Task Who_asks_for_one_now_gets_one_and_several_in_the_same_minute_get_the_same()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        var plan = bot.GetRequiredService<PlanDigests>();

        await plan.AddExtraAsync(row, Cancellation);
        await plan.AddExtraAsync(row, Cancellation);
        await RunAsync(bot);

        Posted().ShouldHaveSingleItem();
    }
}
