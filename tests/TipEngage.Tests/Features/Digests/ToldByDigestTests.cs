using Microsoft.Extensions.DependencyInjection;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Practices;
using TipEngage.Register;
using TipEngage.Simulator.Connector;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>A digest tells its readers what they may see, and no two the same.</summary>
public abstract class ToldByDigestTests : DigestTests
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    protected ToldByDigestTests()
    {
    }

    protected ToldByDigestTests(PostgresServer server) : base(server)
    {
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
    public async Task What_is_not_for_everybody_goes_to_no_channel_with_guests_whatever_is_set()
    {
        var bot = await StartAsync();
        await SetAsync(bot, change: row => row.Tlp = (int)Tlp.Amber);
        await SetAsync(bot, World.PrivateChannel, change: row => row.Tlp = (int)Tlp.Amber);
        await ChangeAsync(bot, "4a", "blocked", "GREEN");

        await RunAsync(bot, FirstRun);

        Posted().Single().Activity.GetRawText().ShouldNotContain("State: Blocked");
        Posted(World.PrivateChannel).Single().Activity.GetRawText().ShouldContain("State: Blocked");
    }
}
