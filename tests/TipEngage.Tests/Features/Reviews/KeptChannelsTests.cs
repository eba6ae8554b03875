using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Reviews;
using TipEngage.Practices.Review;
using TipEngage.Simulator.Connector;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Infrastructure;
using Operation = TipEngage.Simulator.Connector.ConnectorOperation;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Coordinators say in which channels review cards are kept, until they or the channel are there no more.</summary>
public abstract class KeptChannelsTests : ReviewChannelTests
{
    protected KeptChannelsTests()
    {
    }

    protected KeptChannelsTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(404, "ConversationNotFound", 0)]
    [InlineData(404, null, 1)]
    [InlineData(403, null, 1)]
    public async Task Where_the_bot_is_not_any_more_no_cards_are_kept_any_more(int status, string? code, int left)
    {
        var services = await StartAsync();
        await SubmittedAsync(services);
        Teams.Faults.Next(ConnectorFault.Status(status, code), operation: Operation.Send);

        await RunAsync(services);

        await using var db = await ContextAsync(services);
        (await db.ReviewChannels.CountAsync(Cancellation), await db.ReviewCards.CountAsync(Cancellation)).ShouldBe((left, left));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_channel_that_is_kept_since_before_its_team_was_noted_goes_with_the_team_once_it_was_heard_of(bool isHeardOf, int left)
    {
        var services = await StartAsync();
        if (isHeardOf)
            await ActivatorUtilities.CreateInstance<LearnTeam>(services).PrepareAsync(TurnOf(Coordinator.Id), Cancellation);

        await using var db = await ContextAsync(services);
        await ReviewChannels.ForgetAsync(db, Teams.World.TenantId, "19:other@thread.tacv2", Channel.Team!.Id, Cancellation);

        (await db.ReviewChannels.CountAsync(Cancellation)).ShouldBe(left);
    }

    [Fact]
    public async Task A_coordinator_has_cards_kept_in_a_channel_and_stops_it_in_one_step()
    {
        var services = await StartAsync();
        var kept = await PressAsync<KeepReviewHere, KeepReviewHere.Data>(services, new(), Coordinator.Id);
        kept.Card()["actions"]!.AsArray().Select(one => one!["verb"]!.ToString()).ShouldBe(["reviews.here.stop"]);

        (await PressAsync<StopReviewHere, StopReviewHere.Data>(services, new(), Submitter.Id)).Message!.Text.ShouldNotBe("No new review cards come here any more. Those that are here stay as they are.");
        (await PressAsync<StopReviewHere, StopReviewHere.Data>(services, new(), Coordinator.Id)).Message!.Text.ShouldBe("No new review cards come here any more. Those that are here stay as they are.");
        (await PressAsync<StopReviewHere, StopReviewHere.Data>(services, new(), Coordinator.Id)).Message!.Text.ShouldBe("No review cards are kept here.");
        await SubmittedAsync(services);
        await RunAsync(services);

        Cards().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "reviews.here.stop")]
    [InlineData(false, "reviews.here")]
    public async Task In_a_channel_the_queue_offers_to_keep_cards_or_to_keep_them_no_more(bool isKept, string verb)
    {
        var services = await StartAsync(isKept);

        var queue = await PressAsync<ShowQueue, ShowQueue.Data>(services, new(), Coordinator.Id);

        queue.Card()["actions"]!.AsArray().Select(one => one!["verb"]!.ToString()).ShouldContain(verb);
    }
}
