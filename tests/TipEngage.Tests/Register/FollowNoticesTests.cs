using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Register;

/// <summary>A change and what followers are owed of it are written together.</summary>
public abstract class FollowNoticesTests : DataTests
{
    private const string Plan = "2017-19";

    private static readonly Person ada = new("tenant", "ada", "Ada");

    protected FollowNoticesTests()
    {
    }

    protected FollowNoticesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task A_change_is_owed_once_to_each_who_follows_its_item_or_its_theme_but_its_author()
    {
        var register = await StartAsync(
            Follow("bela", "item:4a"), Follow("bela", "theme:follow-the-money"), Follow("chan", "theme:follow-the-money"), Follow("ada", "item:4a"), Follow("dewi", "item:5"));

        await register.ChangeAsync(Progress("4a", "in_progress"), ada, Cancellation);

        (await OwedAsync()).ShouldBe([("bela", 1, FollowNoticeState.Due), ("chan", 1, FollowNoticeState.Due)]);
    }

    [Fact]
    public async Task A_change_about_no_item_is_owed_to_who_follows_its_theme()
    {
        var register = await StartAsync(Follow("bela", "item:4a"), Follow("chan", "theme:follow-the-money"));
        var translation = new ProposedChange(
            Guid.NewGuid(), EntryKey.Translation(Plan, "MAT-1", "th"), 0, new Dictionary<string, string?> { ["state"] = "requested" }, null, "follow-the-money");

        (await register.ChangeAsync(translation, ada, Cancellation)).ShouldBeOfType<ChangeOutcome.Recorded>();

        (await OwedAsync()).ShouldHaveSingleItem().FollowerId.ShouldBe("chan");
    }

    [Fact]
    public async Task What_is_taken_back_is_owed_to_the_same_people()
    {
        var register = await StartAsync(Follow("bela", "item:4a"), Follow("chan", "theme:follow-the-money"));
        var change = (await register.ChangeAsync(Progress("4a", "in_progress"), ada, Cancellation)).ShouldBeOfType<ChangeOutcome.Recorded>().Change;

        await register.UndoAsync(change.ChangeId, ada, Cancellation);

        (await OwedAsync()).Select(one => (one.FollowerId, one.Position)).ShouldBe([("bela", 1), ("bela", 2), ("chan", 1), ("chan", 2)]);
    }

    [Fact]
    public async Task What_changed_nothing_is_owed_to_nobody()
    {
        var register = await StartAsync(Follow("bela", "item:4a"));
        await register.ChangeAsync(Progress("4a", "in_progress"), ada, Cancellation);

        await register.ChangeAsync(Progress("4a", "blocked"), ada, Cancellation);
        await register.ChangeAsync(Progress("4a", "in_progress") with { BaseVersion = 1 }, ada, Cancellation);
        await register.ChangeAsync(Progress("4a", "nonsense") with { BaseVersion = 1 }, ada, Cancellation);

        (await OwedAsync()).ShouldHaveSingleItem().Position.ShouldBe(1);
    }

    [Fact]
    public async Task A_follow_is_of_one_plan()
    {
        var register = await StartAsync(Follow("bela", "item:4a", "2020-22"));

        await register.ChangeAsync(Progress("4a", "in_progress"), ada, Cancellation);

        (await OwedAsync()).ShouldBeEmpty();
    }

    protected override void Add(IServiceCollection services) => services
        .AddWorkPlanData(new ConfigurationBuilder().Build())
        .Configure<RoleOptions>(options => options.Coordinators = ["ada"])
        .AddAccess(new ConfigurationBuilder().Build())
        .AddRegister();

    private static Follow Follow(string person, string subject, string plan = Plan) => new()
    {
        TenantId = "tenant",
        FollowerId = person,
        Plan = plan,
        Subject = subject,
        Since = DateTimeOffset.UnixEpoch,
    };

    private static ProposedChange Progress(string item, string state) =>
        new(Guid.NewGuid(), EntryKey.Progress(Plan, item), 0, new Dictionary<string, string?> { ["state"] = state }, item, "follow-the-money");

    private async Task<TipRegister> StartAsync(params Follow[] follows)
    {
        var services = await OpenAsync();
        await using var db = await ContextAsync(services);
        db.Follows.AddRange(follows);
        await db.SaveChangesAsync(Cancellation);
        return services.GetRequiredService<TipRegister>();
    }

    private async Task<IReadOnlyList<(string FollowerId, long Position, FollowNoticeState State)>> OwedAsync()
    {
        await using var db = await ContextAsync(await OpenAsync());
        var owed = await db.FollowNotices.OrderBy(one => one.FollowerId).ThenBy(one => one.Position).ToArrayAsync(Cancellation);
        owed.ShouldAllBe(one => one.Plan == Plan && one.At == Clock.GetUtcNow());
        return [.. owed.Select(one => (one.FollowerId, one.Position, one.State))];
    }
}
