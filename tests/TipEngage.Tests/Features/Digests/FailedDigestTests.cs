using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Simulator.Connector;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What Teams answers decides whether a digest is sent again, is given up, or ends all that would follow.</summary>
public abstract class FailedDigestTests : DigestTests
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    protected FailedDigestTests()
    {
    }

    protected FailedDigestTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_Teams_could_not_take_is_sent_again_and_arrives_once(int status)
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Status(status), times: 2, ConnectorOperation.Send);

        await RunAsync(bot, FirstRun);
        Posted().ShouldBeEmpty();
        (await DeliveriesAsync(bot)).Single().State.ShouldBe(DigestDeliveryState.Throttled);
        for (var passed = 1; passed < 10; passed++)
            await RunAsync(bot, FirstRun + (passed * minute));

        Posted().ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Single().Attempts.ShouldBe(3);
    }

    [Fact]
    public async Task The_wait_that_Teams_asks_for_is_kept()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Throttled(TimeSpan.FromMinutes(30)), operation: ConnectorOperation.Send);

        await RunAsync(bot, FirstRun);
        await RunAsync(bot, FirstRun.AddMinutes(29));
        Posted().ShouldBeEmpty();
        await RunAsync(bot, FirstRun.AddMinutes(31));

        Posted().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_no_connection_was_made_it_is_sent_again_and_arrives_once()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => row.ServiceUrl = Nowhere);
        await RunAsync(bot, FirstRun);
        (await DeliveriesAsync(bot)).Single().ShouldSatisfyAllConditions(one => one.State.ShouldBe(DigestDeliveryState.Throttled), one => one.Reason.ShouldBe(DeliveryReasons.NoConnection));

        await using (var db = await ContextAsync(bot))
            await db.Digests.ExecuteUpdateAsync(change => change.SetProperty(row => row.ServiceUrl, Teams.ServiceUrl), Cancellation);
        for (var passed = 1; passed < 5; passed++)
            await RunAsync(bot, FirstRun + (passed * minute));

        Posted().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_token_that_Teams_does_not_take_is_renewed_once_and_at_once()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Status(401), operation: ConnectorOperation.Send);

        await RunAsync(bot, FirstRun);

        Posted().ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Single().Attempts.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task What_may_have_arrived_is_not_sent_again(bool arrived, int posted)
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Drop(afterEffect: arrived), operation: ConnectorOperation.Send);

        for (var passed = 0; passed < 10; passed++)
            await RunAsync(bot, FirstRun + (passed * minute));

        Posted().Count.ShouldBe(posted);
        (await DeliveriesAsync(bot)).Single().Reason.ShouldBe(DeliveryReasons.Unsure);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_cannot_be_written_is_tried_again_some_times_and_fails_with_its_reason_also_where_somebody_wanted_it_now(bool isExtra)
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot, change: row => row.ServiceUrl = "no address");
        if (isExtra)
            await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);

        await RunAsync(bot, isExtra ? null : FirstRun);
        (await DeliveriesAsync(bot)).Single().State.ShouldBe(DigestDeliveryState.Throttled);
        for (var tried = 0; tried < 30; tried++)
            await RunAsync(bot, Clock.GetUtcNow().AddMinutes(5));

        var failed = (await DeliveriesAsync(bot)).Single();
        (failed.State, failed.Reason, failed.Attempts).ShouldBe((DigestDeliveryState.Failed, DeliveryReasons.NotWritten, 8));
        (await RowAsync(bot))!.Failures.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_without_an_id_is_a_failure()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.WithoutId(), operation: ConnectorOperation.Send);

        await RunAsync(bot, FirstRun);

        (await DeliveriesAsync(bot)).Single().ShouldSatisfyAllConditions(one => one.State.ShouldBe(DigestDeliveryState.Failed), one => one.Reason.ShouldBe(DeliveryReasons.NoId));
    }

    [Fact]
    public async Task Where_the_host_is_the_wrong_one_it_is_sent_to_the_other_and_only_where_that_is_trusted()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Status(403, "InvalidBotApiHost"), operation: ConnectorOperation.Send);

        await RunAsync(bot, FirstRun);
        (await RowAsync(bot))!.ServiceUrl.ShouldBe("https://smba.infra.gcc.teams.microsoft.com/teams/");
        await RunAsync(bot, FirstRun + minute);

        (await DeliveriesAsync(bot)).Single().ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(DigestDeliveryState.Failed), one => one.Reason.ShouldBe(DeliveryReasons.Refused), one => one.Attempts.ShouldBe(2));
    }

    [Fact]
    public async Task A_404_without_the_code_of_a_conversation_that_is_gone_fails_and_ends_nothing()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Status(404), operation: ConnectorOperation.Send);

        await RunAsync(bot, FirstRun);

        (await DeliveriesAsync(bot)).Single().Reason.ShouldBe(DeliveryReasons.Refused);
        (await RowAsync(bot))!.Failures.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_bot_was_removed_the_digest_ends()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Status(404, "ConversationNotFound"), operation: ConnectorOperation.Send);

        await RunAsync(bot, FirstRun);

        (await DeliveriesAsync(bot)).Single().Reason.ShouldBe(DeliveryReasons.Removed);
        (await RowAsync(bot)).ShouldBeNull();
    }

    [Fact]
    public async Task Where_nobody_may_write_the_digest_is_paused()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Status(403), operation: ConnectorOperation.Send);

        await RunAsync(bot, FirstRun);

        (await DeliveriesAsync(bot)).Single().Reason.ShouldBe(DeliveryReasons.Blocked);
        (await RowAsync(bot))!.IsPaused.ShouldBeTrue();
    }
}
