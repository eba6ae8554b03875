using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Practices;
using TipEngage.Register;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Messages;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Digests arrive once, at their hour, whatever Teams answers and whichever process dies.</summary>
public abstract class SendDigestsTests : DigestTests
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    protected SendDigestsTests()
    {
    }

    protected SendDigestsTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task It_comes_at_its_hour_and_not_before_nor_again()
    {
        var bot = await StartAsync();
        await SetAsync(bot);

        await RunAsync(bot, FirstRun - minute);
        Posted().ShouldBeEmpty();
        await RunAsync(bot, FirstRun);
        await RunAsync(bot, FirstRun + minute);

        Posted().ShouldHaveSingleItem().Summary.ShouldStartWith("The week at a glance");
        await RunAsync(bot, FirstRun.AddDays(7));
        Posted().Count.ShouldBe(2);
        (await DeliveriesAsync(bot)).ShouldAllBe(one => one.State == DigestDeliveryState.Sent && one.ActivityId != null);
    }

    [Fact]
    public async Task It_tells_what_changed_since_the_last_one_that_arrived_and_nothing_twice()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await ChangeAsync(bot, "4a", "in_progress");
        await RunAsync(bot, FirstRun);
        Clock.SetUtcNow(FirstRun.AddDays(2));
        await ChangeAsync(bot, "5", "blocked");

        await RunAsync(bot, FirstRun.AddDays(7));

        Lines(Posted()[0]).ShouldContain("State: In progress");
        Lines(Posted()[1]).ShouldContain("State: Blocked");
        Lines(Posted()[1]).ShouldNotContain("State: In progress");
    }

    [Fact]
    public async Task Of_practices_it_tells_what_is_published_to_its_circle_and_never_who_is_not_to_be_named()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await PutAsync(bot, 1, "How Acme Tuna pays fees", PracticeState.Published, Tlp.Clear);
        await PutAsync(bot, 2, "For members alone", PracticeState.Published, Tlp.Green);
        await PutAsync(bot, 3, "Under review", PracticeState.InReview, Tlp.Clear);
        await PutAsync(bot, 4, "Withdrawn by its person", PracticeState.Withdrawn, Tlp.Clear);

        await RunAsync(bot, FirstRun);

        var posted = Posted().ShouldHaveSingleItem().Activity.GetRawText();
        posted.ShouldContain("PP-0001");
        foreach (var secret in new[] { "Acme", "For members alone", "Under review", "Withdrawn by its person" })
            posted.ShouldNotContain(secret);
    }

    [Fact]
    public async Task What_a_digest_that_failed_would_have_told_is_told_by_the_next()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Drop(), operation: ConnectorOperation.Send);
        await RunAsync(bot, FirstRun);
        Posted().ShouldBeEmpty();

        await RunAsync(bot, FirstRun.AddDays(7));

        Lines(Posted().ShouldHaveSingleItem()).ShouldContain("State: In progress");
    }

    [Fact]
    public async Task A_person_is_told_first_what_they_follow_and_where_their_own_practices_stand()
    {
        var bot = await StartAsync();
        var chat = World.PersonalChat(World.Member);
        await SetAsync(bot, chat, World.Member, row => row.Tlp = (int)Tlp.Green);
        await PutAsync(bot, 7, "Mine", PracticeState.ChangesRequested, Tlp.Clear, World.Member.AadObjectId);
        await PutAsync(bot, 8, "Somebody else's", PracticeState.InReview, Tlp.Clear);
        await ChangeAsync(bot, "4a", "blocked");
        await ChangeAsync(bot, "5", "in_progress");
        await using (var db = await ContextAsync(bot))
        {
            db.Follows.Add(new() { TenantId = World.TenantId, FollowerId = World.Member.AadObjectId, Plan = Plan, Subject = "item:4a", Since = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        await RunAsync(bot, FirstRun);

        var lines = Lines(Posted(chat).ShouldHaveSingleItem()).ToList();
        lines.ShouldContain("Your submissions");
        lines.ShouldContain("PP-0007");
        lines.ShouldNotContain("PP-0008");
        lines.IndexOf("State: Blocked").ShouldBeLessThan(lines.IndexOf("State: In progress"));
        lines.ShouldContain("You could help with");
    }

    [Fact]
    public async Task A_channel_is_not_told_what_is_not_for_everybody()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        await ChangeAsync(bot, "4a", "blocked", "GREEN");

        await RunAsync(bot, FirstRun);

        Lines(Posted().Single()).ShouldNotContain("State: Blocked");
    }

    [Fact]
    public async Task A_quiet_week_is_skipped_but_for_one_in_four()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => row.Always = false);

        for (var week = 0; week < 8; week++)
            await RunAsync(bot, FirstRun.AddDays(7 * week));

        var deliveries = await DeliveriesAsync(bot);
        deliveries.Count.ShouldBe(8);
        deliveries.Where(one => one.State == DigestDeliveryState.Sent).Select(one => one.Run).ShouldBe([FirstRun.AddDays(21), FirstRun.AddDays(49)]);
        deliveries.Where(one => one.State == DigestDeliveryState.Skipped).ShouldAllBe(one => one.Reason == DeliveryReasons.Quiet);
        Posted().ShouldAllBe(message => message.Summary!.StartsWith("No changes this week"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_quiet_week_it_comes_where_it_always_does_and_to_no_other_that_looks_alike(bool isFirst)
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => row.Always = isFirst);
        await SetAsync(bot, World.General, change: row => row.Always = !isFirst);

        await RunAsync(bot, FirstRun);

        (Posted().Count, Posted(World.General).Count).ShouldBe(isFirst ? (1, 0) : (0, 1));
    }

    [Fact]
    public async Task A_run_that_was_missed_is_caught_up_once_within_its_hours()
    {
        var bot = await StartAsync();
        await SetAsync(bot);

        await RunAsync(bot, FirstRun.AddDays(14).AddHours(3));

        Posted().ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Select(one => (one.State, one.Reason)).ShouldBe(
        [
            (DigestDeliveryState.Skipped, DeliveryReasons.Missed), (DigestDeliveryState.Skipped, DeliveryReasons.Missed), (DigestDeliveryState.Sent, null),
        ]);
    }

    [Fact]
    public async Task A_run_whose_hours_are_over_is_recorded_as_missed()
    {
        var bot = await StartAsync();
        await SetAsync(bot);

        await RunAsync(bot, FirstRun.AddHours(13));

        Posted().ShouldBeEmpty();
        (await DeliveriesAsync(bot)).Single().Reason.ShouldBe(DeliveryReasons.Missed);
        (await RowAsync(bot))!.NextAt.ShouldBe(FirstRun.AddDays(7));
    }

    [Fact]
    public async Task A_pause_is_recorded_and_ends_at_its_day()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => (row.IsPaused, row.PausedUntil) = (true, FirstRun.AddDays(3)));

        await RunAsync(bot, FirstRun);
        await RunAsync(bot, FirstRun.AddDays(7));

        Posted().ShouldHaveSingleItem();
        (await DeliveriesAsync(bot)).Select(one => one.Reason).ShouldBe([DeliveryReasons.Paused, null]);
        (await RowAsync(bot))!.IsPaused.ShouldBeFalse();
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

    [Theory]
    [InlineData(false, "digests.pause", "digests.resume")]
    [InlineData(true, "digests.resume", "digests.pause")]
    public async Task What_is_wanted_during_a_pause_offers_to_resume_and_all_others_to_pause(bool isPaused, string offered, string other)
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot, change: one => one.IsPaused = isPaused);
        await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);

        await RunAsync(bot, FirstRun);

        var verbs = JsonNode.Parse(Posted()[0].Card.GetRawText())!.Objects().Select(one => $"{one["verb"]}").ToArray();
        verbs.ShouldContain(offered);
        verbs.ShouldNotContain(other);
    }

    [Fact]
    public async Task What_one_told_that_somebody_wanted_meanwhile_is_told_by_no_other()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        await ChangeAsync(bot, "4a", "in_progress");
        Teams.Faults.Next(ConnectorFault.Throttled(TimeSpan.FromMinutes(30)), operation: ConnectorOperation.Send);
        await RunAsync(bot, FirstRun);
        Clock.SetUtcNow(FirstRun.AddMinutes(5));
        await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);
        await RunAsync(bot);

        await RunAsync(bot, FirstRun.AddMinutes(31));
        await RunAsync(bot, FirstRun.AddDays(7));

        (await DeliveriesAsync(bot)).Select(one => one.Reason).ShouldBe([DeliveryReasons.Told, null, null]);
        Posted().Select(message => Lines(message).Contains("State: In progress")).ShouldBe([true, false]);
    }

    [Fact]
    public async Task Of_what_another_told_meanwhile_one_that_had_to_wait_tells_only_the_rest()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        await ChangeAsync(bot, "4a", "in_progress");
        Clock.SetUtcNow(FirstRun - (2 * minute));
        await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);
        Teams.Faults.Next(ConnectorFault.Throttled(TimeSpan.FromMinutes(10)), operation: ConnectorOperation.Send);
        await RunAsync(bot);
        Teams.Faults.Next(ConnectorFault.Throttled(TimeSpan.FromMinutes(30)), operation: ConnectorOperation.Send);
        await RunAsync(bot, FirstRun);

        await RunAsync(bot, FirstRun.AddMinutes(10));
        await RunAsync(bot, FirstRun.AddMinutes(31));

        Posted().Select(message => Lines(message).Contains("State: In progress")).ShouldBe([true, false]);
        (await RowAsync(bot))!.ToldUntil.ShouldBe(FirstRun);
    }

    [Fact]
    public async Task One_that_somebody_wanted_and_another_overtook_tells_nothing_again()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        await ChangeAsync(bot, "4a", "in_progress");
        Clock.SetUtcNow(FirstRun - (2 * minute));
        await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);
        Teams.Faults.Next(ConnectorFault.Throttled(TimeSpan.FromMinutes(10)), operation: ConnectorOperation.Send);
        await RunAsync(bot);
        await RunAsync(bot, FirstRun);

        await RunAsync(bot, FirstRun.AddMinutes(10));

        Lines(Posted().ShouldHaveSingleItem()).ShouldContain("State: In progress");
        (await DeliveriesAsync(bot)).Select(one => one.Reason).ShouldBe([DeliveryReasons.Told, null]);
    }

    [Fact]
    public async Task What_was_told_further_stays_told_when_an_older_one_arrives_last()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        Clock.SetUtcNow(FirstRun - (2 * minute));
        await bot.GetRequiredService<PlanDigests>().AddExtraAsync(row, Cancellation);
        var (outbox, claim) = (bot.GetRequiredService<DigestOutbox>(), Guid.NewGuid());
        var slow = (await outbox.DueAsync(World.TenantId, 10, Cancellation)).Single();
        (await outbox.BeginAsync(slow, claim, FirstRun.AddDays(-7), Cancellation)).ShouldBeTrue();
        await RunAsync(bot, FirstRun);

        await outbox.EndAsync(slow, claim, new DigestOutcome.Sent("1"), Cancellation);

        (await RowAsync(bot))!.ToldUntil.ShouldBe(FirstRun);
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
    public async Task Where_the_bot_was_removed_the_digest_ends()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        Teams.Faults.Next(ConnectorFault.Status(404), operation: ConnectorOperation.Send);

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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Coordinators_are_told_once_which_one_failed_twice_in_a_row_and_by_its_people_if_nobody_else_reads(bool areAlone)
    {
        var bot = await StartAsync();
        await SetAsync(bot, World.GroupChat);
        if (areAlone)
            await GiveAsync(bot, Role.Coordinator, World.Member);
        await using (var db = await ContextAsync(bot))
        {
            db.Add(new ReviewChannel { TenantId = World.TenantId, ConversationId = World.PrivateChannel.Id, ServiceUrl = Teams.ServiceUrl, Language = "en", Since = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        for (var week = 0; week < 3; week++)
        {
            Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
            await RunAsync(bot, FirstRun.AddDays(7 * week));
        }

        string[] members = [.. World.GroupChat.Members.Select(one => one.Name).Order(StringComparer.CurrentCulture)];
        var name = !areAlone ? string.Concat(World.GroupChat.Id.Split('@')[0].Where(char.IsLetterOrDigit))[^12..]
            : members.Length > 3 ? $"Group chat: {string.Join(", ", members[..3])} and {members.Length - 3} more" : $"Group chat: {string.Join(", ", members)}";
        Posted(World.PrivateChannel).ShouldHaveSingleItem().Summary.ShouldBe($"The weekly digest of {name} failed twice in a row: Teams refused it");
    }

    [Fact]
    public async Task Where_no_channel_is_theirs_each_coordinator_is_told_in_the_own_chat()
    {
        var bot = await StartAsync();
        await SetAsync(bot);
        var (member, chat) = (World.PersonalChat(World.Member), World.PersonalChat(World.Coordinator));
        await using (var db = await ContextAsync(bot))
        {
            foreach (var (here, person) in new[] { (member, World.Member), (chat, World.Coordinator) })
            {
                db.Conversations.Add(new()
                {
                    ConversationId = here.Id,
                    TenantId = World.TenantId,
                    Type = "personal",
                    ServiceUrl = Teams.ServiceUrl,
                    UserAadObjectId = person.AadObjectId,
                    InstalledAt = Clock.GetUtcNow(),
                });
            }

            await db.SaveChangesAsync(Cancellation);
        }

        for (var week = 0; week < 3; week++)
        {
            Teams.Faults.Next(ConnectorFault.Status(400), operation: ConnectorOperation.Send);
            await RunAsync(bot, FirstRun.AddDays(7 * week));
        }

        Posted(chat).ShouldHaveSingleItem().Summary.ShouldEndWith("failed twice in a row: Teams refused it");
        Posted(member).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_senders_at_once_send_each_digest_once()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        var conversations = World.Personas.Select(World.PersonalChat).Append(Channel).Append(World.GroupChat).ToArray();
        foreach (var conversation in conversations)
            await SetAsync(one, conversation);
        Clock.SetUtcNow(FirstRun);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(index => Task.Run(() => RunAsync(index % 2 == 0 ? one : other), Cancellation)));
        await RunAsync(one, FirstRun + minute);

        foreach (var conversation in conversations)
            Posted(conversation).Count.ShouldBe(1, conversation.Id);
    }

    [Fact]
    public async Task A_process_that_died_with_one_on_the_wire_sends_no_second_one()
    {
        var dead = await StartAsync();
        await SetAsync(dead);
        Clock.SetUtcNow(FirstRun);
        await dead.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        var outbox = dead.GetRequiredService<DigestOutbox>();
        var due = (await outbox.DueAsync(World.TenantId, 10, Cancellation)).Single();
        (await outbox.BeginAsync(due, Guid.NewGuid(), FirstRun.AddDays(-7), Cancellation)).ShouldBeTrue();

        await RunAsync(await StartAsync(), FirstRun.AddHours(1));

        Posted().ShouldBeEmpty();
        (await DeliveriesAsync(dead)).Single().Reason.ShouldBe(DeliveryReasons.Unsure);
    }

    [Fact]
    public async Task A_process_that_slept_over_its_turn_sends_nothing()
    {
        var (slow, fast) = (await StartAsync(), await StartAsync());
        await SetAsync(slow);
        Clock.SetUtcNow(FirstRun);
        await slow.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        var outbox = slow.GetRequiredService<DigestOutbox>();
        var seen = (await outbox.DueAsync(World.TenantId, 10, Cancellation)).Single();

        await RunAsync(fast);

        (await outbox.BeginAsync(seen, Guid.NewGuid(), FirstRun, Cancellation)).ShouldBeFalse();
        Posted().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_process_has_the_turn_of_a_tenant_until_it_is_not_heard_of()
    {
        var bot = await StartAsync();
        var turns = bot.GetRequiredService<DeliveryTurns>();
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        (await turns.TryTakeAsync("tenant", one, Cancellation)).ShouldBeTrue();
        (await turns.TryTakeAsync("tenant", other, Cancellation)).ShouldBeFalse();
        (await turns.TryTakeAsync("tenant", one, Cancellation)).ShouldBeTrue();
        Clock.Advance(2 * minute);
        (await turns.TryTakeAsync("tenant", other, Cancellation)).ShouldBeTrue();
        (await turns.TryTakeAsync("tenant", one, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_asks_for_one_now_gets_one_and_several_in_the_same_minute_get_the_same()
    {
        var bot = await StartAsync();
        var row = await SetAsync(bot);
        var plan = bot.GetRequiredService<PlanDigests>();

        await plan.AddExtraAsync(row, Cancellation);
        await plan.AddExtraAsync(row, Cancellation);
        await RunAsync(bot);

        Posted().ShouldHaveSingleItem();
    }

    private static IReadOnlyList<string> Lines(Message message) => [.. JsonNode.Parse(message.Card.GetRawText())!.Lines()];
}
