using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Features.Digests.Report;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.World;
using TipEngage.Teams.Activities;
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
        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(), here: chat)).Card().Lines().ShouldContain("To be sent again: 1.");
        await RunAsync(bot);

        (Posted().Count, Posted(World.GroupChat).Count).ShouldBe((1, 0));
        (await PressAsync<RetryDelivery, RetryDelivery.Data>(bot, new(Channel.Id, FirstRun.AddDays(21)), here: chat)).Card().Lines()
            .ShouldContain("Nothing is sent again: the digest is paused or ended, or a later one took its place.");
    }

    [Fact]
    public async Task What_waits_and_what_was_cancelled_is_in_the_numbers_of_its_run_too()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await SetAsync(bot, World.GroupChat);
        await RunAsync(bot, FirstRun);
        await using (var db = await ContextAsync(bot))
        {
            await db.DigestDeliveries.Where(one => one.ConversationId == Channel.Id).ExecuteUpdateAsync(change => change.SetProperty(one => one.State, DigestDeliveryState.Throttled), Cancellation);
            await db.DigestDeliveries.Where(one => one.ConversationId != Channel.Id).ExecuteUpdateAsync(change => change.SetProperty(one => one.State, DigestDeliveryState.Cancelled), Cancellation);
        }

        var report = (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new(), here: World.PersonalChat(World.Coordinator))).Card();

        report.Lines().ShouldContain("Attempted 2, accepted by Teams 0, failed 0, skipped 0. Interactions: 0. 1 still waiting, 1 cancelled.");
    }

    [Fact]
    public async Task Each_week_is_a_run_with_its_own_numbers_the_latest_first_and_earlier_ones_are_reached()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await SetAsync(bot, World.GroupChat);
        Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
        for (var week = 0; week < 6; week++)
            await RunAsync(bot, FirstRun.AddDays(7 * week));
        var chat = World.PersonalChat(World.Coordinator);

        var latest = (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new(), here: chat)).Card();
        var earlier = (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new(Before: new(2018, 3, 19)), here: chat)).Card();

        Weeks(latest).ShouldBe(["Week of 9-15 Apr 2018", "Week of 2-8 Apr 2018", "Week of 26 Mar 2018 - 1 Apr 2018", "Week of 19-25 Mar 2018"]);
        Weeks(earlier).ShouldBe(["Week of 12-18 Mar 2018", "Week of 5-11 Mar 2018"]);
        latest.Lines().Where(IsTotal).ShouldAllBe(line => line == "Attempted 2, accepted by Teams 2, failed 0, skipped 0. Interactions: 0.");
        earlier.Lines().Last(IsTotal).ShouldBe("Attempted 2, accepted by Teams 1, failed 1, skipped 0. Interactions: 0.");
        Reports(latest).ShouldBe(["""{"before":"2018-03-19"}"""]);
        Reports(earlier).ShouldBe(["{}"]);
    }

    [Fact]
    public async Task A_personal_chat_is_called_one_and_not_whose_it_is()
    {
        var bot = await StartAsync();
        await SetAsync(bot, World.PersonalChat(World.Member), World.Member);
        await RunAsync(bot, FirstRun);

        var lines = (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new(), here: World.PersonalChat(World.Coordinator))).Card().Lines();

        lines.ShouldContain(line => line.Contains("Personal chat ", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.Contains(World.Member.Surname, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_run_with_many_conversations_each_is_reached_with_its_reason_and_those_that_can_be_sent_again_come_first()
    {
        var bot = await StartAsync();
        var chat = World.PersonalChat(World.Coordinator);
        await AddRunAsync(bot, conversations: 25);
        var (seen, page) = (new List<string>(), new ShowDeliveries.Data(Week: new(2018, 3, 5)));

        for (var left = 25; left > 0; left -= 10)
        {
            var card = (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, page, here: chat)).Card();
            seen.AddRange(card.Marks().Where(mark => mark.StartsWith("delivery-", StringComparison.Ordinal)));
            page = page with { Skip = seen.Count };
            card.Lines().ShouldContain("Attempted 25, accepted by Teams 22, failed 3, skipped 0. Interactions: 44.");
            Reports(card).Any(data => data.Contains($"\"skip\":{seen.Count}", StringComparison.Ordinal)).ShouldBe(left > 10);
            card["body"]!.Objects().Count(one => one["verb"]?.GetValue<string>() == RetryDelivery.Data.Verb && one["data"]?["conversation"] is not null).ShouldBe(left == 25 ? 3 : 0);
        }

        seen.Distinct().Count().ShouldBe(25);
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

    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    [InlineData("vi")]
    public void It_fits_however_long_the_names_are(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        DeliveryRun[] runs = [.. Enumerable.Range(0, 4).Select(week => new DeliveryRun(
            new DateOnly(2018, 3, 5).AddDays(-7 * week), [new(DigestDeliveryState.Sent, 5000, 5000, 123), new(DigestDeliveryState.Failed, 5000, 5000, 0)],
            [.. Enumerable.Range(0, 10).Select(index => Delivery($"19:{new string('x', 60)}{week}{index}@thread.tacv2", FirstRun.AddDays(-7 * week), index % 2 == 0, 3))]) { Again = 5 })];
        var names = runs.SelectMany(run => run.Shown).ToDictionary(one => one.ConversationId, _ => string.Concat(Enumerable.Repeat("กลุ่มทำงาน ", 20)));

        var card = DeliveriesCard.Create(new(runs, OfAll: true) { HasEarlier = true, IsPart = true, Names = names }, TimeZoneInfo.Utc);

        card.ToUtf8().Length.ShouldBeLessThan(25 * 1024);
    }

    [Fact]
    public async Task Presses_on_a_digest_are_counted_as_interactions_with_nothing_of_who_pressed()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await SetAsync(bot, World.GroupChat);
        await RunAsync(bot, FirstRun);
        var (message, other) = (Posted().Single().Id, Posted(World.GroupChat).Single().Id);
        var before = await RowsAsync(bot);

        await PressOnAsync(bot, message, World.Member, "f:1");
        await PressOnAsync(bot, message, World.Coordinator, "f:2");
        await PressOnAsync(bot, message, World.Member, "f:3", trigger: "automatic");
        await PressOnAsync(bot, other, World.Member, "f:4");
        await PressOnAsync(bot, "1600000000000", World.Member, "f:5");

        (await DeliveriesAsync(bot)).Where(one => one.ConversationId == Channel.Id).Sum(one => one.Interactions).ShouldBe(2);
        (await DeliveriesAsync(bot)).Where(one => one.ConversationId != Channel.Id).Sum(one => one.Interactions).ShouldBe(0);
        (await RowsAsync(bot)).ShouldBe(before);
        (await PressAsync<ShowDeliveries, ShowDeliveries.Data>(bot, new())).Card().Lines().ShouldContain("Interactions: 2");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_press_that_is_delivered_again_counts_once_whichever_replica_gets_it(bool toAnother)
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await RunAsync(bot, FirstRun);
        var message = Posted().Single().Id;
        await PressOnAsync(bot, message, World.Member, "f:1");

        await PressOnAsync(toAnother ? await StartAsync() : bot, message, World.Member, "f:1");

        (await DeliveriesAsync(bot)).Single().Interactions.ShouldBe(1);
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
    public async Task In_a_channel_that_Teams_does_not_show_the_bot_a_digest_is_refused_to_coordinators_too()
    {
        var bot = await StartAsync();
        var unseen = new Conversation("19:unseen@thread.tacv2", TipEngage.Simulator.World.ConversationKind.Channel, "Unseen", [World.Coordinator]);

        (await PressAsync<SetDigest, SetDigest.Data>(bot, new(DayOfWeek.Monday, "09:00", "Asia/Bangkok"), World.Coordinator, unseen)).Message!.Text.ShouldStartWith("Teams does not let me post in this channel.");

        (await RowAsync(bot)).ShouldBeNull();
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

    private static bool IsTotal(string line) => line.StartsWith("Attempted", StringComparison.Ordinal);

    private static IEnumerable<string> Weeks(JsonNode card) => card.Lines().Where(line => line.StartsWith("Week of", StringComparison.Ordinal));

    /// <summary>What the buttons carry that show other runs.</summary>
    private static IReadOnlyList<string> Reports(JsonNode card) =>
        [.. card.Objects().Where(one => one["type"]?.GetValue<string>() is "Action.Execute" && one["verb"]?.GetValue<string>() == ShowDeliveries.Data.Verb).Select(one => one["data"]!.ToJsonString())];

    private DigestDelivery Delivery(string conversation, DateTimeOffset run, bool isSent, int interactions) => new()
    {
        TenantId = World.TenantId,
        ConversationId = conversation,
        Run = run,
        State = isSent ? DigestDeliveryState.Sent : DigestDeliveryState.Failed,
        Reason = isSent ? null : DeliveryReasons.Unsure,
        Attempts = 1,
        ActivityId = isSent ? "1" : null,
        At = run,
        NotBefore = run,
        Until = run,
        Interactions = interactions,
    };

    /// <summary>A run of the first week in which three failed.</summary>
    private async Task AddRunAsync(IServiceProvider bot, int conversations)
    {
        for (var index = 0; index < conversations; index++)
        {
            var (id, isSent) = ($"19:{index:000000000000}@thread.tacv2", index >= 3);
            await SetAsync(bot, new(id, TipEngage.Simulator.World.ConversationKind.Channel, id, []), change: row => row.NextAt = FirstRun.AddDays(70));
            await using var db = await ContextAsync(bot);
            db.DigestDeliveries.Add(Delivery(id, FirstRun, isSent, isSent ? 2 : 0));
            await db.SaveChangesAsync(Cancellation);
        }

        Clock.SetUtcNow(FirstRun.AddHours(1));
    }

    /// <summary>All that is stored about who, in any table that a press could reach.</summary>
    private static async Task<(int, int, int, int)> RowsAsync(IServiceProvider bot)
    {
        await using var db = await ContextAsync(bot);
        return (await db.AuditRows.CountAsync(Cancellation), await db.DigestDeliveries.CountAsync(Cancellation), await db.Letters.CountAsync(Cancellation), await db.PersonPlaces.CountAsync(Cancellation));
    }

    private async Task PressOnAsync(IServiceProvider bot, string message, Persona person, string id, string trigger = "manual")
    {
        var spoken = TurnOf(person).Activity;
        var press = new InvokeActivity
        {
            Id = id,
            Name = "adaptiveCard/action",
            ReplyToId = message,
            From = spoken.From,
            Conversation = new() { Id = $"{Channel.Id};messageid={message}", ConversationType = "channel", TenantId = World.TenantId },
            ChannelData = spoken.ChannelData,
            Value = JsonSerializer.SerializeToElement(new { trigger, action = new { type = "Action.Execute", verb = "digests.show" } }),
        };
        foreach (var preparation in bot.GetServices<ITurnPreparation>())
            await preparation.PrepareAsync(new Turn { Activity = press }, Cancellation);
    }

    private async Task<Reply> PressAsync<THandler, TData>(IServiceProvider bot, TData data, Persona? person = null, Conversation? here = null)
        where THandler : ICardAction<TData>
        where TData : ICardActionData =>
        await ActivatorUtilities.CreateInstance<THandler>(bot).HandleAsync(TurnOf(person ?? World.Coordinator, here), data, Cancellation);
}
