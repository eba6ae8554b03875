using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.World;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using Conversation = TipEngage.Simulator.World.Conversation;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What became of digests is shown to those who set them, who have them sent again, corrected and taken back.</summary>
public abstract class ReportTests : DigestTests
{
    protected ReportTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    protected ReportTests(PostgresServer server) : base(server) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

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
        report.Lines().ShouldContain("Attempted 1, accepted by Teams 0, failed 1, skipped 0. Whether anybody read one is not counted.");
        report.Lines().ShouldContain(reason);

        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(Channel.Id, FirstRun))).Card().Lines().ShouldContain("1 are sent again.");
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
        await using (var db = await ContextAsync(bot))
            await db.Digests.Where(row => row.ConversationId == old.ConversationId).ExecuteUpdateAsync(change => change.SetProperty(row => row.NextAt, FirstRun.AddDays(7 * 8)), Cancellation);
        for (var week = 2; week < 5; week++)
        {
            Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
            await RunAsync(bot, FirstRun.AddDays(7 * week));
        }

        Clock.Advance(TimeSpan.FromDays(8));
        var chat = World.PersonalChat(World.Coordinator);
        (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new(), here: chat)).Card()["body"]!.Objects()
            .Count(one => one["type"]?.GetValue<string>() is "Action.Execute" && one["verb"]?.GetValue<string>() == RetryDelivery.Data.Verb).ShouldBe(1);
        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(), here: chat)).Card().Lines().ShouldContain("1 are sent again.");
        await RunAsync(bot);

        (Posted().Count, Posted(World.GroupChat).Count).ShouldBe((1, 0));
        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(Channel.Id, FirstRun.AddDays(21)), here: chat)).Card().Lines()
            .ShouldContain("Nothing is sent again: the digest is paused or ended, or a later one took its place.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task To_a_coordinator_channels_have_their_names_where_Teams_says_them(bool fails)
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => row.TeamId = Channel.Team!.Id);
        await RunAsync(bot, FirstRun);
        if (fails)
            Teams.Faults.Next(ConnectorFault.Status(403), times: 2, ConnectorOperation.Team);

        var lines = (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new(), here: World.PersonalChat(World.Coordinator))).Card().Lines();

        lines.Any(line => line.Contains($"› {Channel.Title}", StringComparison.Ordinal)).ShouldBe(!fails);
        lines.ShouldContain(line => line.StartsWith("5 Mar 2018 02:00 · ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task To_a_coordinator_a_group_chat_is_who_is_in_it(bool fails)
    {
        var bot = await StartAsync();
        await SetAsync(bot, World.GroupChat);
        await RunAsync(bot, FirstRun);
        if (fails)
            Teams.Faults.Next(ConnectorFault.Status(403), operation: ConnectorOperation.Members);

        var lines = (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new(), here: World.PersonalChat(World.Coordinator))).Card().Lines();

        string[] members = [.. World.GroupChat.Members.Select(one => one.Name).Order(StringComparer.CurrentCulture)];
        var name = members.Length > 3 ? $"{string.Join(", ", members[..3])} and {members.Length - 3} more" : string.Join(", ", members);
        lines.Any(line => line.Contains($"Group chat: {name}", StringComparison.Ordinal)).ShouldBe(!fails);
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

    [Fact]
    public async Task What_is_not_for_everybody_goes_to_no_channel_with_guests_whatever_is_set()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => row.Tlp = (int)TipEngage.Register.Tlp.Amber);
        await SetAsync(bot, World.PrivateChannel, change: row => row.Tlp = (int)TipEngage.Register.Tlp.Amber);
        await ChangeAsync(bot, "4a", "blocked", "GREEN");

        await RunAsync(bot, FirstRun);

        Posted().Single().Activity.GetRawText().ShouldNotContain("State: Blocked");
        Posted(World.PrivateChannel).Single().Activity.GetRawText().ShouldContain("State: Blocked");
    }

    [Fact]
    public async Task Where_Teams_does_not_let_it_in_a_digest_is_refused_with_what_to_do()
    {
        var bot = await StartAsync();
        Teams.Faults.Next(ConnectorFault.Status(403), operation: ConnectorOperation.Members);

        var reply = await PressAsync<SetDigest, SetDigest.Data>(bot, new(DayOfWeek.Monday, "09:00", "Asia/Bangkok"), World.Coordinator, World.PrivateChannel);

        reply.Message!.Text.ShouldBe("Teams does not let me post in this channel. Choose a standard channel of the team, or add me to this one.");
        (await RowAsync(bot)).ShouldBeNull();
    }

    private async Task<Reply> PressAsync<THandler, TData>(IServiceProvider bot, TData data, Persona? person = null, Conversation? here = null)
        where THandler : ICardAction<TData>
        where TData : ICardActionData =>
        await ActivatorUtilities.CreateInstance<THandler>(bot).HandleAsync(TurnOf(person ?? World.Coordinator, here), data, Cancellation);
}
