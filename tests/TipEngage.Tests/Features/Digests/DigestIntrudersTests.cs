using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Register;
using TipEngage.Simulator.World;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using Conversation = TipEngage.Simulator.World.Conversation;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Whoever presses what they may not, or names what is not theirs, changes and sees nothing.</summary>
public abstract class DigestIntrudersTests : DigestTests
{
    private const string MayNot = "In a chat or channel, coordinators and owners set the digest.";
    private const string Gone = "That digest is not there any more.";

    protected DigestIntrudersTests()
    {
    }

    protected DigestIntrudersTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_is_no_coordinator_is_refused_by_every_button_in_a_channel(bool isGuest)
    {
        var (bot, sent) = await SentAsync();
        var before = await StateAsync(bot);

        foreach (var reply in await PressAllAsync(bot, isGuest ? World.Guest : World.Member, Channel, sent))
            reply.Message!.Text.ShouldBe(MayNot);

        (await StateAsync(bot)).ShouldBe(before);
    }

    [Fact]
    public async Task A_member_names_another_conversation_from_their_own_chat_in_vain()
    {
        var (bot, sent) = await SentAsync();
        var chat = World.PersonalChat(World.Member);
        var before = await StateAsync(bot);

        foreach (var reply in await PressOnAsync(bot, TurnOf(World.Member, chat), sent))
            reply.Message!.Text.ShouldBe(MayNot);

        (await StateAsync(bot)).ShouldBe(before);
    }

    [Fact]
    public async Task A_coordinator_changes_from_a_channel_nothing_of_another_one()
    {
        var (bot, sent) = await SentAsync();
        var before = await StateAsync(bot);

        foreach (var reply in await PressOnAsync(bot, TurnOf(World.Coordinator, World.GroupChat), sent))
            reply.Message!.Text.ShouldBe(MayNot);

        (await StateAsync(bot)).ShouldBe(before);
    }

    [Fact]
    public async Task Nothing_of_one_tenant_is_found_from_another()
    {
        var (bot, sent) = await SentAsync();
        var before = await StateAsync(bot);
        var turn = TurnOf(World.Coordinator, World.PersonalChat(World.Coordinator));
        var activity = (MessageActivity)turn.Activity;
        var stranger = turn with { Activity = activity with { Conversation = activity.Conversation! with { TenantId = "elsewhere" }, ChannelData = new() { Tenant = new("elsewhere") } } };

        foreach (var reply in await PressOnAsync(bot, stranger, sent))
            reply.Message!.Text.ShouldBeOneOf(Gone, MayNot, null);

        (await StateAsync(bot)).ShouldBe(before);
        var report = await ActivatorUtilities.CreateInstance<ShowDeliveries>(bot).HandleAsync(stranger, new(), Cancellation);
        report.Card().Lines().ShouldContain("No digest has been due so far.");
    }

