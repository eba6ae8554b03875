using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Simulator;
using TipEngage.Simulator.World;
using TipEngage.Tests.Hosting;

namespace TipEngage.Tests.Access;

/// <summary>Where nobody is named a member, everybody of the tenant is one, but its guests: Teams is asked who is.</summary>
public sealed class VisitorsTests(VisitorsTests.Service fixture) : IClassFixture<VisitorsTests.Service>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsSimulator Teams => fixture.Running.Teams;

    private TeamsWorld World => Teams.World;

    [Fact]
    public async Task A_guest_of_the_tenant_is_a_guest_from_the_first_answer_on_and_the_roster_is_asked_once()
    {
        foreach (var question in new[] { "item 4b", "item 5", "overdue" })
        {
            await SayAsync(World.Guest, question);
            RoleOf(World.Guest).ShouldBe(Role.Guest);
        }

        RosterCalls(World.Guest).ShouldBe(1);
    }

    [Fact]
    public async Task Everybody_else_of_the_tenant_is_a_member()
    {
        RoleOf(World.Member).ShouldBe(Role.Member);

        await SayAsync(World.Member, "item 4b");

        RoleOf(World.Member).ShouldBe(Role.Member);
        RosterCalls(World.Member).ShouldBe(1);
    }

    [Fact]
    public async Task Who_has_a_role_already_is_not_looked_up()
    {
        await SayAsync(World.Business, "item 4b");

        RoleOf(World.Business).ShouldBe(Role.Submitter);
        RosterCalls(World.Business).ShouldBe(0);
    }

    [Fact]
    public void Of_whom_nothing_is_known_only_an_account_of_the_own_tenant_is_a_member()
    {
        var roles = fixture.Running.Services.GetRequiredService<Roles>();

        roles.Of(new Person(World.TenantId, Guid.NewGuid().ToString(), null)).ShouldBe(Role.Member);
        roles.Of(new Person(Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), null)).ShouldBe(Role.Guest);
        roles.Of(new Person(World.TenantId, "29:anonymous", null)).ShouldBe(Role.Guest);
    }

    [Fact]
    public void A_service_without_a_coordinator_says_how_to_name_the_first() => fixture.Running.Logs.GetSnapshot()
        .ShouldContain(entry => entry.Message.StartsWith("There is no coordinator yet: name one in Roles:Coordinators:0, or run the service once with the arguments: coordinator OBJECT-ID"));

    private async Task SayAsync(Persona persona, string text) =>
        await (await Teams.As(persona).SayAsync(text, cancellationToken: Cancellation)).WaitForMessageAsync(cancellationToken: Cancellation);

    private Role RoleOf(Persona persona) => fixture.Running.Services.GetRequiredService<Roles>().Of(new Person(World.TenantId, persona.AadObjectId, null));

    private int RosterCalls(Persona persona) => Teams.Traffic.Count(entry => entry.Path.Contains($"/members/{persona.AadObjectId}", StringComparison.OrdinalIgnoreCase));

    public sealed class Service : IAsyncLifetime
    {
        internal RunningService Running { get; } = new()
        {
            Settings = new Dictionary<string, string> { ["Roles:Coordinators:0"] = " ", ["Roles:Coordinators:1"] = " ", ["Roles:Members:0"] = " " },
        };

        public ValueTask InitializeAsync() => Running.InitializeAsync();

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
