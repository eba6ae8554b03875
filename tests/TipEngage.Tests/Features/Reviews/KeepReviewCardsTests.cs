using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
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
using TipEngage.Simulator;
using TipEngage.Simulator.Connector;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using Conversation = TipEngage.Simulator.World.Conversation;
using Operation = TipEngage.Simulator.Connector.ConnectorOperation;
using Person = TipEngage.Access.Person;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Each practice under review has one card in the coordinators' channel, at its latest state.</summary>
public abstract class KeepReviewCardsTests : DataTests
{
    private static readonly Person coordinator = new("tenant", "coordinator", "Binh");
    private static readonly Person other = new("tenant", "other", "Citra");
    private static readonly Person submitter = new("tenant", "submitter", "Ada");

    private TeamsSimulator? teams;

    protected KeepReviewCardsTests()
    {
    }

    protected KeepReviewCardsTests(PostgresServer server) : base(server)
    {
    }

    private TeamsSimulator Teams => teams!;

    public override async ValueTask InitializeAsync()
    {
        teams = await TeamsSimulator.StartAsync(new SimulatorOptions { EnforceRateLimits = false }, Cancellation);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Teams.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void Add(IServiceCollection services)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Teams.Settings).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Connector:Retries"] = "0",
            ["Connector:RateLimits:Enabled"] = "false",
            ["Roles:Coordinators:1"] = coordinator.Id,
            ["Roles:Coordinators:2"] = other.Id,
        }).Build();
        services.AddSingleton<IConfiguration>(settings).AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == Environments.Production))
            .AddWorkPlan(settings).AddAccess(settings).AddRegister().AddTipKeys(settings).AddSending().AddPractices().AddReviews()
            .AddTeamsAuth(settings).AddTeamsConnector(settings);
    }

    [Fact]
    public async Task A_practice_gets_one_card_that_names_no_content_and_changes_with_its_state()
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        await RunAsync(services);
        await RunAsync(services);

        var card = Cards().ShouldHaveSingleItem();
        card.Marks().ShouldContain("practice-PP-0001");
        card.ToJsonString().ShouldNotContain("Clauses in tenders");
        card["refresh"]!["action"]!["verb"]!.ToString().ShouldBe("reviews.refresh");

        await RejectAsync(services, id);
        await RunAsync(services);

        Cards().ShouldHaveSingleItem().Lines().ShouldContain("PP-0001 · Not accepted");
    }

    [Fact]
    public async Task Its_thread_tells_in_one_message_how_it_came_where_it_stands_and_nothing_of_its_content()
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        await RunAsync(services);
        Details().ShouldHaveSingleItem().Lines().ShouldContain(line => line.EndsWith("In review · by the submitter", StringComparison.Ordinal));

        await RejectAsync(services, id);
        await RunAsync(services);
        await RunAsync(services);

        var details = string.Join('\n', Details().ShouldHaveSingleItem().Lines());
        details.ShouldContain("Not accepted · by a coordinator");
        details.ShouldNotContain("Clauses in tenders");
        details.ShouldNotContain("Ada", Case.Sensitive);
        Teams.MessagesIn(Channel).Single(message => message.ThreadId != message.Id).ThreadId.ShouldBe(Teams.MessagesIn(Channel).Single(message => message.ThreadId == message.Id).Id);
    }

    [Theory]
    [InlineData("en", "Another coordinator asked you to see to PP-0001 (In review, ")]
    [InlineData("id", "Koordinator lain meminta Anda menangani PP-0001 (")]
    [InlineData("th", "ผู้ประสานงานอีกคนขอให้คุณดูแล PP-0001 (")]
    [InlineData("vi", "Một điều phối viên khác nhờ bạn phụ trách PP-0001 (")]
    public async Task Whom_somebody_else_had_see_to_it_is_told_once_in_their_language(string language, string said)
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        await AssignAsync(services, id, 1, other);
        await using var db = await ContextAsync(services);
        var letter = (await db.Letters.Where(one => one.Kind == "review").ToArrayAsync(Cancellation)).ShouldHaveSingleItem();
        (letter.PersonId, letter.TenantId).ShouldBe((other.Id, coordinator.TenantId));

        var message = (await WriterOf(services).WriteAsync(letter, CultureInfo.GetCultureInfo(language), Cancellation)).ShouldNotBeNull();

        message.Summary!.ShouldStartWith(said);
        JsonSerializer.Serialize(message.Attachments).ShouldNotContain("Clauses in tenders");
        await AssignAsync(services, id, 2, coordinator);
        (await WriterOf(services).WriteAsync(letter, null, Cancellation)).ShouldBeNull();
        (await db.Letters.CountAsync(one => one.Kind == "review", Cancellation)).ShouldBe(1);
    }

    private static ILetterWriter WriterOf(IServiceProvider services) => services.GetServices<ILetterWriter>().Single(one => one.Kind == "review");

    private static async Task AssignAsync(IServiceProvider services, Guid id, int seen, Person to) =>
        (await services.GetRequiredService<DecidePractice>().TakeAsync(coordinator, new(id, seen, ReviewEvent.Take) { Assignee = to }, Cancellation)).ShouldBeOfType<ReviewOutcome.Done>();

    [Fact]
    public async Task When_what_was_published_is_withdrawn_its_thread_tells_that_its_uses_can_be_listed()
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        await RunAsync(services);
        var now = Clock.GetUtcNow();
        await using (var db = await ContextAsync(services))
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.State, "Published").SetProperty(row => row.PublishedAt, now), Cancellation);
        Details().ShouldHaveSingleItem().Marks().ShouldNotContain("uses");

        Clock.Advance(TimeSpan.FromMinutes(1));
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(submitter, id, Cancellation);
        await RunAsync(services);

        var details = Details().ShouldHaveSingleItem();
        details.Lines().ShouldContain("It is published no more. Where it was used can be listed, so that those who have it can be told.");
        details.Objects().Single(one => one["verb"]?.ToString() is "reviews.uses" && one["title"]?.ToString() is "List where it was used")["data"]!["practice"]!.ToString().ShouldBe($"{id}");
    }

    [Fact]
    public async Task A_card_whose_process_died_while_it_was_sent_is_sent_again()
    {
        var services = await StartAsync();
        await SubmittedAsync(services);
        await ActivatorUtilities.CreateInstance<ReviewCards>(services).BeginAsync(Cancellation);
        await using (var db = await ContextAsync(services))
        {
            var until = Clock.GetUtcNow() + TimeSpan.FromMinutes(10);
            await db.ReviewCards.ExecuteUpdateAsync(change => change.SetProperty(card => card.MessageId, "sending").SetProperty(card => card.NotBefore, until), Cancellation);
        }

        await RunAsync(services);
        Cards().ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromMinutes(11));
        await RunAsync(services);
        await RunAsync(services);

        Cards().ShouldHaveSingleItem().Marks().ShouldContain("practice-PP-0001");
        Details().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Ten_runs_on_two_replicas_make_one_card_each()
    {
        var replicas = Database.IsPostgreSql ? new[] { await StartAsync(), await StartAsync(addChannel: false) } : [await StartAsync()];
        await SubmittedAsync(replicas[0]);
        await SubmittedAsync(replicas[0]);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(run => Task.Run(() => RunAsync(replicas[run % replicas.Length]), Cancellation)));

        Cards().Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_Teams_can_t_take_now_is_there_later()
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        Teams.Faults.Next(ConnectorFault.Status(503), times: 2, Operation.Send);
        await RunAsync(services);
        Cards().ShouldBeEmpty();
        for (var minute = 0; minute < 10; minute++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await RunAsync(services);
        }

        Cards().Count.ShouldBe(1);
        Teams.Faults.Next(ConnectorFault.Status(503), operation: Operation.Update);
        await RejectAsync(services, id);
        await RunAsync(services);
        Clock.Advance(TimeSpan.FromMinutes(11));
        await RunAsync(services);

        Cards().ShouldHaveSingleItem().Lines().ShouldContain("PP-0001 · Not accepted");
    }

    [Theory]
    [InlineData(404, 0)]
    [InlineData(403, 1)]
    public async Task Where_the_bot_is_not_any_more_no_cards_are_kept_any_more(int status, int left)
    {
        var services = await StartAsync();
        await SubmittedAsync(services);
        Teams.Faults.Next(ConnectorFault.Status(status), operation: Operation.Send);

        await RunAsync(services);

        await using var db = await ContextAsync(services);
        (await db.ReviewChannels.CountAsync(Cancellation), await db.ReviewCards.CountAsync(Cancellation)).ShouldBe((left, left));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_channel_that_is_kept_since_before_its_team_was_noted_goes_with_the_team_once_it_was_heard_of(bool isHeardOf, int left)
    {
        var services = await StartAsync();
        if (isHeardOf)
            await ActivatorUtilities.CreateInstance<LearnTeam>(services).PrepareAsync(TurnOf(coordinator.Id), Cancellation);

        await using var db = await ContextAsync(services);
        await ReviewChannels.ForgetAsync(db, Teams.World.TenantId, "19:other@thread.tacv2", Channel.Team!.Id, Cancellation);

        (await db.ReviewChannels.CountAsync(Cancellation)).ShouldBe(left);
    }

    [Fact]
    public async Task A_coordinator_has_cards_kept_in_a_channel_and_stops_it_in_one_step()
    {
        var services = await StartAsync();
        var kept = await PressAsync<KeepReviewHere, KeepReviewHere.Data>(services, new(), coordinator.Id);
        kept.Card()["actions"]!.AsArray().Select(one => one!["verb"]!.ToString()).ShouldBe(["reviews.here.stop"]);

        (await PressAsync<StopReviewHere, StopReviewHere.Data>(services, new(), submitter.Id)).Message!.Text.ShouldNotBe("No new review cards come here any more. Those that are here stay as they are.");
        (await PressAsync<StopReviewHere, StopReviewHere.Data>(services, new(), coordinator.Id)).Message!.Text.ShouldBe("No new review cards come here any more. Those that are here stay as they are.");
        (await PressAsync<StopReviewHere, StopReviewHere.Data>(services, new(), coordinator.Id)).Message!.Text.ShouldBe("No review cards are kept here.");
        await SubmittedAsync(services);
        await RunAsync(services);

        Cards().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "reviews.here.stop")]
    [InlineData(false, "reviews.here")]
    public async Task In_a_channel_the_queue_offers_to_keep_cards_or_to_keep_them_no_more(bool isKept, string verb)
    {
        var services = await StartAsync(isKept);

        var queue = await PressAsync<ShowQueue, ShowQueue.Data>(services, new(), coordinator.Id);

        queue.Card()["actions"]!.AsArray().Select(one => one!["verb"]!.ToString()).ShouldContain(verb);
    }

    private async Task<Reply> PressAsync<THandler, TData>(IServiceProvider services, TData data, string person)
        where THandler : ICardAction<TData>
        where TData : ICardActionData
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        await using var scope = services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<THandler>(scope.ServiceProvider).HandleAsync(TurnOf(person), data, Cancellation);
    }

    private Turn TurnOf(string person) => new()
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

    private Conversation Channel => Teams.World.StandardChannel;

    private async Task<IServiceProvider> StartAsync(bool addChannel = true)
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        if (!addChannel)
            return services;

        await services.GetRequiredService<ReviewerPlaces>().SetAsync(coordinator, "AU", "Home Affairs", Cancellation);
        await using var db = await ContextAsync(services);
        db.ReviewChannels.Add(new() { TenantId = Teams.World.TenantId, ConversationId = Channel.Id, ServiceUrl = Teams.ServiceUrl, Language = "en", Since = Clock.GetUtcNow() });
        await db.SaveChangesAsync(Cancellation);
        return services;
    }

    private static async Task<Guid> SubmittedAsync(IServiceProvider services)
    {
        var id = Guid.NewGuid();
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)one.Value);
        await services.GetRequiredService<OwnPractices>().SaveAsync(submitter, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        await services.GetRequiredService<SubmitPractice>().SubmitAsync(submitter, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation);
        return id;
    }

    private static async Task RejectAsync(IServiceProvider services, Guid id) =>
        (await services.GetRequiredService<DecidePractice>().TakeAsync(coordinator, new(id, 1, ReviewEvent.Reject) { Reason = "no_steps" }, Cancellation)).ShouldBeOfType<ReviewOutcome.Done>();

    private static Task RunAsync(IServiceProvider services) => ActivatorUtilities.CreateInstance<KeepReviewCards>(services).KeepAsync(Cancellation);

    private IReadOnlyList<JsonNode> Cards() => Cards(isInThread: false);

    private IReadOnlyList<JsonNode> Details() => Cards(isInThread: true);

    private IReadOnlyList<JsonNode> Cards(bool isInThread) =>
        [.. Teams.MessagesIn(Channel).Where(message => (message.ThreadId != message.Id) == isInThread).Select(message => JsonNode.Parse(message.Card.GetRawText())!)];
}