    [Fact]
    public async Task An_owner_raises_no_ceiling_above_what_those_who_read_may_see()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => row.Tlp = (int)Tlp.Amber);
        await ChangeAsync(bot, "4a", "blocked", "AMBER");

        await RunAsync(bot, FirstRun);

        Lines(Posted().ShouldHaveSingleItem()).ShouldNotContain(line => line.Contains("Blocked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_who_correct_and_withdraw_at_once_leave_it_withdrawn_once()
    {
        var (bot, sent) = await SentAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(index => index == 2
            ? (Task)PressAsync<WithdrawDigest, WithdrawDigest.Data>(bot, new(sent.ConversationId, sent.Run))
            : PressAsync<CorrectDigest, CorrectDigest.Data>(bot, new(sent.ConversationId, sent.Run))));
        (await PressAsync<CorrectDigest, CorrectDigest.Data>(bot, new(sent.ConversationId, sent.Run))).Message!.Text.ShouldBe(Gone);

        (await DeliveriesAsync(bot)).ShouldHaveSingleItem().Reason.ShouldBe(DeliveryReasons.Withdrawn);
    }

    [Fact]
    public async Task What_is_stopped_while_it_is_on_the_wire_and_refused_for_now_is_not_sent_later()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Clock.SetUtcNow(FirstRun);
        await bot.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        var (outbox, claim) = (bot.GetRequiredService<DigestOutbox>(), Guid.NewGuid());
        var due = (await outbox.DueAsync(World.TenantId, 10, Cancellation)).Single();
        await outbox.BeginAsync(due, claim, FirstRun.AddDays(-7), Cancellation);

        await PressAsync<StopDigest, StopDigest.Data>(bot, new());
        await outbox.EndAsync(due, claim, new DigestOutcome.Later(DeliveryReasons.Busy, null), Cancellation);
        await RunAsync(bot, FirstRun.AddHours(1));

        Posted().ShouldBeEmpty();
        var cancelled = (await DeliveriesAsync(bot)).ShouldHaveSingleItem();
        (cancelled.State, cancelled.Reason).ShouldBe((DigestDeliveryState.Cancelled, DeliveryReasons.Stopped));
    }

    [Fact]
    public async Task What_was_posted_is_corrected_and_taken_back_after_the_digest_was_stopped()
    {
        var (bot, sent) = await SentAsync();
        await PressAsync<StopDigest, StopDigest.Data>(bot, new());
        await ChangeAsync(bot, "4b", "blocked", "CLEAR");
        await ChangeAsync(bot, "4a", "superseded", "GREEN");
        var chat = World.PersonalChat(World.Coordinator);
        var report = (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new(), here: chat)).Card().ToJsonString();
        report.ShouldContain(CorrectDigest.Data.Verb);
        report.ShouldContain(WithdrawDigest.Data.Verb);

        await PressAsync<CorrectDigest, CorrectDigest.Data>(bot, new(sent.ConversationId, sent.Run), here: chat);

        var corrected = Posted().ShouldHaveSingleItem().Card.GetRawText();
        corrected.ShouldContain(ShowDigest.Data.Verb);
        corrected.ShouldNotContain(PauseDigest.Data.Verb);
        corrected.ShouldNotContain("Superseded");
        await PressAsync<WithdrawDigest, WithdrawDigest.Data>(bot, new(sent.ConversationId, sent.Run), here: chat);
        Posted().ShouldHaveSingleItem().Deleted.ShouldBeTrue();
        (await DeliveriesAsync(bot)).ShouldHaveSingleItem().Reason.ShouldBe(DeliveryReasons.Withdrawn);
    }

    private async Task<(IServiceProvider Bot, DigestDelivery Sent)> SentAsync()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);
        return (bot, (await DeliveriesAsync(bot)).ShouldHaveSingleItem());
    }

    /// <summary>What is kept of digests and was posted.</summary>
    private async Task<string> StateAsync(IServiceProvider bot)
    {
        var (row, delivery) = ((await RowAsync(bot))!, (await DeliveriesAsync(bot)).Single());
        return $"{row.Day} {row.Minute} {row.Tlp} {row.IsPaused} {row.SetAt:O} {delivery.State} {delivery.ActivityId} {delivery.NotBefore:O} {Posted().Single().Card.GetRawText()}";
    }

    private async Task<IEnumerable<Reply>> PressAllAsync(IServiceProvider bot, Persona person, Conversation here, DigestDelivery sent) =>
    [
        await PressAsync<SetDigest, SetDigest.Data>(bot, new(DayOfWeek.Friday, Tlp: Tlp.Amber), person, here),
        await PressAsync<ShowDigest, ShowDigest.Data>(bot, new(Form: true), person, here),
        await PressAsync<PauseDigest, PauseDigest.Data>(bot, new(), person, here),
        await PressAsync<ResumeDigest, ResumeDigest.Data>(bot, new(), person, here),
        await PressAsync<StopDigest, StopDigest.Data>(bot, new(), person, here),
        await PressAsync<PreviewDigest, PreviewDigest.Data>(bot, new(), person, here),
        await PressAsync<SendDigestNow, SendDigestNow.Data>(bot, new(), person, here),
        await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new(), person, here),
        .. await PressOnAsync(bot, TurnOf(person, here), sent),
    ];

    /// <summary>Presses what names a digest.</summary>
    private static async Task<IEnumerable<Reply>> PressOnAsync(IServiceProvider bot, Turn turn, DigestDelivery sent) =>
    [
        await ActivatorUtilities.CreateInstance<RetryDelivery>(bot).HandleAsync(turn, new(sent.ConversationId, sent.Run), Cancellation),
        await ActivatorUtilities.CreateInstance<CorrectDigest>(bot).HandleAsync(turn, new(sent.ConversationId, sent.Run), Cancellation),
        await ActivatorUtilities.CreateInstance<WithdrawDigest>(bot).HandleAsync(turn, new(sent.ConversationId, sent.Run), Cancellation),
    ];
}
