using Microsoft.EntityFrameworkCore;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>A digest that arrived is written again or taken back by those who may.</summary>
public abstract class ChangedDigestTests : DigestReportTests
{
    protected ChangedDigestTests()
    {
    }

    protected ChangedDigestTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task One_that_arrived_is_written_again_in_its_place()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);
        Posted().Single().Activity.GetRawText().ShouldContain("Windows that ended");
        await using (var db = await ContextAsync(bot))
            await db.Digests.ExecuteUpdateAsync(change => change.SetProperty(row => row.Blocks, "Events"), Cancellation);

        var reply = await PressAsync<CorrectDigest, CorrectDigest.Data>(bot, new(Channel.Id, FirstRun));

        reply.Card().Lines().ShouldContain("The digest was written again in its place.");
        Posted().ShouldHaveSingleItem().Activity.GetRawText().ShouldNotContain("Windows that ended");
    }

    [Fact]
    public async Task One_that_arrived_is_taken_back()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);

        await PressAsync<WithdrawDigest, WithdrawDigest.Data>(bot, new(Channel.Id, FirstRun));

        Posted().ShouldHaveSingleItem().Deleted.ShouldBeTrue();
        (await DeliveriesAsync(bot)).Single().Reason.ShouldBe(DeliveryReasons.Withdrawn);
        (await PressAsync<CorrectDigest, CorrectDigest.Data>(bot, new(Channel.Id, FirstRun))).Message!.Text.ShouldBe("That digest is not there any more.");
    }

    [Fact]
    public async Task What_was_taken_back_is_told_by_the_next_one()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await ChangeAsync(bot, "4a", "blocked");
        await RunAsync(bot, FirstRun);
        await PressAsync<WithdrawDigest, WithdrawDigest.Data>(bot, new(Channel.Id, FirstRun));

        Clock.SetUtcNow(FirstRun.AddMinutes(5));
        await PressAsync<SendDigestNow, SendDigestNow.Data>(bot, new());
        await RunAsync(bot);
        await RunAsync(bot, FirstRun.AddDays(7));

        Posted().Where(message => !message.Deleted).Select(message => Lines(message).Contains("State: Blocked")).ShouldBe([true, false]);
    }

    [Fact]
    public async Task What_an_earlier_one_told_that_is_taken_back_after_a_later_one_came_is_not_told_again()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);
        await RunAsync(bot, FirstRun.AddDays(7));
        var told = (await RowAsync(bot))!.ToldUntil;

        await PressAsync<WithdrawDigest, WithdrawDigest.Data>(bot, new(Channel.Id, FirstRun));

        (await RowAsync(bot))!.ToldUntil.ShouldBe(told);
    }

    [Fact]
    public async Task Whoever_is_no_coordinator_changes_nothing_in_a_channel()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);

        (await PressAsync<WithdrawDigest, WithdrawDigest.Data>(bot, new(Channel.Id, FirstRun), World.Member)).Message!.Text.ShouldStartWith("In a chat or channel");

        Posted().Single().Deleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_reaches_the_digest_of_another_conversation_but_a_coordinator_in_their_own_chat()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);

        (await PressAsync<WithdrawDigest, WithdrawDigest.Data>(bot, new(Channel.Id, FirstRun), World.Member, World.PersonalChat(World.Member))).Message!.Text.ShouldStartWith("In a chat or channel");
        Posted().Single().Deleted.ShouldBeFalse();
        await PressAsync<WithdrawDigest, WithdrawDigest.Data>(bot, new(Channel.Id, FirstRun), World.Coordinator, World.PersonalChat(World.Coordinator));
        Posted().Single().Deleted.ShouldBeTrue();
    }
}
