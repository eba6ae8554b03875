using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Plans;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Register;

/// <summary>Statements of the register: recorded once, with their history, never over somebody else's.</summary>
public abstract class RegisterTests : DataTests
{
    private const string Plan = "2017-19";
    private const string Source = "https://www.baliprocess.net/event/12";

    private static readonly Person ada = new("tenant", "ada", "Ada");
    private static readonly Person bela = new("tenant", "bela", "Bela");
    private static readonly Person member = new("tenant", "member", "Mia");

    protected RegisterTests()
    {
    }

    protected RegisterTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task What_is_recorded_is_seen_at_once_and_after_a_restart()
    {
        var register = await StartAsync();

        var change = await RecordedAsync(register, Progress("4a", "completed", ("source", Source), ("note", "Endorsed.")));

        change.Version.ShouldBe(1);
        foreach (var one in new[] { register, await StartAsync() })
        {
            var entry = (await one.ReadAsync(Plan, Role.Member, Cancellation)).Progress("4a").ShouldNotBeNull();
            entry.Value("state").ShouldBe("completed");
            entry.Value("note").ShouldBe("Endorsed.");
            (entry.ById, entry.ByName, entry.Version, entry.RecordedAt).ShouldBe(("ada", "Ada", 1, Clock.GetUtcNow()));
        }
    }

    [Fact]
    public async Task Another_replica_sees_it_a_second_later()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        (await other.ReadAsync(Plan, Role.Member, Cancellation)).Progress("4a").ShouldBeNull();

        await RecordedAsync(one, Progress("4a", "in_progress"));
        Clock.Advance(TimeSpan.FromSeconds(1));

        (await other.ReadAsync(Plan, Role.Member, Cancellation)).Progress("4a").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Until_the_register_could_be_read_once_every_question_tries(bool isGivenUp)
    {
        await RecordedAsync(await StartAsync(), Progress("4a", "in_progress"));
        var restarted = await StartAsync();
        await using var db = await ContextAsync(services!);

        await db.Database.ExecuteSqlAsync($"""ALTER TABLE "RegisterRows" RENAME TO "Away" """, Cancellation);
        var first = () => restarted.ReadAsync(Plan, Role.Member, isGivenUp ? new(canceled: true) : Cancellation).AsTask();
        if (isGivenUp)
            await first.ShouldThrowAsync<OperationCanceledException>();
        else
            (await first()).Progress("4a").ShouldBeNull();
        await db.Database.ExecuteSqlAsync($"""ALTER TABLE "Away" RENAME TO "RegisterRows" """, Cancellation);

        (await restarted.ReadAsync(Plan, Role.Member, Cancellation)).Progress("4a").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_writer_sees_what_another_replica_wrote_before_it()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        await other.ReadAsync(Plan, Role.Member, Cancellation);

        await RecordedAsync(one, Progress("4a", "in_progress"));
        await RecordedAsync(other, Progress("5", "blocked"));

        var seen = await other.ReadAsync(Plan, Role.Member, Cancellation);
        seen.Progress("4a").ShouldNotBeNull();
        seen.Progress("5").ShouldNotBeNull();
        seen.Position.ShouldBe(2);
    }

