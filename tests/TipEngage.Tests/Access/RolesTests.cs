using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Access;

/// <summary>Who has which role: from the settings, from coordinators, from the command line; the same on every replica.</summary>
public abstract class RolesTests : DataTests
{
    private static readonly Person ada = Somebody("ada");
    private static readonly Person bela = Somebody("bela");
    private static readonly Person cleo = Somebody("cleo");

    private readonly RoleOptions settings = new() { Coordinators = ["ada"] };

    protected RolesTests()
    {
    }

    protected RolesTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(nameof(Role.Submitter))]
    [InlineData(nameof(Role.Member))]
    [InlineData(nameof(Role.Coordinator))]
    public async Task A_given_role_counts_at_once_and_after_a_restart(string name)
    {
        var role = Enum.Parse<Role>(name);
        settings.Members = ["somebody-else"];
        var services = await StartAsync();
        Of(services, bela).ShouldBe(Role.Guest);

        (await GiveAsync(services, bela, role, ada)).ShouldBe(RoleOutcome.Done);

        foreach (var one in new[] { services, await StartAsync() })
        {
            Of(one, bela).ShouldBe(role);
            (await NowAsync(one, bela)).ShouldBe(role);
        }
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_once_and_after_a_restart()
    {
        settings.Members = ["somebody-else"];
        var services = await StartAsync();
        await GiveAsync(services, bela, Role.Member, ada);

        (await GiveAsync(services, bela, null, ada)).ShouldBe(RoleOutcome.Done);

        foreach (var one in new[] { services, await StartAsync() })
            Of(one, bela).ShouldBe(Role.Guest);
    }

    [Fact]
    public async Task An_Entra_id_is_the_same_however_it_is_spelled()
    {
        settings.Members = ["somebody-else"];
        var services = await StartAsync();

        await GiveAsync(services, Somebody("{8F3C1A52-0000-4000-8000-00000000ABCD}"), Role.Member, ada);

        Of(services, Somebody("8f3c1a52-0000-4000-8000-00000000abcd")).ShouldBe(Role.Member);
        (await NowAsync(services, Somebody("8F3C1A52-0000-4000-8000-00000000ABCD"))).ShouldBe(Role.Member);
    }

    [Fact]
    public async Task Another_replica_knows_a_second_later_and_a_writer_at_once()
    {
        var (one, other) = (await StartAsync(), await StartAsync());

        await GiveAsync(one, bela, Role.Coordinator, ada);

        Of(other, bela).ShouldBe(Role.Member);
        (await NowAsync(other, bela)).ShouldBe(Role.Coordinator);
        await CatchUpAsync(other);
        Of(other, bela).ShouldBe(Role.Member);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await CatchUpAsync(other);
        Of(other, bela).ShouldBe(Role.Coordinator);
    }

    [Fact]
    public async Task Whom_the_settings_name_nobody_changes()
    {
        (settings.Members, settings.Submitters) = (["bela"], ["cleo", " "]);
        var services = await StartAsync();

        foreach (var person in new[] { ada, bela, cleo })
            (await GiveAsync(services, person, Role.Submitter, ada)).ShouldBe(RoleOutcome.SetByOperator);

        (Of(services, ada), Of(services, bela), Of(services, cleo), Of(services, Somebody("dan")))
            .ShouldBe((Role.Coordinator, Role.Member, Role.Submitter, Role.Guest));
    }

    [Fact]
    public async Task Only_a_coordinator_gives_roles()
    {
        var services = await StartAsync();

        (await GiveAsync(services, bela, Role.Coordinator, bela)).ShouldBe(RoleOutcome.NotAllowed);
        (await GiveAsync(services, cleo, Role.Submitter, bela)).ShouldBe(RoleOutcome.NotAllowed);

        await using var db = await ContextAsync(services);
        (await db.PersonRoles.CountAsync(Cancellation)).ShouldBe(0);
        (await db.AuditRows.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task The_last_coordinator_stays()
    {
        settings.Coordinators = [];
        var services = await StartAsync();
        await AppointAsync(services, "bela");

        (await GiveAsync(services, bela, null, bela)).ShouldBe(RoleOutcome.LastCoordinator);
        (await GiveAsync(services, bela, Role.Member, bela)).ShouldBe(RoleOutcome.LastCoordinator);

        await GiveAsync(services, cleo, Role.Coordinator, bela);
        (await GiveAsync(services, bela, null, bela)).ShouldBe(RoleOutcome.Done);
        (await NowAsync(services, bela)).ShouldBe(Role.Member);
    }

    [Fact]
    public async Task A_given_coordinator_may_go_while_the_settings_name_one()
    {
        var services = await StartAsync();
        await GiveAsync(services, bela, Role.Coordinator, ada);

        (await GiveAsync(services, bela, null, bela)).ShouldBe(RoleOutcome.Done);
    }

    [Fact]
    public async Task A_coordinator_whom_the_settings_make_a_member_is_no_one_to_rely_on()
    {
        settings.Coordinators = [];
        var first = await StartAsync();
        await AppointAsync(first, "bela");
        await GiveAsync(first, cleo, Role.Coordinator, bela);
        settings.Members = ["cleo"];

        (await GiveAsync(await StartAsync(), bela, null, bela)).ShouldBe(RoleOutcome.LastCoordinator);
    }

    [Fact]
    public async Task Two_who_take_the_role_from_each_other_at_once_leave_one()
    {
        settings.Coordinators = [];
        var (one, other) = (await StartAsync(), await StartAsync());

        for (var round = 0; round < 10; round++)
        {
            await AppointAsync(one, "bela");
            await AppointAsync(one, "cleo");

            var outcomes = await Task.WhenAll(
                Task.Run(() => GiveAsync(one, bela, null, cleo), Cancellation),
                Task.Run(() => GiveAsync(other, cleo, null, bela), Cancellation));

            outcomes.Order().ShouldBe([RoleOutcome.Done, RoleOutcome.NotAllowed]);
            var left = new[] { await NowAsync(one, bela), await NowAsync(one, cleo) };
            left.Count(role => role is Role.Coordinator).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Two_who_resign_at_once_leave_one()
    {
        settings.Coordinators = [];
        var (one, other) = (await StartAsync(), await StartAsync());
        await AppointAsync(one, "bela");
        await AppointAsync(one, "cleo");

        var outcomes = await Task.WhenAll(
            Task.Run(() => GiveAsync(one, bela, null, bela), Cancellation),
            Task.Run(() => GiveAsync(other, cleo, null, cleo), Cancellation));

        outcomes.Order().ShouldBe([RoleOutcome.Done, RoleOutcome.LastCoordinator]);
    }

    [Fact]
    public async Task Who_looked_before_another_changed_it_is_told_and_changes_nothing()
    {
        var services = await StartAsync();
        await GiveAsync(services, bela, Role.Submitter, ada);
        await GiveAsync(services, bela, Role.Coordinator, ada);

        (await GiveAsync(services, new RoleChange("bela", null, Role.Member, Seen: 1), ada)).ShouldBe(RoleOutcome.Overtaken);
        (await GiveAsync(services, new RoleChange("cleo", null, Role.Member, Seen: 1), ada)).ShouldBe(RoleOutcome.Overtaken);
        (await GiveAsync(services, new RoleChange("bela", null, Role.Member, Seen: 2), ada)).ShouldBe(RoleOutcome.Done);
        (await GiveAsync(services, new RoleChange("bela", null, Role.Member, Seen: 2), ada)).ShouldBe(RoleOutcome.Nothing);
    }

    [Fact]
    public async Task Every_change_has_an_audit_row_without_a_name()
    {
        var services = await StartAsync();

        await GiveAsync(services, new RoleChange("bela", "Bela B.", Role.Coordinator, null), ada);
        await GiveAsync(services, bela, null, ada);
        await AppointAsync(services, "cleo");

        await using var db = await ContextAsync(services);
        var rows = await db.AuditRows.OrderBy(row => row.Position).ToArrayAsync(Cancellation);
        rows.Select(row => (row.TenantId, row.ById, row.Action, row.Subject, row.FieldNames)).ShouldBe(
        [
            ("tenant", "ada", "role.give", "bela Coordinator", "name role"),
            ("tenant", "ada", "role.take", "bela", "role"),
            ("tenant", "operator", "role.give", "cleo Coordinator", "role"),
        ]);
        rows.ShouldAllBe(row => row.At == Clock.GetUtcNow());
    }

    [Fact]
    public async Task The_operator_appoints_the_first_coordinator_from_the_command_line()
    {
        settings.Coordinators = ["9f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4"];
        settings.Members = ["8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4"];
        const string id = "7f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4";

        (await CommandAsync("somebody")).ShouldBe((1, "", "Name one Entra object id: coordinator OBJECT-ID"));
        (await CommandAsync("8F3C1A52-6D3E-4B7A-9C11-2F60D1A7E5B4")).ShouldBe((1, "", "The settings under Roles name 8f3c1a52-6d3e-4b7a-9c11-2f60d1a7e5b4: change the role there."));
        (await CommandAsync(id)).ShouldBe((0, $"{id} is a coordinator now.", ""));
        (await CommandAsync(id)).ShouldBe((0, $"{id} was a coordinator already.", ""));

        (await NowAsync(await StartAsync(), Somebody(id))).ShouldBe(Role.Coordinator);
    }

    [Fact]
    public async Task Whether_there_is_a_coordinator_is_known()
    {
        settings.Coordinators = [];
        var services = await StartAsync();
        services.GetRequiredService<Roles>().HaveCoordinator.ShouldBeFalse();

        await AppointAsync(services, "bela");

        services.GetRequiredService<Roles>().HaveCoordinator.ShouldBeTrue();
    }

    [Fact]
    public async Task A_turn_asks_no_database_and_survives_one_that_is_away()
    {
        var services = await StartAsync();
        await GiveAsync(services, bela, Role.Coordinator, ada);
        var (roles, memory) = (services.GetRequiredService<Roles>(), services.GetRequiredService<RoleMemory>());
        await CloseAsync(services);
        Clock.Advance(TimeSpan.FromMinutes(1));

        await memory.CatchUpAsync(Cancellation);

        roles.Of(bela).ShouldBe(Role.Coordinator);
    }

    protected override void Add(IServiceCollection services) => services.AddAccess(new ConfigurationBuilder().Build()).Configure<RoleOptions>(options =>
        (options.Coordinators, options.Members, options.Submitters) = (settings.Coordinators, settings.Members, settings.Submitters));

    private static Person Somebody(string id) => new("tenant", id, null);

    private async Task<IServiceProvider> StartAsync()
    {
        var services = await OpenAsync();
        await services.GetRequiredService<RoleMemory>().LoadAsync(Cancellation);
        return services;
    }

    private async Task<(int Code, string Output, string Error)> CommandAsync(string id)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await AppointCoordinator.RunAsync(await OpenAsync(), id, output, error, Cancellation);
        return (code, output.ToString().Trim(), error.ToString().Trim());
    }

    private static Role Of(IServiceProvider services, Person person) => services.GetRequiredService<Roles>().Of(person);

    private static ValueTask<Role> NowAsync(IServiceProvider services, Person person) => services.GetRequiredService<Roles>().NowAsync(person, Cancellation);

    private static ValueTask CatchUpAsync(IServiceProvider services) => services.GetRequiredService<RoleMemory>().CatchUpAsync(Cancellation);

    private static Task<RoleOutcome> GiveAsync(IServiceProvider services, Person person, Role? role, Person by) =>
        GiveAsync(services, new RoleChange(person.Id, null, role, null), by);

    private static Task<RoleOutcome> GiveAsync(IServiceProvider services, RoleChange change, Person by) =>
        services.GetRequiredService<GiveRole>().GiveAsync(change, by, Cancellation);

    private static Task<RoleOutcome> AppointAsync(IServiceProvider services, string id) =>
        services.GetRequiredService<GiveRole>().AppointAsync(id, "tenant", Cancellation);
}
