using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Features.Digests.Settings;
using TipEngage.Simulator.World;
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
        (await DeliveriesAsync(bot)).Select(one => one.Run).ShouldBe([FirstRun, FirstRun.AddDays(7)]);
    }

    private async Task<Reply> SetByFormAsync(IServiceProvider bot, SetDigest.Data data, Persona person) =>
        await ActivatorUtilities.CreateInstance<SetDigest>(bot).HandleAsync(TurnOf(person), data, Cancellation);

    /// <summary>A bot that takes what it is told and does nothing about it.</summary>
    private sealed class Deaf : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}
