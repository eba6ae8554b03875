using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Practices;
using TipEngage.Features.Reviews;
using TipEngage.Features.WorkPlan;
using TipEngage.Plans;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using Conversation = TipEngage.Simulator.World.Conversation;
using Person = TipEngage.Access.Person;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Base of tests with a coordinators' channel.</summary>
public abstract class ReviewChannelTests : TeamsDataTests
{
    private protected static readonly Person Coordinator = new("tenant", "coordinator", "Binh");
    private protected static readonly Person Other = new("tenant", "other", "Citra");
    private protected static readonly Person Submitter = new("tenant", "submitter", "Ada");

    protected ReviewChannelTests()
    {
    }

    protected ReviewChannelTests(PostgresServer server) : base(server)
    {
    }

    /// <summary>The date as of which the plan is answered; null for none.</summary>
    private protected virtual string? AsOf => null;

    protected override void Add(IServiceCollection services)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Teams.Settings).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Connector:Retries"] = "0",
            ["Connector:RateLimits:Enabled"] = "false",
            ["WorkPlan:Zone"] = "Pacific/Kiritimati",
            ["WorkPlan:AsOf"] = AsOf,
            ["Roles:Coordinators:1"] = Coordinator.Id,
            ["Roles:Coordinators:2"] = Other.Id,
        }).Build();
        services.AddSingleton<IConfiguration>(settings).AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == Environments.Production))
            .AddWorkPlan(settings).AddAccess(settings).AddRegister().AddTipKeys(settings).AddSending().AddPractices().AddReviews()
            .AddTeamsAuth(settings).AddTeamsConnector(settings);
    }

    private protected async Task<Reply> PressAsync<THandler, TData>(IServiceProvider services, TData data, string person)
        where THandler : ICardAction<TData>
        where TData : ICardActionData
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        await using var scope = services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<THandler>(scope.ServiceProvider).HandleAsync(TurnOf(person), data, Cancellation);
    }

    private protected Turn TurnOf(string person) => new()
    {
        Activity = new InvokeActivity
        {
            Id = "f:1",
            ServiceUrl = Teams.ServiceUrl,
            From = new() { Id = "29:x", AadObjectId = person },
            Conversation = new() { Id = Channel.Id, ConversationType = "channel", TenantId = Teams.World.TenantId },
            ChannelData = new() { Team = new() { Id = Channel.Team!.Id }, Tenant = new(Teams.World.TenantId) },
        },
    };

    private protected Conversation Channel => Teams.World.StandardChannel;

    private protected async Task<IServiceProvider> StartAsync(bool addChannel = true)
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        if (!addChannel)
            return services;

        await services.GetRequiredService<ReviewerPlaces>().SetAsync(Coordinator, "AU", "Home Affairs", Cancellation);
        await using var db = await ContextAsync(services);
        db.ReviewChannels.Add(new() { TenantId = Teams.World.TenantId, ConversationId = Channel.Id, ServiceUrl = Teams.ServiceUrl, Language = "en", Since = Clock.GetUtcNow() });
        await db.SaveChangesAsync(Cancellation);
        return services;
    }

    private protected static async Task<Guid> SubmittedAsync(IServiceProvider services)
    {
        var id = Guid.NewGuid();
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)one.Value);
        await services.GetRequiredService<OwnPractices>().SaveAsync(Submitter, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        await services.GetRequiredService<SubmitPractice>().SubmitAsync(Submitter, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation);
        return id;
    }

    private protected static async Task RejectAsync(IServiceProvider services, Guid id) =>
        (await services.GetRequiredService<DecidePractice>().TakeAsync(Coordinator, new(id, 1, ReviewEvent.Reject) { Reason = "no_steps" }, Cancellation)).ShouldBeOfType<ReviewOutcome.Done>();

    private protected static Task RunAsync(IServiceProvider services) => ActivatorUtilities.CreateInstance<KeepReviewCards>(services).KeepAsync(Cancellation);

    private protected IReadOnlyList<JsonNode> Cards() => Cards(isInThread: false);

    private protected IReadOnlyList<JsonNode> Details() => Cards(isInThread: true);

    private IReadOnlyList<JsonNode> Cards(bool isInThread) =>
        [.. Teams.MessagesIn(Channel).Where(message => (message.ThreadId != message.Id) == isInThread).Select(message => JsonNode.Parse(message.Card.GetRawText())!)];
}
