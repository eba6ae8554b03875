using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Report;
using TipEngage.Simulator.Connector;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What became of digests is shown run by run, to a coordinator of all conversations.</summary>
public abstract class ReportTests : DigestReportTests
{
    protected ReportTests()
    {
    }

    protected ReportTests(PostgresServer server) : base(server)
    {
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

    private static bool IsTotal(string line) => line.StartsWith("Attempted", StringComparison.Ordinal);

    private static IEnumerable<string> Weeks(JsonNode card) => card.Lines().Where(line => line.StartsWith("Week of", StringComparison.Ordinal));

    /// <summary>What the buttons carry that show other runs.</summary>
    private static IReadOnlyList<string> Reports(JsonNode card) =>
        [.. card.Objects().Where(one => one["type"]?.GetValue<string>() is "Action.Execute" && one["verb"]?.GetValue<string>() == ShowDeliveries.Data.Verb).Select(one => one["data"]!.ToJsonString())];
}
