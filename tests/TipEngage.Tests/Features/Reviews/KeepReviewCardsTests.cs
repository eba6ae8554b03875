using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TipEngage.Features.Reviews;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Simulator.Connector;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Infrastructure;
using Operation = TipEngage.Simulator.Connector.ConnectorOperation;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Each practice under review has one card in the coordinators' channel, at its latest state.</summary>
public abstract class KeepReviewCardsTests : ReviewChannelTests
{
    protected KeepReviewCardsTests()
    {
    }

    protected KeepReviewCardsTests(PostgresServer server) : base(server)
    {
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
    public async Task It_says_that_a_second_person_is_asked_about_the_purge_of_what_was_published_before_there_was_a_card_too()
    {
        var services = await StartAsync();
        var (known, id) = (await SubmittedAsync(services), await SubmittedAsync(services));
        await using (var db = await ContextAsync(services))
            await db.Practices.Where(row => row.Id == id).ExecuteUpdateAsync(change => change.SetProperty(row => row.State, "Published"), Cancellation);
        await RunAsync(services);
        Cards().ShouldHaveSingleItem().Lines().ShouldContain("PP-0001 · In review");

        foreach (var one in new[] { known, id })
            (await services.GetRequiredService<DecidePractice>().TakeAsync(Coordinator, new(one, 1, ReviewEvent.AskPurge), Cancellation)).ShouldBeOfType<ReviewOutcome.Done>();
        await RunAsync(services);

        Cards().SelectMany(card => card.Lines()).ShouldBe(["PP-0001 · In review · a second person is asked about the purge", "PP-0002 · Published · a second person is asked about the purge"], ignoreOrder: true);
    }

    [Fact]
    public async Task It_says_to_all_only_its_reference_and_its_state()
    {
        var services = await StartAsync();
        await SubmittedAsync(services);
        await using (var db = await ContextAsync(services))
        {
            var now = Clock.GetUtcNow();
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.AssigneeName, "Dao").SetProperty(row => row.AssigneeId, "dao").SetProperty(row => row.DormantAt, now), Cancellation);
        }

        await RunAsync(services);

        Cards().ShouldHaveSingleItem()["body"]!.AsArray().Select(one => one!["text"]?.ToString()).ShouldBe(["PP-0001 · In review"]);
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

    [Fact]
    public async Task The_days_in_its_thread_are_those_of_the_zone_of_the_service()
    {
        var services = await StartAsync();
        Clock.Advance(TimeSpan.FromHours(22) - Clock.GetUtcNow().TimeOfDay + TimeSpan.FromDays(1));
        await SubmittedAsync(services);

        await RunAsync(services);

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var next = Dates.Day(DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddDays(1));
        Details().ShouldHaveSingleItem().Lines().ShouldContain(line => line.StartsWith(next, StringComparison.Ordinal));
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
    public async Task What_was_submitted_is_shown_at_once_and_not_once_more_by_the_round()
    {
        var services = await StartAsync();
        var atOnce = services.GetServices<IHostedService>().OfType<ShowChanged>().Single();
        await atOnce.StartAsync(Cancellation);

        for (var number = 1; number <= 3; number++)
        {
            await SubmittedAsync(services);
            await RunAsync(services);
        }

        await UntilAsync(() => Cards().Count == 3 && Details().Count == 3);
        await SubmittedAsync(services);
        await UntilAsync(() => Details().Count == 4);
        await atOnce.StopAsync(Cancellation);
        await RunAsync(services);
        Cards().SelectMany(card => card.Marks()).Order().ShouldBe(["practice-PP-0001", "practice-PP-0002", "practice-PP-0003", "practice-PP-0004"]);
    }

    [Fact]
    public async Task What_is_decided_or_withdrawn_is_shown_at_once()
    {
        var services = await StartAsync();
        var (rejected, withdrawn) = (await SubmittedAsync(services), await SubmittedAsync(services));
        await RunAsync(services);
        var atOnce = services.GetServices<IHostedService>().OfType<ShowChanged>().Single();
        await atOnce.StartAsync(Cancellation);

        await RejectAsync(services, rejected);
        await UntilAsync(() => Cards().SelectMany(card => card.Lines()).Contains("PP-0001 · Not accepted"));
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Submitter, withdrawn, Cancellation);
        await UntilAsync(() => Cards().SelectMany(card => card.Lines()).Contains("PP-0002 · Withdrawn"));

        await atOnce.StopAsync(Cancellation);
        Cards().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_card_or_its_message_in_the_thread_that_was_deleted_comes_anew()
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        await RunAsync(services);
        await using var db = await ContextAsync(services);
        await db.ReviewCards.ExecuteUpdateAsync(change => change.SetProperty(card => card.MessageId, "gone"), Cancellation);

        await RejectAsync(services, id);
        await RunAsync(services);
        await RunAsync(services);
        Cards().SelectMany(card => card.Lines()).ShouldBe(["PP-0001 · In review", "PP-0001 · Not accepted"], ignoreOrder: true);
        Details().Count.ShouldBe(2);

        await db.ReviewCards.ExecuteUpdateAsync(change => change.SetProperty(card => card.DetailsId, "gone"), Cancellation);
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Submitter, id, Cancellation);
        await RunAsync(services);
        await RunAsync(services);
        Cards().SelectMany(card => card.Lines()).ShouldBe(["PP-0001 · In review", "PP-0001 · Withdrawn"], ignoreOrder: true);
        Details().Count.ShouldBe(3);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var tooLong = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        tooLong.CancelAfter(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            tooLong.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
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
}
