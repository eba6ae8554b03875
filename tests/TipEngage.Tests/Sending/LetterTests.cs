using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Practices;
using TipEngage.Features.WorkPlan;
using TipEngage.Plans;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Sending;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using Person = TipEngage.Access.Person;

namespace TipEngage.Tests.Sending;

/// <summary>Letters to the person of a practice, through a simulated Teams: each once, in their language.</summary>
public abstract class LetterTests : TeamsDataTests
{
    private static readonly Person coordinator = new("tenant", "coordinator", "Binh");

    private static readonly Dictionary<string, string?> overrides = new()
    {
        ["Connector:Retries"] = "0",
        ["Connector:RateLimits:Enabled"] = "false",
        ["Roles:Coordinators:1"] = coordinator.Id,
    };

    protected LetterTests()
    {
    }

    protected LetterTests(PostgresServer server) : base(server)
    {
    }

    private TeamsWorld World => Teams.World;

    protected override void Add(IServiceCollection services)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Teams.Settings).AddInMemoryCollection(overrides).Build();
        services.AddSingleton<IConfiguration>(settings).AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == Environments.Production))
            .AddWorkPlan(settings).AddAccess(settings).AddRegister().AddTipKeys(settings).AddSending().AddPractices().AddSingleton<ReviewerPlaces>()
            .AddTeamsAuth(settings).AddTeamsConnector(settings);
    }

    [Theory]
    [InlineData("en", "PP-0001 is not published")]
    [InlineData("id", "PP-0001 tidak diterbitkan")]
    [InlineData("th", "PP-0001 ไม่ได้รับการเผยแพร่")]
    [InlineData("vi", "PP-0001 không được công bố")]
    public async Task A_decision_is_told_in_the_language_of_its_person_with_the_rule_and_what_to_do(string tongue, string heading)
    {
        var services = await StartAsync();
        await RejectedAsync(services, tongue);

        await RunAsync(services);
        await RunAsync(services);

        var letter = Told().ShouldHaveSingleItem();
        letter.Summary.ShouldBe(heading);
        var card = Card(letter);
        card.Marks().ShouldContain("practice-PP-0001");
        card.Marks().ShouldContain("what-to-do");
        card["lang"]!.ToString().ShouldBe(tongue);
        card.Verbatim().ShouldContain("Thank you for this.");
    }

    [Fact]
    public async Task The_language_that_the_person_chose_counts_more_than_that_of_the_form()
    {
        var services = await StartAsync();
        await RejectedAsync(services, "en");
        await using (var db = await ContextAsync(services))
        {
            db.PersonPreferences.Add(new() { TenantId = World.TenantId, PersonId = World.Member.AadObjectId, Language = "vi", ChangedAt = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        await RunAsync(services);

        Card(Told().Single())["lang"]!.ToString().ShouldBe("vi");
    }

    [Fact]
    public async Task Ten_runs_on_two_replicas_send_it_once()
    {
        var replicas = Database.IsPostgreSql ? new[] { await StartAsync(), await StartAsync(addChat: false) } : [await StartAsync()];
        await RejectedAsync(replicas[0], "en");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(run => Task.Run(() => RunAsync(replicas[run % replicas.Length]), Cancellation)));

        Told().Count.ShouldBe(1);
        (await StatesAsync(replicas[0])).ShouldBe([LetterState.Sent]);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(404)]
    public async Task What_Teams_can_t_take_now_comes_later_and_once(int status)
    {
        var services = await StartAsync();
        await RejectedAsync(services, "en");
        Teams.Faults.Next(ConnectorFault.Status(status), times: 2, TipEngage.Simulator.Connector.ConnectorOperation.Send);

        await RunAsync(services);
        Told().ShouldBeEmpty();
        for (var minute = 0; minute < 10; minute++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await RunAsync(services);
        }

        Told().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(403)]
    public async Task What_Teams_does_not_take_for_days_comes_once_it_does(int status)
    {
        var services = await StartAsync();
        await RejectedAsync(services, "en");
        Teams.Faults.Next(ConnectorFault.Status(status), times: 60, TipEngage.Simulator.Connector.ConnectorOperation.Send);

        for (var hour = 0; hour < 80; hour++)
        {
            await RunAsync(services);
            Clock.Advance(TimeSpan.FromHours(1));
        }

        Told().Count.ShouldBe(1);
        (await StatesAsync(services)).ShouldBe([LetterState.Sent]);
    }

    [Fact]
    public async Task A_letter_that_Teams_takes_for_ninety_days_no_more_is_given_up_and_counted()
    {
        var services = await StartAsync();
        await RejectedAsync(services, "en");
        await using (var db = await ContextAsync(services))
            await db.Letters.ExecuteUpdateAsync(change => change.SetProperty(letter => letter.Attempts, (90 * 24) - 1), Cancellation);
        Teams.Faults.Next(ConnectorFault.Status(503), times: 1, TipEngage.Simulator.Connector.ConnectorOperation.Send);

        await RunAsync(services);

        (await StatesAsync(services)).ShouldBe([LetterState.Failed]);
        await using var after = await ContextAsync(services);
        (await LetterOutbox.CountFailedAsync(after, PracticeLetters.Kind, Clock.GetUtcNow(), Cancellation)).ShouldBe(1);
        (await LetterOutbox.CountFailedAsync(after, PracticeLetters.Kind, Clock.GetUtcNow().AddDays(31), Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_letter_on_the_wire_whose_process_died_is_not_sent_again()
    {
        var services = await StartAsync();
        await RejectedAsync(services, "en");
        var outbox = services.GetRequiredService<LetterOutbox>();
        var letter = (await outbox.ClaimAsync((await outbox.DueAsync(Cancellation)).Single(), Cancellation)).ShouldNotBeNull();
        (await outbox.BeginAsync(letter, Cancellation)).ShouldBeTrue();

        Clock.Advance(TimeSpan.FromMinutes(11));
        await RunAsync(services);

        Told().ShouldBeEmpty();
        (await StatesAsync(services)).ShouldBe([LetterState.Sent]);
    }

    [Fact]
    public async Task A_letter_that_was_claimed_by_a_process_that_died_is_sent_by_another()
    {
        var services = await StartAsync();
        await RejectedAsync(services, "en");
        var outbox = services.GetRequiredService<LetterOutbox>();
        await outbox.ClaimAsync((await outbox.DueAsync(Cancellation)).Single(), Cancellation);
        await RunAsync(services);
        Told().ShouldBeEmpty();

        Clock.Advance(TimeSpan.FromMinutes(11));
        await RunAsync(services);

        Told().Count.ShouldBe(1);
    }

    [Fact]
    public async Task For_who_has_no_chat_one_is_opened_where_the_tenant_is_known()
    {
        var services = await StartAsync(addChat: false);
        await RejectedAsync(services, "en");
        await AddConversationAsync(services, World.StandardChannel.Id, person: null);

        await RunAsync(services);
        await RunAsync(services);

        Told().ShouldHaveSingleItem().Summary.ShouldBe("PP-0001 is not published");
        (await StatesAsync(services)).ShouldBe([LetterState.Sent]);
    }

    [Fact]
    public async Task A_letter_to_whom_no_chat_can_be_opened_waits_for_them_and_for_ninety_days()
    {
        var services = await StartAsync(addChat: false);
        await RejectedAsync(services, "en");
        await RunAsync(services);
        (await StatesAsync(services)).ShouldBe([LetterState.Due]);

        Clock.Advance(TimeSpan.FromDays(30));
        await RunAsync(services);
        Told().ShouldBeEmpty();
        await AddConversationAsync(services, World.PersonalChat(World.Member).Id, World.Member.AadObjectId);
        Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync(services);

        Told().Count.ShouldBe(1);
        (await StatesAsync(services)).ShouldBe([LetterState.Sent]);
    }

    [Fact]
    public async Task Who_does_not_come_gets_no_letter_and_sees_it_among_their_submissions()
    {
        var services = await StartAsync(addChat: false);
        var id = await RejectedAsync(services, "en");
        await AddConversationAsync(services, World.StandardChannel.Id, person: null);
        Teams.Faults.Next(ConnectorFault.Status(403), times: 10, TipEngage.Simulator.Connector.ConnectorOperation.CreateConversation);
        await RunAsync(services);
        (await StatesAsync(services)).ShouldBe([LetterState.Due]);

        Clock.Advance(TimeSpan.FromDays(91));
        await RunAsync(services);

        Told().ShouldBeEmpty();
        (await StatesAsync(services)).ShouldBe([LetterState.Failed]);
        (await services.GetRequiredService<OwnPractices>().FindAsync(Owner, id, Cancellation)).ShouldNotBeNull().Reason.ShouldBe("no_steps");
    }

    [Fact]
    public async Task What_was_withdrawn_meanwhile_is_told_without_a_word_of_it()
    {
        var services = await StartAsync();
        var id = await RejectedAsync(services, "en");
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, id, Cancellation);

        await RunAsync(services);

        var card = Card(Told().ShouldHaveSingleItem()).ToJsonString();
        card.ShouldNotContain("Thank you for this.");
        card.ShouldNotContain("Clauses in tenders");
    }

    private Person Owner => new(World.TenantId, World.Member.AadObjectId, World.Member.Name);

    private async Task<IServiceProvider> StartAsync(bool addChat = true)
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        if (!addChat)
            return services;

        await AddConversationAsync(services, World.PersonalChat(World.Member).Id, World.Member.AadObjectId);
        await using var db = await ContextAsync(services);
        db.PersonPlaces.Add(new() { TenantId = coordinator.TenantId, PersonId = coordinator.Id, Country = "AU", Organisation = "Home Affairs" });
        await db.SaveChangesAsync(Cancellation);
        return services;
    }

    private async Task AddConversationAsync(IServiceProvider services, string id, string? person)
    {
        await using var db = await ContextAsync(services);
        db.Conversations.Add(new()
        {
            ConversationId = id,
            TenantId = World.TenantId,
            Type = person is null ? "channel" : "personal",
            ServiceUrl = Teams.ServiceUrl,
            UserAadObjectId = person,
            InstalledAt = Clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task<Guid> RejectedAsync(IServiceProvider services, string tongue)
    {
        await services.GetRequiredService<ReviewerPlaces>().SetAsync(coordinator, "AU", "Home Affairs", Cancellation);
        var id = Guid.NewGuid();
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)one.Value);
        await services.GetRequiredService<OwnPractices>().SaveAsync(Owner, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = tongue }, Cancellation);
        await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation);
        var outcome = await services.GetRequiredService<DecidePractice>().TakeAsync(
            coordinator, new(id, 1, ReviewEvent.Reject) { Reason = "no_steps", Comments = new Dictionary<string, string> { [""] = "Thank you for this." } }, Cancellation);
        outcome.ShouldBeOfType<ReviewOutcome.Done>();
        return id;
    }

    private static Task RunAsync(IServiceProvider services) => ActivatorUtilities.CreateInstance<SendLetters>(services).SendAsync(Cancellation);

    private static JsonNode Card(Message message) => JsonNode.Parse(message.Card.GetRawText())!;

    private IReadOnlyList<Message> Told() => Teams.MessagesIn(World.PersonalChat(World.Member));

    private static async Task<LetterState[]> StatesAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return await db.Letters.Select(letter => letter.State).ToArrayAsync(Cancellation);
    }
}
