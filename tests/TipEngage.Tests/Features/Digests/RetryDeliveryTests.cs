using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Features.Digests;
using TipEngage.Simulator.Connector;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What failed is sent again when somebody wants it, and nothing else.</summary>
public abstract class RetryDeliveryTests : DigestReportTests
{
    protected RetryDeliveryTests()
    {
    }

    protected RetryDeliveryTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(false, "Teams refused it")]
    [InlineData(true, "It may have arrived: no answer came. The next digest tells the same again.")]
    public async Task What_failed_is_shown_with_its_reason_and_sent_again_when_somebody_wants_it(bool isUnsure, string reason)
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(isUnsure ? ConnectorFault.Drop() : ConnectorFault.Status(400), operation: ConnectorOperation.Send);
        await RunAsync(bot, FirstRun);

        var report = (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new())).Card();
        report.Lines().ShouldContain("Attempted 1, accepted by Teams 0, failed 1, skipped 0. Interactions: 0.");
        report.Lines().ShouldContain(reason);

        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(Channel.Id, FirstRun))).Card().Lines().ShouldContain("To be sent again: 1.");
        await RunAsync(bot);
        Posted().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(13)]
    [InlineData(3 * 24)]
    public async Task What_failed_long_ago_is_sent_again_and_tells_what_was_not_told_until_now(int hours)
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
        await RunAsync(bot, FirstRun);
        Clock.SetUtcNow(FirstRun.AddHours(hours));
        await ChangeAsync(bot, "4a", "blocked");
        Clock.Advance(TimeSpan.FromMinutes(1));

        await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(Channel.Id, FirstRun));
        Teams.Faults.Next(ConnectorFault.Status(503), operation: ConnectorOperation.Send);
        await RunAsync(bot);
        await RunAsync(bot, FirstRun.AddHours(hours + 1));

        Posted().ShouldHaveSingleItem().Activity.GetRawText().ShouldContain("State: Blocked");
        (await DeliveriesAsync(bot)).Single().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Of_each_conversation_the_last_that_failed_is_sent_again_and_none_that_the_report_does_not_show()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        var old = await SetAsync(bot, World.GroupChat);
        Teams.Faults.Next(ConnectorFault.Status(400), times: 4, ConnectorOperation.Send);
        foreach (var week in new[] { 0, 1 })
            await RunAsync(bot, FirstRun.AddDays(7 * week));
        for (var week = 2; week < 5; week++)
        {
            await ComesAtAsync(FirstRun.AddDays((7 * week) + 1));
            Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
            await RunAsync(bot, FirstRun.AddDays(7 * week));
        }

        Clock.Advance(TimeSpan.FromDays(8));
        await ComesAtAsync(Clock.GetUtcNow().AddDays(1));
        var chat = World.PersonalChat(World.Coordinator);
        (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new(), here: chat)).Card()["body"]!.Objects()
            .Count(one => one["type"]?.GetValue<string>() is "Action.Execute" && one["verb"]?.GetValue<string>() == RetryDelivery.Data.Verb).ShouldBe(1);
        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(), here: chat)).Card().Lines().ShouldContain("To be sent again: 1.");
        await RunAsync(bot);

        (Posted().Count, Posted(World.GroupChat).Count).ShouldBe((1, 0));
        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(Channel.Id, FirstRun.AddDays(21)), here: chat)).Card().Lines()
            .ShouldContain("Nothing is sent again: the digest is paused or ended, a later one took its place, or it failed more than 28 days ago.");

        async Task ComesAtAsync(DateTimeOffset run)
        {
            await using var db = await ContextAsync(bot);
            await db.Digests.Where(row => row.ConversationId == old.ConversationId).ExecuteUpdateAsync(change => change.SetProperty(row => row.NextAt, run), Cancellation);
        }
    }

    [Fact]
    public async Task What_failed_is_sent_again_once_a_pause_has_ended_and_before_the_next_run_is_planned()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
        await RunAsync(bot, FirstRun);
        await using (var db = await ContextAsync(bot))
            await db.Digests.ExecuteUpdateAsync(change => change.SetProperty(row => row.IsPaused, true).SetProperty(row => row.PausedUntil, FirstRun.AddDays(2)), Cancellation);

        Clock.SetUtcNow(FirstRun.AddDays(1));
        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(Channel.Id, FirstRun))).Card().Lines().ShouldContain(line => line.StartsWith("Nothing is sent again", StringComparison.Ordinal));
        Clock.SetUtcNow(FirstRun.AddDays(2));
        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(Channel.Id, FirstRun))).Card().Lines().ShouldContain("To be sent again: 1.");
        await RunAsync(bot);

        Posted().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_sent_again_of_a_week_is_shown_first_and_setting_it_begins_to_count_failures_anew()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        for (var week = 0; week < 2; week++)
        {
            Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
            await RunAsync(bot, FirstRun.AddDays(7 * week));
        }

        var chat = World.PersonalChat(World.Coordinator);
        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(Week: new(2018, 3, 5)), here: chat)).Card()["body"]!.ToJsonString().ShouldNotContain("12 Mar");
        (await RowAsync(bot))!.Failures.ShouldBe(2);
        await PressAsync<SetDigest, SetDigest.Data>(bot, new(DayOfWeek.Friday));
        (await RowAsync(bot))!.Failures.ShouldBe(0);
    }

    [Fact]
    public async Task Of_one_run_all_that_failed_are_sent_again_at_once_and_no_others()
    {
        var bot = await StartAsync();
        var chat = World.PersonalChat(World.Coordinator);
        await AddRunAsync(bot, conversations: 8);
        await SetAsync(bot, change: row => row.NextAt = FirstRun.AddDays(7));
        Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
        await RunAsync(bot, FirstRun.AddDays(7));

        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(Week: new(2018, 3, 5)), here: chat)).Card().Lines().ShouldContain("To be sent again: 3.");

        (await DeliveriesAsync(bot)).Single(one => one.ConversationId == Channel.Id).State.ShouldBe(DigestDeliveryState.Failed);
    }
}
