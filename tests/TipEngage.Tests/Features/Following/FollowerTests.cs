using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Following;
using TipEngage.Features.WorkPlan;
using TipEngage.Plans;
using TipEngage.Register;
using TipEngage.Sending;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using Conversation = TipEngage.Simulator.World.Conversation;
using Person = TipEngage.Access.Person;

namespace TipEngage.Tests.Features.Following;

/// <summary>Base of tests in which followers are told through a simulated Teams.</summary>
public abstract class FollowerTests : TeamsDataTests
{
    private protected const string Plan = "2017-19";

    private static readonly Dictionary<string, string?> overrides = new()
    {
        ["Connector:Retries"] = "0",
        ["Connector:RateLimits:Enabled"] = "false",
        ["Roles:Members:0"] = "",
    };

    protected FollowerTests()
    {
    }

    protected FollowerTests(PostgresServer server) : base(server)
    {
    }

    protected TeamsWorld World => Teams.World;

    /// <summary>Another who may change the register.</summary>
    protected Persona SecondCoordinator => World.CivilSociety;

    protected override void Add(IServiceCollection services)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Teams.Settings).AddInMemoryCollection(overrides)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Roles:Coordinators:1"] = SecondCoordinator.AadObjectId }).Build();
        services.AddSingleton<IConfiguration>(settings).AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == Environments.Production))
            .AddWorkPlan(settings).AddAccess(settings).AddRegister().AddSending().AddFollowing(settings)
            .AddTeamsAuth(settings).AddTeamsConnector(settings);
    }

    /// <summary>Starts a process with the plan loaded.</summary>
    private protected async Task<IServiceProvider> StartAsync()
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        return services;
    }

    /// <summary>One run of the job.</summary>
    private protected static Task RunAsync(IServiceProvider services) => ActivatorUtilities.CreateInstance<SendNotices>(services).SendAsync(Cancellation);

    private protected async Task FollowAsync(IServiceProvider services, Persona persona, string subject, Conversation? here = null, string? thread = null)
    {
        await using var scope = services.CreateAsyncScope();
        var follow = ActivatorUtilities.CreateInstance<StartFollowing>(scope.ServiceProvider);
        await follow.HandleAsync(TurnOf(persona, here, thread), new StartFollowing.Data(subject, Plan, here is not null), Cancellation);
    }

    private protected async Task StopAsync(IServiceProvider services, Persona persona, string subject)
    {
        await using var scope = services.CreateAsyncScope();
        var stop = ActivatorUtilities.CreateInstance<StopFollowing>(scope.ServiceProvider);
        await stop.HandleAsync(TurnOf(persona), new StopFollowing.Data(subject, Plan), Cancellation);
    }

    /// <summary>Somebody who may changes how far an item is; the coordinator, where nobody else is named.</summary>
    private protected async Task<RegisterChange> ChangeAsync(IServiceProvider services, string item, string state, Persona? by = null, string tlp = "CLEAR", string? note = null)
    {
        var register = services.GetRequiredService<TipRegister>();
        var key = EntryKey.Progress(Plan, item);
        var version = (await register.ReadAsync(Plan, Role.Coordinator, Cancellation)).Find(key)?.Version ?? 0;
        var set = new Dictionary<string, string?> { ["state"] = state, ["tlp"] = tlp, ["source"] = "https://www.baliprocess.net/event/12", ["note"] = note };
        var outcome = await register.ChangeAsync(new(Guid.NewGuid(), key, version, set, item, "follow-the-money"), PersonOf(by ?? World.Coordinator), Cancellation);
        return outcome.ShouldBeOfType<ChangeOutcome.Recorded>().Change;
    }

    private protected Person PersonOf(Persona persona) => new(World.TenantId, persona.AadObjectId, persona.Name);

    /// <summary>What a person was told in the own chat, oldest first.</summary>
    private protected IReadOnlyList<Message> Told(Persona persona) => Teams.MessagesIn(World.PersonalChat(persona));

    private protected static async Task<FollowNoticeState[]> StatesAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return await db.FollowNotices.OrderBy(notice => notice.FollowerId).ThenBy(notice => notice.Position).Select(notice => notice.State).ToArrayAsync(Cancellation);
    }

    private Turn TurnOf(Persona persona, Conversation? here = null, string? thread = null)
    {
        var conversation = here ?? World.PersonalChat(persona);
        return new()
        {
            Activity = new InvokeActivity
            {
                From = new() { Id = persona.Mri, AadObjectId = persona.AadObjectId, Name = persona.Name },
                ServiceUrl = Teams.ServiceUrl,
                Conversation = new() { Id = thread ?? conversation.Id, ConversationType = conversation.WireType, TenantId = World.TenantId },
            },
        };
    }
}
