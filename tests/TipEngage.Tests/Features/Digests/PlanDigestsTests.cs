using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Features.Digests.Runs;
using TipEngage.Features.Digests.Settings;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Over five years, in all zones, whichever replica looks and however seldom: each run is one row.</summary>
public abstract class PlanDigestsTests : DigestTests
{
    private const int Years = 5;
    private const int LooksInAYear = 250;
    private static readonly TimeSpan catchUp = new DigestsOptions().CatchUp;

    private readonly Random random = new(20180305);

    protected PlanDigestsTests()
    {
    }

    protected PlanDigestsTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Each_run_of_five_years_is_due_once_or_recorded_as_missed_in_every_zone()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        var begin = Clock.GetUtcNow();
        await SetAsync(one, begin);

        // Up to three days between two looks: many runs are too late.
        for (var look = 0; look < LooksInAYear * Years; look++)
        {
            Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 3 * 24 * 60)));
            await (random.Next(2) == 0 ? one : other).GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        }

        var deliveries = (await DeliveriesAsync(one)).ToLookup(delivery => delivery.ConversationId);
        foreach (var zone in DigestZones.All)
        {
            var told = deliveries[zone].ToArray();
            told.Select(delivery => delivery.Run).ShouldBe(Schedule(zone).Next(begin, told.Length), zone);
            Schedule(zone).Next(begin, told.Length + 1)[^1].ShouldBeGreaterThan(Clock.GetUtcNow());
            told.ShouldAllBe(delivery => delivery.State == (delivery.At - delivery.Run <= catchUp ? DigestDeliveryState.Due : DigestDeliveryState.Skipped));
        }
    }

    [Fact]
    public async Task Replicas_that_look_at_once_plan_each_run_once()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        var begin = Clock.GetUtcNow();
        await SetAsync(one, begin);

        for (var week = 1; week <= 4; week++)
        {
            Clock.Advance(TimeSpan.FromDays(7));
            await Task.WhenAll(Enumerable.Range(0, 4).Select(index => Task.Run(() => (index % 2 == 0 ? one : other).GetRequiredService<PlanDigests>().PlanAsync(Cancellation), Cancellation)));
        }

        var deliveries = (await DeliveriesAsync(one)).ToLookup(delivery => delivery.ConversationId);
        foreach (var zone in DigestZones.All)
            deliveries[zone].Select(delivery => delivery.Run).ShouldBe(Schedule(zone).Next(begin, 4), zone);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_whose_time_came_is_not_lost_where_the_digest_is_set_or_resumed_before_anybody_looked(bool isPaused)
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot, change: row => row.IsPaused = isPaused);
        Clock.SetUtcNow(FirstRun.AddSeconds(20));
        var (book, turn) = (bot.GetRequiredService<DigestBook>(), TurnOf(World.Coordinator));

        if (isPaused)
            await book.ResumeAsync(turn, Cancellation);
        else
            await book.SetAsync(turn, DigestSettings.Of(row) with { Day = DayOfWeek.Tuesday }, Cancellation);
        await book.SetAsync(turn, DigestSettings.Of(row), Cancellation);
        await RunAsync(bot);

        (await DeliveriesAsync(bot)).Select(one => (one.Run, one.Reason)).ShouldBe([(FirstRun, isPaused ? DeliveryReasons.Paused : null)]);
        Posted().Count.ShouldBe(isPaused ? 0 : 1);
        (await RowAsync(bot))!.NextAt.ShouldBe(FirstRun.AddDays(7));
    }

    [Fact]
    public async Task A_zone_that_this_host_does_not_know_keeps_no_other_digest_waiting()
    {
        var bot = await StartAsync();
        await SetAsync(bot, World.General, change: row => (row.Zone, row.NextAt) = ("Mars/Olympus", FirstRun.AddMinutes(-1)));
        await SetAsync(bot);

        await RunAsync(bot, FirstRun);
        await RunAsync(bot, FirstRun.AddDays(7));

        (await DeliveriesAsync(bot)).Where(one => one.ConversationId == World.General.Id).Select(one => one.Reason).ShouldBe([DeliveryReasons.NoZone, DeliveryReasons.NoZone]);
        (Posted().Count, Posted(World.General).Count).ShouldBe((2, 0));
    }

    [Fact]
    public async Task Who_asks_for_one_in_the_minute_of_a_run_that_is_skipped_gets_one()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot, change: row => row.Always = false);
        await RunAsync(bot, FirstRun.AddSeconds(5));
        Posted().ShouldBeEmpty();

        for (var asked = 0; asked < 2; asked++)
            await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);
        await RunAsync(bot, FirstRun.AddSeconds(30));

        Posted().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_asks_for_one_in_the_minute_of_a_run_that_is_sent_gets_no_second_one()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        await RunAsync(bot, FirstRun.AddSeconds(5));

        await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);
        await RunAsync(bot, FirstRun.AddSeconds(30));

        Posted().ShouldHaveSingleItem();
    }

    private static DigestSchedule Schedule(string zone) => new(DayOfWeek.Monday, new(9, 0), TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>A digest in each zone, whose conversation is named after it.</summary>
    private async Task SetAsync(IServiceProvider bot, DateTimeOffset begin)
    {
        await using var db = await ContextAsync(bot);
        db.Digests.AddRange(DigestZones.All.Select(zone => new DigestRow
        {
            TenantId = World.TenantId,
            ConversationId = zone,
            Kind = "channel",
            ServiceUrl = Teams.ServiceUrl,
            Day = (int)DayOfWeek.Monday,
            Minute = 9 * 60,
            Zone = zone,
            Language = "en",
            Blocks = "",
            Tlp = 0,
            NextAt = Schedule(zone).NextAfter(begin),
            SetById = "somebody",
            SetAt = begin,
        }));
        await db.SaveChangesAsync(Cancellation);
    }
}
