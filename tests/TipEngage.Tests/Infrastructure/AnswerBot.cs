using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests;
using TipEngage.Features.Export;
using TipEngage.Features.Following;
using TipEngage.Features.Help;
using TipEngage.Features.Library;
using TipEngage.Features.People;
using TipEngage.Features.Practices;
using TipEngage.Features.Register;
using TipEngage.Features.Reviews;
using TipEngage.Features.WorkPlan;
using TipEngage.Plans;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Tests.Infrastructure;

/// <summary>The service from an activity to its answer: everything but HTTP and the connector.</summary>
internal sealed class AnswerBot : IAsyncDisposable
{
    private readonly IBotVoice voice;
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private readonly BotRoutes routes;
    private readonly TurnHandler handler;

    private AnswerBot(TestDatabase database, ServiceProvider services, FakeTimeProvider clock)
    {
        (this.database, this.services, Clock) = (database, services, clock);
        voice = services.GetRequiredService<IBotVoice>();
        routes = new BotRoutes().MapWorkPlan().MapRegister().MapFollowing().MapDigests().MapExport().MapPractices().MapReviews().MapLibrary().MapHelp().MapPeople().MapSafeguarding();
        handler = new TurnHandler(routes, voice);
    }

    public IServiceProvider Services => services;

    public FakeTimeProvider Clock { get; }

    /// <summary>Language of every answer, whoever asks; null for the one that the service finds.</summary>
    public CultureInfo? Language { get; set; }

    /// <summary>Starts one with the plan loaded.</summary>
    /// <param name="asOf">The fixed date; null for none, and then it is 1 March 2018.</param>
    /// <param name="publicUrl">Address of the service; none by default.</param>
    /// <param name="coordinator">Whom the settings make coordinator; null for nobody.</param>
    /// <param name="member">Whom the settings make the only member; null for nobody, and then everybody is one.</param>
    /// <param name="submitter">Whom the settings make a submitter; null for nobody.</param>
    /// <param name="mostExported">How many changes a file holds at most; as usual where null.</param>
    public static async Task<AnswerBot> StartAsync(string? asOf = null, string? publicUrl = null, string? coordinator = "coordinator", string? member = null, string? submitter = null, int? mostExported = null)
    {
        var database = TestDatabase.Sqlite();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["WorkPlan:AsOf"] = asOf,
                ["PublicUrl"] = publicUrl,
                ["Roles:Coordinators:0"] = coordinator,
                ["Roles:Members:0"] = member,
                ["Roles:Submitters:0"] = submitter,
                ["Export:MostChanges"] = $"{mostExported ?? 10_000}",
            })
            .Build();
        var clock = new FakeTimeProvider(new DateTimeOffset(2018, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var services = await database.OpenAsync(clock, CancellationToken.None, services => services
            .AddWorkPlan(settings)
            .AddSafeguarding()
            .AddPeople()
            .AddSingleton<IBotVoice, BotVoice>()
            .AddUnderstanding()
            .AddAccess(settings)
            .AddRegister()
            .AddTipKeys(settings)
            .AddSending()
            .AddSingleton<IConfiguration>(settings)
            .AddExport(settings)
            .AddDigests(settings)
            .AddPractices()
            .AddReviews()
            .AddLibrary(settings));
        await services.LoadWorkPlansAsync(CancellationToken.None);
        return new AnswerBot(database, services, clock);
    }

    public static MessageActivity Message(string? text) => new()
    {
        Id = "1",
        Text = text,
        ServiceUrl = "https://smba.trafficmanager.net/teams/",
        From = new() { Id = "29:member", Name = "Ada" },
        Recipient = new() { Id = "28:bot", Name = "TipEngage" },
        Conversation = new() { Id = "a:1", ConversationType = "personal", TenantId = "tenant" },
    };

    public Task<Reply> AskAsync(string? text) => HandleAsync(Message(text));

    /// <summary>Asks in a conversation of that name, as a person whose Entra object id is the role.</summary>
    public Task<Reply> AskAsync(string text, string conversation, string? role) => HandleAsync(Message(text) with
    {
        From = new() { Id = $"29:{role}", AadObjectId = role, Name = role },
        Conversation = new() { Id = conversation, ConversationType = "personal", TenantId = "tenant" },
    });

    /// <summary>Runs a command as that person, whatever sentence means it.</summary>
    public async Task<Reply> CommandAsync(string command, string who, string conversationType, string arguments = "")
    {
        var turn = new Turn
        {
            Activity = Message(command) with
            {
                From = new() { Id = $"29:{who}", AadObjectId = who },
                Conversation = new() { Id = "a:1", ConversationType = conversationType, TenantId = "tenant" },
            },
        };
        Begin(turn);
        await using var scope = services.CreateAsyncScope();
        return await routes.FindCommand(command)!(scope.ServiceProvider, turn, arguments, CancellationToken.None);
    }

    public async Task<Reply> HandleAsync(Activity activity)
    {
        Begin(new() { Activity = activity });
        await using var scope = services.CreateAsyncScope();
        var interpreter = scope.ServiceProvider.GetRequiredService<IInterpreter>();
        return await handler.HandleAsync(scope.ServiceProvider, interpreter, new() { Activity = activity }, CancellationToken.None);
    }

    /// <summary>Presses a button: the answer to <c>adaptiveCard/action</c>.</summary>
    public Task<JsonNode> PressAsync(string verb, string data, string? locale = null, string? role = null, bool inChannel = false) => InvokeAsync(
        "adaptiveCard/action", $$"""{"action":{"type":"Action.Execute","verb":"{{verb}}","data":{{data}}},"trigger":"manual"}""", locale, role, inChannel);

    /// <param name="name">Name of the invoke.</param>
    /// <param name="value">Its value.</param>
    /// <param name="locale">Language of the client.</param>
    /// <param name="role">Entra object id of the person; none by default.</param>
    /// <param name="inChannel">Whether it happens in a channel.</param>
    public async Task<JsonNode> InvokeAsync(string name, string value, string? locale = null, string? role = null, bool inChannel = false)
    {
        var invoke = new InvokeActivity
        {
            Id = "f:1",
            Name = name,
            Locale = locale,
            ServiceUrl = "https://smba.trafficmanager.net/teams/",
            Value = JsonDocument.Parse(value).RootElement.Clone(),
            From = new() { Id = role is null ? "29:member" : $"29:{role}", AadObjectId = role, Name = role },
            Conversation = new() { Id = "a:1", TenantId = "tenant", ConversationType = inChannel ? "channel" : "personal" },
        };
        Begin(new() { Activity = invoke });
        await using var scope = services.CreateAsyncScope();
        var answer = await handler.Plan(invoke).Handler(scope.ServiceProvider, new() { Activity = invoke }, CancellationToken.None);
        answer.Status.ShouldBe(200);
        return answer.Body.IsEmpty ? new JsonObject() : JsonNode.Parse(answer.Body.Span)!;
    }

    private void Begin(Turn turn)
    {
        CultureInfo.CurrentUICulture = Language ?? voice.CultureOf(turn);
        voice.Begin(turn);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