    [Fact]
    public async Task Confirming_twice_records_once()
    {
        var register = await StartAsync();
        var proposed = Progress("4a", "in_progress");

        await RecordedAsync(register, proposed);
        (await register.ChangeAsync(proposed, ada, Cancellation)).ShouldBeOfType<ChangeOutcome.AlreadyRecorded>().Change.Version.ShouldBe(1);

        (await HistoryAsync(register)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_overtaken_is_told_by_whom_and_changes_nothing()
    {
        var register = await StartAsync();
        await RecordedAsync(register, Progress("4a", "in_progress"));

        var late = await register.ChangeAsync(Progress("4a", "blocked"), bela, Cancellation);

        var overtaken = late.ShouldBeOfType<ChangeOutcome.Overtaken>();
        overtaken.Now.Value("state").ShouldBe("in_progress");
        overtaken.Since.ShouldHaveSingleItem().ByName.ShouldBe("Ada");
        (await register.ReadAsync(Plan, Role.Member, Cancellation)).Progress("4a")!.Value("state").ShouldBe("in_progress");
    }

    [Fact]
    public async Task Twenty_at_the_same_moment_leave_one_winner_and_nineteen_who_know()
    {
        TipRegister[] replicas = Database.IsPostgreSql ? [await StartAsync(), await StartAsync()] : [await StartAsync()];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(index => Task.Run(() =>
            replicas[index % replicas.Length].ChangeAsync(Progress("4a", "in_progress", ("note", $"note {index}")), index % 2 == 0 ? ada : bela, Cancellation))));

        outcomes.OfType<ChangeOutcome.Recorded>().Count().ShouldBe(1);
        outcomes.OfType<ChangeOutcome.Overtaken>().Count().ShouldBe(19);
        (await HistoryAsync(replicas[0])).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_who_look_again_and_again_all_get_their_change_into_the_history()
    {
        TipRegister[] replicas = Database.IsPostgreSql ? [await StartAsync(), await StartAsync()] : [await StartAsync()];

        await Task.WhenAll(Enumerable.Range(0, 20).Select(index => Task.Run(() => InsistAsync(replicas[index % replicas.Length], index))));

        var history = await HistoryAsync(replicas[0]);
        history.Select(change => change.Fields.Single(field => field.Field == "note").New).Order()
            .ShouldBe(Enumerable.Range(0, 20).Select(index => $"note {index}").Order());
        history.Select(change => change.Version).ShouldBe(Enumerable.Range(1, 20).Reverse());
        history.Zip(history.Skip(1)).ShouldAllBe(pair => pair.First.Fields.Single(field => field.Field == "note").Old == pair.Second.Fields.Single(field => field.Field == "note").New);
    }

    [Fact]
    public async Task The_author_takes_back_within_an_hour_and_pressing_twice_takes_back_once()
    {
        var register = await StartAsync();
        await RecordedAsync(register, Progress("4a", "in_progress", ("note", "first")));
        var second = await RecordedAsync(register, Progress("4a", "completed", ("source", Source), ("note", null)) with { BaseVersion = 1 });
        Clock.Advance(TimeSpan.FromHours(1));

        await TakenBackAsync(register, second.ChangeId);
        (await register.UndoAsync(second.ChangeId, ada, Cancellation)).ShouldBeOfType<UndoOutcome.Tried>().Outcome.ShouldBeOfType<ChangeOutcome.AlreadyRecorded>();

        var now = (await register.ReadAsync(Plan, Role.Member, Cancellation)).Progress("4a")!;
        (now.Value("state"), now.Value("note"), now.Value("source")).ShouldBe(("in_progress", "first", null));
        (await HistoryAsync(register))[0].Undoes.ShouldBe(second.ChangeId);
    }

    [Fact]
    public async Task A_first_statement_that_is_taken_back_is_gone_and_can_come_again()
    {
        var register = await StartAsync();
        var first = await RecordedAsync(register, Progress("4a", "in_progress"));

        var back = await TakenBackAsync(register, first.ChangeId);
        (await register.ReadAsync(Plan, Role.Coordinator, Cancellation)).Progress("4a").ShouldBeNull();

        await TakenBackAsync(register, back.ChangeId);
        (await register.ReadAsync(Plan, Role.Coordinator, Cancellation)).Progress("4a")!.Value("state").ShouldBe("in_progress");
    }

    [Fact]
    public async Task Only_the_author_takes_back_only_for_an_hour_and_not_over_somebody_else()
    {
        var register = await StartAsync();
        var first = await RecordedAsync(register, Progress("4a", "in_progress"));

        (await register.UndoAsync(first.ChangeId, bela, Cancellation)).ShouldBeOfType<UndoOutcome.NotYours>();
        (await register.UndoAsync(Guid.NewGuid(), ada, Cancellation)).ShouldBeOfType<UndoOutcome.NotYours>();

        await register.ChangeAsync(Progress("4a", "blocked") with { BaseVersion = 1 }, bela, Cancellation);
        (await register.UndoAsync(first.ChangeId, ada, Cancellation)).ShouldBeOfType<UndoOutcome.Tried>().Outcome.ShouldBeOfType<ChangeOutcome.Overtaken>();

        Clock.Advance(TimeSpan.FromMinutes(61));
        (await register.UndoAsync(first.ChangeId, ada, Cancellation)).ShouldBeOfType<UndoOutcome.TooLate>();
    }

    [Fact]
    public async Task A_member_records_nothing_but_a_proposal()
    {
        var register = await StartAsync();

        (await register.ChangeAsync(Progress("4a", "in_progress"), member, Cancellation)).ShouldBeOfType<ChangeOutcome.NotAllowed>();
        (await register.ChangeAsync(Initiative("proposed"), member, Cancellation)).ShouldBeOfType<ChangeOutcome.Recorded>();
        (await register.ChangeAsync(Initiative("accepted") with { BaseVersion = 1 }, member, Cancellation)).ShouldBeOfType<ChangeOutcome.NotAllowed>();

        (await HistoryAsync(register)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_no_coordinator_any_more_takes_back_no_decision_but_a_proposal()
    {
        var (register, cato) = (await StartAsync(), new Person("tenant", "cato", "Cato"));
        await GiveAsync(cato, nameof(Role.Coordinator));
        (await register.ChangeAsync(Initiative("proposed"), member, Cancellation)).ShouldBeOfType<ChangeOutcome.Recorded>();
        var decision = Initiative("accepted") with { BaseVersion = 1 };
        (await register.ChangeAsync(decision, cato, Cancellation)).ShouldBeOfType<ChangeOutcome.Recorded>();
        var own = Initiative("proposed") with { Key = new(Plan, RegisterKind.Initiative, "M2") };
        (await register.ChangeAsync(own, cato, Cancellation)).ShouldBeOfType<ChangeOutcome.Recorded>();

        await GiveAsync(cato, null);

        (await register.UndoAsync(decision.ChangeId, cato, Cancellation)).ShouldBe(new UndoOutcome.Tried(decision.Key, new ChangeOutcome.NotAllowed()));
        (await register.UndoAsync(own.ChangeId, cato, Cancellation)).ShouldBeOfType<UndoOutcome.Tried>().Outcome.ShouldBeOfType<ChangeOutcome.Recorded>();
    }

    [Theory]
    [InlineData("CLEAR", "Guest Submitter Member Coordinator")]
    [InlineData("GREEN", "Member Coordinator")]
    [InlineData("AMBER", "Coordinator")]
    [InlineData(null, "Member Coordinator")]
    public async Task A_statement_and_its_history_go_as_far_as_their_label(string? label, string roles)
    {
        var register = await StartAsync();
        await RecordedAsync(register, Progress("4a", "in_progress", ("tlp", label)));

        foreach (var role in Enum.GetValues<Role>())
        {
            var isMeant = roles.Split(' ').Contains(role.ToString());
            ((await register.ReadAsync(Plan, role, Cancellation)).Progress("4a") is not null).ShouldBe(isMeant);
            ((await register.HistoryAsync(Plan, role, new(), Cancellation)).Count > 0).ShouldBe(isMeant);
        }
    }

    [Fact]
    public async Task What_was_for_few_stays_so_in_the_history_when_the_statement_is_opened()
    {
        var register = await StartAsync();
        await RecordedAsync(register, Progress("4a", "blocked", ("tlp", "AMBER"), ("note", "inner")));
        await RecordedAsync(register, Progress("4a", "in_progress", ("tlp", "CLEAR"), ("note", "outer")) with { BaseVersion = 1 });

        (await register.ReadAsync(Plan, Role.Guest, Cancellation)).Progress("4a")!.Value("note").ShouldBe("outer");
        (await register.HistoryAsync(Plan, Role.Member, new(), Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_latest_change_of_a_person_is_the_latest_that_was_not_taken_back()
    {
        var register = await StartAsync();
        var (first, second) = (await RecordedAsync(register, Progress("4a", "in_progress")), await RecordedAsync(register, Progress("5", "blocked")));

        (await register.LatestOfAsync(Plan, ada, Cancellation)).ShouldHaveSingleItem().ChangeId.ShouldBe(second.ChangeId);
        await TakenBackAsync(register, second.ChangeId);
        (await register.LatestOfAsync(Plan, ada, Cancellation)).ShouldHaveSingleItem().ChangeId.ShouldBe(first.ChangeId);
        await TakenBackAsync(register, first.ChangeId);
        (await register.LatestOfAsync(Plan, ada, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_written_for_what_changes_nothing_or_is_wrong()
    {
        var register = await StartAsync();
        await RecordedAsync(register, Progress("4a", "in_progress"));

        (await register.ChangeAsync(Progress("4a", "in_progress") with { BaseVersion = 1 }, ada, Cancellation)).ShouldBeOfType<ChangeOutcome.Nothing>();
        (await register.ChangeAsync(Progress("4a", "completed") with { BaseVersion = 1 }, ada, Cancellation)).ShouldBe(new ChangeOutcome.Refused(RegisterFault.NoSource));

        var after = await RecordedAsync(register, Progress("4a", "blocked") with { BaseVersion = 1 });
        after.Position.ShouldBe(2);
    }

    [Fact]
    public async Task Every_change_has_an_audit_row_without_a_word_of_it()
    {
        var register = await StartAsync();
        await RecordedAsync(register, Progress("4a", "in_progress", ("note", "secret words")));

        await using var db = await ContextAsync(services!);
        var row = (await db.AuditRows.SingleAsync(Cancellation)).ShouldNotBeNull();
        (row.TenantId, row.ById, row.Action, row.Subject, row.FieldNames).ShouldBe(("tenant", "ada", "register.change", "2017-19 Progress 4a 1", "note state"));
    }

    [Fact]
    public async Task The_history_is_asked_by_item_and_time_and_by_pages()
    {
        var register = await StartAsync();
        await RecordedAsync(register, Progress("4a", "in_progress"));
        Clock.Advance(TimeSpan.FromDays(1));
        await RecordedAsync(register, Progress("5", "in_progress"));
        await RecordedAsync(register, Progress("4a", "blocked") with { BaseVersion = 1 });

        (await PositionsAsync(register, new(Items: ["4a"]))).ShouldBe([3, 1]);
        (await PositionsAsync(register, new(Since: Clock.GetUtcNow()))).ShouldBe([3, 2]);
        (await PositionsAsync(register, new(Until: Clock.GetUtcNow()))).ShouldBe([1]);
        (await PositionsAsync(register, new(Most: 2))).ShouldBe([3, 2]);
        (await PositionsAsync(register, new(Most: 2, Before: 2))).ShouldBe([1]);
    }

    protected override void Add(IServiceCollection services) => services
        .AddWorkPlanData(new ConfigurationBuilder().Build())
        .Configure<RoleOptions>(options => options.Coordinators = ["ada", "bela"])
        .AddAccess(new ConfigurationBuilder().Build())
        .AddRegister();

    private IServiceProvider? services;

    private async Task<TipRegister> StartAsync() => (services = await OpenAsync()).GetRequiredService<TipRegister>();

    private static ProposedChange Progress(string item, string state, params (string Field, string? Value)[] more) =>
        new(Guid.NewGuid(), EntryKey.Progress(Plan, item), 0, more.Append(("state", state)).ToDictionary(one => one.Item1, one => one.Item2), item);

    private static ProposedChange Initiative(string state) => new(
        Guid.NewGuid(), new(Plan, RegisterKind.Initiative, "M1"), 0, new Dictionary<string, string?> { ["state"] = state, ["title"] = "A joint exercise" });

    private static async Task<RegisterChange> RecordedAsync(TipRegister register, ProposedChange proposed) =>
        (await register.ChangeAsync(proposed, ada, Cancellation)).ShouldBeOfType<ChangeOutcome.Recorded>().Change;

    private async Task GiveAsync(Person person, string? role)
    {
        await using var db = await ContextAsync(services!);
        if (await db.PersonRoles.FindAsync([person.Id], Cancellation) is { } known)
            (known.Role, known.Position) = (role, known.Position + 1);
        else
            db.PersonRoles.Add(new() { PersonId = person.Id, TenantId = person.TenantId, Name = person.Name, Role = role, Position = 1, GivenById = "ada", GivenAt = Clock.GetUtcNow() });
        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task<RegisterChange> TakenBackAsync(TipRegister register, Guid changeId) =>
        (await register.UndoAsync(changeId, ada, Cancellation)).ShouldBeOfType<UndoOutcome.Tried>().Outcome.ShouldBeOfType<ChangeOutcome.Recorded>().Change;

    private static async Task InsistAsync(TipRegister register, int index)
    {
        for (var seen = 0; ;)
        {
            var outcome = await register.ChangeAsync(Progress("4a", "in_progress", ("note", $"note {index}")) with { BaseVersion = seen }, ada, Cancellation);
            if (outcome is ChangeOutcome.Recorded)
                return;

            seen = outcome.ShouldBeOfType<ChangeOutcome.Overtaken>().Now.Version;
        }
    }

    private static Task<IReadOnlyList<RegisterChange>> HistoryAsync(TipRegister register) =>
        register.HistoryAsync(Plan, Role.Coordinator, new(Most: 100), Cancellation);

    private static async Task<IEnumerable<long>> PositionsAsync(TipRegister register, HistoryFilter filter) =>
        (await register.HistoryAsync(Plan, Role.Coordinator, filter, Cancellation)).Select(change => change.Position);
}
