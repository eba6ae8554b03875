using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Features.WorkPlan;
using TipEngage.Plans;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Sending;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using Conversation = TipEngage.Simulator.World.Conversation;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Base of tests in which digests are delivered through a simulated Teams, on Monday 5 March 2018 at 09:00 in Bangkok.</summary>
public abstract class DigestTests : TeamsDataTests
{
    private protected const string Plan = "2017-19";

    /// <summary>An address at which nobody listens.</summary>
    private protected const string Nowhere = "http://127.0.0.1:1/";

    /// <summary>The first run of what is set for Mondays at 09:00 in Bangkok.</summary>
    private protected static readonly DateTimeOffset FirstRun = new(2018, 3, 5, 2, 0, 0, TimeSpan.Zero);

    private protected static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    protected DigestTests()
    {
    }

    protected DigestTests(PostgresServer server) : base(server)
    {
    }

    protected TeamsWorld World => Teams.World;

    protected Conversation Channel => World.StandardChannel;

    protected virtual IReadOnlyDictionary<string, string?> MoreSettings { get; } = new Dictionary<string, string?>();

    protected override void Add(IServiceCollection services)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Teams.Settings)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Connector:RateLimits:Enabled"] = "false", ["Bot:TrustedServiceUrls:1"] = Nowhere, ["Roles:Members:0"] = "", ["Roles:Coordinators:0"] = World.Coordinator.AadObjectId })
            .AddInMemoryCollection(MoreSettings).Build();
        services.AddSingleton<IConfiguration>(settings).AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == Environments.Production))
            .AddWorkPlan(settings).AddAccess(settings).AddRegister().AddSending().AddDigests(settings).AddSingleton<ReviewQueue>().AddSingleton(new TipEngage.Parties.WorkCalendar(new Dictionary<string, DateOnly[]>())).AddSingleton<PracticeUses>()
            .AddTeamsAuth(settings).AddTeamsConnector(settings)
            .AddSingleton(provider => TipEngage.Safeguarding.Answers.Directory.Load(provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Starts a process with the plan loaded.</summary>
    private protected async Task<IServiceProvider> StartAsync()
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        return services;
    }

    /// <summary>Both jobs, once.</summary>
    private protected async Task RunAsync(IServiceProvider services, DateTimeOffset? at = null)
    {
        if (at is { } moment)
            Clock.SetUtcNow(moment);
        await services.GetRequiredService<PlanDigests>().PlanAsync(Cancellation);
        await ActivatorUtilities.CreateInstance<SendDigests>(services).SendAsync(Cancellation);
    }

    /// <summary>Sets the digest of a conversation, to come each week whatever happens.</summary>
    private protected async Task<DigestRow> SetAsync(IServiceProvider services, Conversation? here = null, Persona? person = null, Action<DigestRow>? change = null)
    {
        var conversation = here ?? Channel;
        var row = new DigestRow
        {
            TenantId = World.TenantId,
            ConversationId = conversation.Id,
            Kind = conversation.WireType,
            ServiceUrl = Teams.ServiceUrl,
            PersonId = person?.AadObjectId,
            Day = (int)DayOfWeek.Monday,
            Minute = 9 * 60,
            Zone = "Asia/Bangkok",
            Language = "en",
            Blocks = "",
            Tlp = 0,
            Always = true,
            NextAt = FirstRun,
            ToldUntil = Clock.GetUtcNow().AddDays(-7),
            SetById = World.Coordinator.AadObjectId,
            SetAt = Clock.GetUtcNow(),
        };
        change?.Invoke(row);
        await using var db = await ContextAsync(services);
        db.Digests.Add(row);
        await db.SaveChangesAsync(Cancellation);
        return row;
    }

    private protected async Task ChangeAsync(IServiceProvider services, string item, string state, string tlp = "CLEAR")
    {
        var register = services.GetRequiredService<TipRegister>();
        var key = EntryKey.Progress(Plan, item);
        var version = (await register.ReadAsync(Plan, Role.Coordinator, Cancellation)).Find(key)?.Version ?? 0;
        var set = new Dictionary<string, string?> { ["state"] = state, ["tlp"] = tlp, ["source"] = "https://www.baliprocess.net/event/12" };
        var person = new TipEngage.Access.Person(World.TenantId, World.Coordinator.AadObjectId, World.Coordinator.Name);
        (await register.ChangeAsync(new(Guid.NewGuid(), key, version, set, item, "follow-the-money"), person, Cancellation)).ShouldBeOfType<ChangeOutcome.Recorded>();
    }

    /// <summary>Gives people a role.</summary>
    private protected async Task GiveAsync(IServiceProvider services, Role role, params IReadOnlyList<Persona> people)
    {
        foreach (var person in people)
        {
            var by = new TipEngage.Access.Person(World.TenantId, World.Coordinator.AadObjectId, null);
            (await services.GetRequiredService<GiveRole>().GiveAsync(new(person.AadObjectId, null, role, null), by, Cancellation)).ShouldBe(RoleOutcome.Done);
        }
    }

    /// <summary>What a person says or presses in a conversation.</summary>
    private protected Turn TurnOf(Persona person, Conversation? here = null)
    {
        var conversation = here ?? Channel;
        return new()
        {
            Activity = new MessageActivity
            {
                Id = "1",
                Text = "digest",
                ServiceUrl = Teams.ServiceUrl,
                From = new() { Id = person.Mri, AadObjectId = person.AadObjectId, Name = person.Name },
                Recipient = new() { Id = World.Bot.Id },
                Conversation = new() { Id = conversation.Id, ConversationType = conversation.WireType, TenantId = World.TenantId },
                ChannelData = new() { Tenant = new(World.TenantId), Team = conversation.Team is { } team ? new() { Id = team.Id } : null },
            },
        };
    }

    /// <summary>Puts a practice of Acme Tuna, who is not to be named, where it stands.</summary>
    private protected async Task PutAsync(IServiceProvider services, int number, string title, PracticeState state, Tlp tlp, string owner = "owner")
    {
        await using var db = await ContextAsync(services);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var now = Clock.GetUtcNow();
        var row = new PracticeRow
        {
            Id = Guid.NewGuid(),
            Number = number,
            TenantId = World.TenantId,
            OwnerId = owner,
            State = state.ToString(),
            Version = 1,
            Level = 0,
            Step = "what",
            Fields = RegisterJson.Write(new Dictionary<string, string> { ["title"] = title, ["orgName"] = "Acme Tuna", ["attribution"] = "anonymous" }),
            Tlp = (int)tlp,
            Door = nameof(Door.Chat),
            Tongue = "en",
            CreatedAt = now,
            ChangedAt = now,
            PublishedAt = now,
            StateAt = now,
        };
        db.Practices.Add(row);
        await LibraryIndex.KeepAsync(db, row, Cancellation);
        await db.SaveChangesAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    /// <summary>Presses a button, as a coordinator in the channel where nothing else is said.</summary>
    private protected async Task<Reply> PressAsync<THandler, TData>(IServiceProvider bot, TData data, Persona? person = null, Conversation? here = null)
        where THandler : ICardAction<TData>
        where TData : ICardActionData =>
        await ActivatorUtilities.CreateInstance<THandler>(bot).HandleAsync(TurnOf(person ?? World.Coordinator, here), data, Cancellation);

    /// <summary>Asks again and again, each time giving way to what goes on; gives up at the limit.</summary>
    private protected static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var tooLong = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        tooLong.CancelAfter(Limit);
        while (!await isSo())
        {
            tooLong.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>What was posted in the channel, oldest first.</summary>
    private protected IReadOnlyList<Message> Posted(Conversation? here = null) => Teams.MessagesIn(here ?? Channel);

    private protected static IReadOnlyList<string> Lines(Message message) => [.. JsonNode.Parse(message.Card.GetRawText())!.Lines()];

    private protected static async Task<IReadOnlyList<DigestDelivery>> DeliveriesAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return await db.DigestDeliveries.AsNoTracking().OrderBy(one => one.Run).ThenBy(one => one.ConversationId).ToArrayAsync(Cancellation);
    }

    private protected static async Task<DigestRow?> RowAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return await db.Digests.AsNoTracking().SingleOrDefaultAsync(Cancellation);
    }
}
