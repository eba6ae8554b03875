using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Features.Following;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Messages;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Following;

/// <summary>Followers are told quietly, in one message an hour at most, of what others changed and they may see.</summary>
public abstract class SendNoticesTests : FollowerTests
{
    private static readonly TimeSpan settle = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan hour = TimeSpan.FromHours(1);

    protected SendNoticesTests()
    {
    }

    protected SendNoticesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Who_follows_an_item_is_told_in_the_own_chat_what_it_was_and_what_it_is()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");
        await ChangeAsync(bot, "4a", "completed");

        await RunAfterAsync(bot, settle);

        var told = Told(World.Member).ShouldHaveSingleItem();
        told.Summary.ShouldBe("Changed: 4a");
        var card = Card(told);
        card.Items().ShouldBe(["4a"]);
        card.Lines().ShouldContain("State: Completed");
        card.Lines().ShouldNotContain(line => line.Contains("In progress"));
        card.Lines().ShouldContain($"by {World.Coordinator.Name}, 1 Mar 2018");
        card.Objects().Select(one => $"{one["title"]}").ShouldContain("Stop following 4a");
    }

    [Fact]
    public async Task It_is_quiet()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");

        await RunAfterAsync(bot, settle);

        Told(World.Member).Single().Activity.TryGetProperty("channelData", out var data).ShouldBe(false, $"{data}");
    }

    [Fact]
    public async Task Changes_that_are_made_together_are_told_together()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "theme:follow-the-money");
        await ChangeAsync(bot, "4b", "in_progress");

        await RunAfterAsync(bot, TimeSpan.FromMinutes(1));
        Told(World.Member).ShouldBeEmpty();
        await ChangeAsync(bot, "4a", "blocked");
        await RunAfterAsync(bot, TimeSpan.FromMinutes(1));

        Card(Told(World.Member).ShouldHaveSingleItem()).Items().ShouldBe(["4a", "4b"]);
    }

    [Fact]
    public async Task The_next_message_comes_an_hour_later_with_all_that_changed_meanwhile()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");
        await RunAfterAsync(bot, settle);
        await ChangeAsync(bot, "4a", "blocked");
        await ChangeAsync(bot, "4a", "in_progress");
        await ChangeAsync(bot, "4a", "completed");

        await RunAfterAsync(bot, hour - TimeSpan.FromMinutes(1));
        Told(World.Member).Count.ShouldBe(1);
        await RunAfterAsync(bot, TimeSpan.FromMinutes(1));

        Card(Told(World.Member)[1]).Lines().ShouldContain("State: In progress → Completed");
        await RunAfterAsync(bot, hour * 2);
        Told(World.Member).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_change_of_their_own()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Coordinator, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");

        await RunAfterAsync(bot, hour);

        Told(World.Coordinator).ShouldBeEmpty();
        (await StatesAsync(bot)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_may_not_see_is_not_told_and_not_counted()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await ChangeAsync(bot, "4a", "blocked", tlp: "AMBER");

        await RunAfterAsync(bot, settle);
        Told(World.Member).ShouldBeEmpty();
        await ChangeAsync(bot, "5", "in_progress");
        await FollowAsync(bot, World.Member, "item:5");
        await ChangeAsync(bot, "5", "blocked");
        await RunAfterAsync(bot, settle);

        Card(Told(World.Member).ShouldHaveSingleItem()).Items().ShouldBe(["5"]);
    }

    [Theory]
    [InlineData("GREEN", false)]
    [InlineData("CLEAR", true)]
    public async Task A_guest_of_the_tenant_is_told_only_of_what_is_for_everybody_also_by_a_process_that_never_met_them(string tlp, bool isTold)
    {
        var first = await StartAsync();
        await FollowAsync(first, World.Guest, "item:4a");
        await FollowAsync(first, World.Member, "item:4a");
        await ChangeAsync(first, "4a", "blocked", tlp: tlp);
        await CloseAsync(first);

        await RunAfterAsync(await StartAsync(), settle);

        Told(World.Guest).Count.ShouldBe(isTold ? 1 : 0);
        Told(World.Member).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_stops_following_is_not_told_of_what_was_owed()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await FollowAsync(bot, World.Member, "item:5");
        await ChangeAsync(bot, "4a", "in_progress");
        await ChangeAsync(bot, "5", "in_progress");

        await StopAsync(bot, World.Member, "item:4a");
        await RunAfterAsync(bot, settle);

        Card(Told(World.Member).ShouldHaveSingleItem()).Items().ShouldBe(["5"]);
    }

    [Fact]
    public async Task A_person_is_told_in_the_language_that_they_chose_else_in_the_one_they_followed_in()
    {
        var bot = await StartAsync();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        await FollowAsync(bot, World.Member, "item:4a");
        await FollowAsync(bot, World.Business, "item:4a");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        await using (var db = await ContextAsync(bot))
        {
            db.PersonPreferences.Add(new() { TenantId = World.TenantId, PersonId = World.Business.AadObjectId, Language = "th", ChangedAt = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        await ChangeAsync(bot, "4a", "in_progress");
        await RunAfterAsync(bot, settle);

        Card(Told(World.Member).Single())["lang"]!.GetValue<string>().ShouldBe("vi");
        Card(Told(World.Business).Single())["lang"]!.GetValue<string>().ShouldBe("th");
    }

    [Fact]
    public async Task A_chat_that_is_known_is_not_opened_again()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await using (var db = await ContextAsync(bot))
        {
            db.Conversations.Add(new()
            {
                ConversationId = World.PersonalChat(World.Member).Id,
                TenantId = World.TenantId,
                Type = "personal",
                ServiceUrl = Teams.ServiceUrl,
                UserAadObjectId = World.Member.AadObjectId,
                InstalledAt = Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(Cancellation);
        }

        await ChangeAsync(bot, "4a", "in_progress");
        await RunAfterAsync(bot, settle);

        Told(World.Member).ShouldHaveSingleItem();
        Teams.Traffic.ShouldNotContain(one => one.Path.EndsWith("/v3/conversations", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task What_Teams_could_not_take_is_told_later_and_once(int status)
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Status(status), times: 2, ConnectorOperation.Send);

        await RunAfterAsync(bot, settle);
        Told(World.Member).ShouldBeEmpty();
        (await StatesAsync(bot)).ShouldBe([FollowNoticeState.Due]);
        for (var minute = 0; minute < 10; minute++)
            await RunAfterAsync(bot, TimeSpan.FromMinutes(1));

        Told(World.Member).ShouldHaveSingleItem();
        Teams.Faults.Remaining.ShouldBe(0);
    }

    [Fact]
    public async Task The_wait_that_Teams_asks_for_is_kept()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Throttled(TimeSpan.FromMinutes(30)), operation: ConnectorOperation.Send);

        await RunAfterAsync(bot, settle);
        await RunAfterAsync(bot, TimeSpan.FromMinutes(29));
        Told(World.Member).ShouldBeEmpty();
        await RunAfterAsync(bot, TimeSpan.FromMinutes(1));

        Told(World.Member).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_Teams_never_takes_is_given_up_and_what_comes_later_is_told()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Status(503), times: 10, ConnectorOperation.Send);

        for (var attempt = 0; attempt < 12; attempt++)
            await RunAfterAsync(bot, hour);
        Told(World.Member).ShouldBeEmpty();
        (await StatesAsync(bot)).ShouldBe([FollowNoticeState.Failed]);
        await ChangeAsync(bot, "4a", "completed");
        await RunAfterAsync(bot, hour);

        Card(Told(World.Member).ShouldHaveSingleItem()).Lines().ShouldContain("State: In progress → Completed");
    }

    [Theory]
    [InlineData(403, "ForbiddenOperationException", 1)]
    [InlineData(404, "ConversationNotFound", 1)]
    [InlineData(403, null, 2)]
    [InlineData(404, null, 2)]
    public async Task Who_does_not_have_the_bot_any_more_follows_nothing_any_more_and_whom_only_a_failure_kept_from_a_message_does(int status, string? code, int left)
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await FollowAsync(bot, World.Business, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Status(status, code), operation: ConnectorOperation.CreateConversation);

        await RunAfterAsync(bot, settle);

        await using var db = await ContextAsync(bot);
        (await db.Follows.CountAsync(Cancellation)).ShouldBe(left);
        (await StatesAsync(bot)).Count(state => state is FollowNoticeState.Sent).ShouldBe(1);
        (Told(World.Member).Count + Told(World.Business).Count).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_not_sent_again()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Drop(afterEffect: true), operation: ConnectorOperation.Send);

        await RunAfterAsync(bot, settle);
        await RunAfterAsync(bot, hour);

        Told(World.Member).ShouldHaveSingleItem();
        (await StatesAsync(bot)).ShouldBe([FollowNoticeState.Sent]);
    }

    [Fact]
    public async Task Two_senders_at_once_tell_each_follower_once()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        foreach (var persona in World.Personas.Where(persona => persona != World.Coordinator))
            await FollowAsync(one, persona, "item:4a");
        await ChangeAsync(one, "4a", "in_progress");
        Clock.Advance(settle);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(index => Task.Run(() => RunAsync(index % 2 == 0 ? one : other), Cancellation)));

        foreach (var persona in World.Personas.Where(persona => persona != World.Coordinator))
            Told(persona).Count.ShouldBe(1, persona.Id);
    }

    [Fact]
    public async Task A_process_that_died_while_it_prepared_a_message_loses_none()
    {
        var dead = await StartAsync();
        await FollowAsync(dead, World.Member, "item:4a");
        await ChangeAsync(dead, "4a", "in_progress");
        Clock.Advance(settle);
        (await ClaimAsync(dead)).Notices.Count.ShouldBe(1);

        var next = await StartAsync();
        await RunAsync(next);
        Told(World.Member).ShouldBeEmpty();
        await RunAfterAsync(next, TimeSpan.FromMinutes(5));

        Told(World.Member).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_process_that_died_with_a_message_on_the_wire_sends_no_second_one()
    {
        var dead = await StartAsync();
        await FollowAsync(dead, World.Member, "item:4a");
        await ChangeAsync(dead, "4a", "in_progress");
        Clock.Advance(settle);
        (await dead.GetRequiredService<NoticeOutbox>().BeginAsync(await ClaimAsync(dead), Cancellation)).ShouldBeTrue();

        var next = await StartAsync();
        await RunAfterAsync(next, hour);

        Told(World.Member).ShouldBeEmpty();
        (await StatesAsync(next)).ShouldBe([FollowNoticeState.Sent]);
        await ChangeAsync(next, "4a", "completed");
        await RunAfterAsync(next, settle);
        Told(World.Member).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_process_that_slept_over_its_claim_sends_nothing()
    {
        var (slow, fast) = (await StartAsync(), await StartAsync());
        await FollowAsync(slow, World.Member, "item:4a");
        await ChangeAsync(slow, "4a", "in_progress");
        Clock.Advance(settle);
        var claimed = await ClaimAsync(slow);

        await RunAfterAsync(fast, TimeSpan.FromMinutes(5));

        (await slow.GetRequiredService<NoticeOutbox>().BeginAsync(claimed, Cancellation)).ShouldBeFalse();
        Told(World.Member).ShouldHaveSingleItem();
        (await StatesAsync(slow)).ShouldBe([FollowNoticeState.Sent]);
    }

    [Fact]
    public async Task What_was_told_is_forgotten_after_a_week()
    {
        var bot = await StartAsync();
        await FollowAsync(bot, World.Member, "item:4a");
        await ChangeAsync(bot, "4a", "in_progress");
        await RunAfterAsync(bot, settle);

        await RunAfterAsync(bot, TimeSpan.FromDays(8));

        (await StatesAsync(bot)).ShouldBeEmpty();
    }

    private async Task RunAfterAsync(IServiceProvider bot, TimeSpan time)
    {
        Clock.Advance(time);
        await RunAsync(bot);
    }

    private static async Task<OwedWord> ClaimAsync(IServiceProvider bot)
    {
        var outbox = bot.GetRequiredService<NoticeOutbox>();
        return (await outbox.ClaimAsync((await outbox.DueAsync(Cancellation)).Single(), Cancellation)).ShouldNotBeNull();
    }

    private static System.Text.Json.Nodes.JsonNode Card(Message message) => System.Text.Json.Nodes.JsonNode.Parse(message.Card.GetRawText())!;
}
