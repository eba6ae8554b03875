using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Features.Digests.Settings;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.World;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What goes wrong around a digest ends with a clear sentence or a recorded reason, and never with a second digest.</summary>
public abstract class BadInputTests : DigestTests
{
    protected BadInputTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    protected BadInputTests(PostgresServer server) : base(server) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    [Theory]
    [InlineData("25:00", "Asia/Bangkok", "\"25:00\" is no time of day")]
    [InlineData("09:00", "Mars/Olympus", "I know no time zone \"Mars/Olympus\"")]
    [InlineData("09:00", "../etc/passwd", "I know no time zone \"../etc/passwd\"")]
    public async Task A_time_or_zone_that_there_is_not_is_said_and_nothing_is_set(string time, string zone, string sentence)
    {
        var bot = await StartAsync();

        var card = (await SetByFormAsync(bot, new(DayOfWeek.Monday, time, zone), World.Coordinator)).Card();

        card.Lines().ShouldContain(line => line.StartsWith(sentence, StringComparison.Ordinal));
        (await RowAsync(bot)).ShouldBeNull();
    }

    [Fact]
    public async Task A_zone_that_this_host_does_not_know_is_said_wherever_the_digest_is_asked_after()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => row.Zone = "Mars/Olympus");
        const string Unknown = "I do not know this digest's time zone \"Mars/Olympus\", so none is sent. Choose another time zone.";

        (await PressAsync<ShowDigest, ShowDigest.Data>(bot, new())).Card().Lines().ShouldContain(Unknown);
        (await PressAsync<ShowDigest, ShowDigest.Data>(bot, new(Form: true))).Card().Lines().ShouldContain("Weekly digest");
        (await PressAsync<PauseDigest, PauseDigest.Data>(bot, new())).Card().Lines().ShouldContain(Unknown);
        (await PressAsync<ResumeDigest, ResumeDigest.Data>(bot, new())).Card().Lines().ShouldContain(Unknown);
        (await PressAsync<PreviewDigest, PreviewDigest.Data>(bot, new())).Message!.Text.ShouldBe(Unknown);
        (await PressAsync<SendDigestNow, SendDigestNow.Data>(bot, new())).Message!.Text.ShouldBe(Unknown);
        (await PressAsync<SetDigest, SetDigest.Data>(bot, new(DayOfWeek.Friday))).Card().Lines().ShouldContain(line => line.StartsWith("I know no time zone \"Mars/Olympus\"", StringComparison.Ordinal));
        (await RowAsync(bot))!.Day.ShouldBe((int)DayOfWeek.Monday);
        (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new())).Card().Lines().ShouldContain("Deliveries of digests");
        await PressAsync<SetDigest, SetDigest.Data>(bot, new(DayOfWeek.Friday, Zone: "Asia/Bangkok"));
        (await RowAsync(bot))!.Zone.ShouldBe("Asia/Bangkok");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_due_when_the_host_knows_its_zone_no_more_is_skipped_with_the_reason(bool isExtra)
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        Clock.SetUtcNow(FirstRun);
        if (isExtra)
            await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);
        else
            await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        await using (var db = await ContextAsync(bot))
            await db.Digests.ExecuteUpdateAsync(change => change.SetProperty(one => one.Zone, "Mars/Olympus"), Cancellation);

        await RunAsync(bot);

        Posted().ShouldBeEmpty();
        (await DeliveriesAsync(bot)).ShouldAllBe(one => one.Reason == DeliveryReasons.NoZone);
        (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new())).Card().Lines().ShouldContain("The service does not know its time zone; choose another");
    }

    [Fact]
    public async Task In_a_channel_somebody_who_is_neither_coordinator_nor_owner_sets_nothing()
    {
        var bot = await StartAsync();

        var reply = await SetByFormAsync(bot, new(DayOfWeek.Monday, "09:00", "Asia/Bangkok"), World.Member);

        reply.Message!.Text.ShouldBe("In a chat or channel, coordinators and owners set the digest.");
        (await RowAsync(bot)).ShouldBeNull();
    }

    [Fact]
    public async Task Where_the_bot_was_removed_unheard_the_digest_ends_with_the_reason()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.ConnectBot(new Deaf());
        await Teams.As(World.Coordinator, Channel).UninstallAsync(Cancellation);

        await RunAsync(bot, FirstRun);
        await RunAsync(bot, FirstRun.AddDays(7));

        Posted().ShouldBeEmpty();
        (await DeliveriesAsync(bot)).ShouldHaveSingleItem().Reason.ShouldBe(DeliveryReasons.Removed);
        (await RowAsync(bot)).ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bot_that_is_removed_while_one_is_on_the_wire_leaves_its_outcome_and_no_other(bool arrived)
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        Clock.SetUtcNow(FirstRun);
        await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        var (outbox, claim) = (bot.GetRequiredService<DigestOutbox>(), Guid.NewGuid());
        var due = (await outbox.DueAsync(World.TenantId, 10, Cancellation)).Single();
        (await outbox.BeginAsync(due, claim, FirstRun.AddDays(-7), Cancellation)).ShouldBeTrue();

        await using (var db = await ContextAsync(bot))
            await DigestBook.EndAsync(db, row.TenantId, row.ConversationId, DeliveryReasons.Removed, Clock.GetUtcNow(), Cancellation);
        await outbox.EndAsync(due, claim, arrived ? new DigestOutcome.Sent("1") : new DigestOutcome.Later(DeliveryReasons.Busy, null), Cancellation);
        await RunAsync(bot, FirstRun.AddHours(1));

        Posted().ShouldBeEmpty();
        (await DeliveriesAsync(bot)).ShouldHaveSingleItem().State.ShouldBe(arrived ? TipEngage.Data.DigestDeliveryState.Sent : TipEngage.Data.DigestDeliveryState.Cancelled);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_sends_nothing_twice_and_goes_on_where_it_was()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);

        foreach (var back in new[] { FirstRun.AddMinutes(-1), FirstRun.AddDays(-8), FirstRun, FirstRun.AddDays(7) })
        {
            Clock.AdjustTime(back);
            await RunAsync(bot);
        }

        Posted().Count.ShouldBe(2);
        (await DeliveriesAsync(bot)).Select(one => (one.Run, one.Reason)).ShouldBe([(FirstRun.AddDays(-7), DeliveryReasons.Missed), (FirstRun, null), (FirstRun.AddDays(7), null)]);
    }

    [Fact]
    public async Task What_a_clock_that_was_ahead_left_waiting_is_not_kept_waiting_until_that_time_comes_again()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await SetAsync(bot, World.GroupChat);
        Teams.Faults.Next(ConnectorFault.Throttled(TimeSpan.FromMinutes(30)), operation: ConnectorOperation.Send);
        await RunAsync(bot, FirstRun);
        Posted().Concat(Posted(World.GroupChat)).ShouldHaveSingleItem();
        (await bot.GetRequiredService<DeliveryTurns>().TryTakeAsync(World.TenantId, Guid.NewGuid(), Cancellation)).ShouldBeTrue();

        Clock.AdjustTime(FirstRun.AddHours(-1));
        await RunAsync(bot);

        Posted().Concat(Posted(World.GroupChat)).Count().ShouldBe(2);
    }

    [Fact]
    public async Task What_was_on_the_wire_when_the_clock_was_set_back_is_settled()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Clock.SetUtcNow(FirstRun);
        await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        var outbox = bot.GetRequiredService<DigestOutbox>();
        var due = (await outbox.DueAsync(World.TenantId, 10, Cancellation)).Single();
        (await outbox.BeginAsync(due, Guid.NewGuid(), FirstRun.AddDays(-7), Cancellation)).ShouldBeTrue();

        Clock.AdjustTime(FirstRun.AddDays(-8));
        await RunAsync(bot);

        (await DeliveriesAsync(bot)).Single().Reason.ShouldBe(DeliveryReasons.Unsure);
    }

    [Fact]
    public async Task Whoever_asks_for_one_after_the_clock_was_set_back_gets_one()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        await RunAsync(bot, FirstRun);

        Clock.AdjustTime(FirstRun.AddDays(-2));
        await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);
        await RunAsync(bot);

        Posted().Count.ShouldBe(2);
    }

    private async Task<Reply> SetByFormAsync(IServiceProvider bot, SetDigest.Data data, Persona person) =>
        await ActivatorUtilities.CreateInstance<SetDigest>(bot).HandleAsync(TurnOf(person), data, Cancellation);

    /// <summary>A bot that takes what it is told and does nothing about it.</summary>
    private sealed class Deaf : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}
