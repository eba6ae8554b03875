using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Simulator.Connector;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Infrastructure;
using Operation = TipEngage.Simulator.Connector.ConnectorOperation;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>When what was published leaves the library, coordinators are told in their channel, so that they can tell those who have it.</summary>
public abstract class LeftLibraryTests : ReviewChannelTests
{
    protected LeftLibraryTests()
    {
    }

    protected LeftLibraryTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData("Withdrawn", "Withdrawn")]
    [InlineData("Rejected", "Not accepted")]
    [InlineData("Archived", "Archived")]
    [InlineData("Purged", "Deleted for safety")]
    public async Task Its_thread_says_so_once_by_its_reference_and_lists_its_uses(string end, string said)
    {
        var services = await StartAsync();
        var id = await PublishedAsync(services);
        await RunAsync(services);
        Notices().ShouldBeEmpty();

        await EndAsync(services, id, end);
        await RunAsync(services);
        await RunAsync(services);

        var notice = Notices().ShouldHaveSingleItem();
        notice.Lines().ShouldBe([$"PP-0001 · {said}", "PP-0001 is published no more. What was sent before, such as digests, newsletters and files, cannot be recalled: please look where it was used and tell those who have it."]);
        notice.ToJsonString().ShouldNotContain("Clauses in tenders");
        notice.Objects().First(one => one["verb"]?.ToString() is "reviews.uses")["data"]!["practice"]!.ToString().ShouldBe($"{id}");
        Cards().ShouldHaveSingleItem().Lines().ShouldContain($"PP-0001 · {said}");
        Details().Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_ends_without_having_been_published_or_goes_on_from_one_end_to_another_is_not_told_so()
    {
        var services = await StartAsync();
        var (published, other) = (await PublishedAsync(services), await SubmittedAsync(services));
        await RunAsync(services);
        await EndAsync(services, other, "Rejected");
        await EndAsync(services, published, "Rejected");
        await RunAsync(services);
        Notices().ShouldHaveSingleItem();

        foreach (var id in new[] { published, other })
            await EndAsync(services, id, "Withdrawn");
        await RunAsync(services);

        Notices().ShouldHaveSingleItem().Marks().ShouldContain("practice-PP-0001");
        Cards().SelectMany(card => card.Lines()).ShouldBe(["PP-0001 · Withdrawn", "PP-0002 · Withdrawn"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_thread_of_what_is_reviewed_once_more_does_not_say_that_it_is_published_no_more()
    {
        var services = await StartAsync();
        var id = await PublishedAsync(services);
        await StandsAsync(services, id, "InReview");
        await RunAsync(services);
        Details().ShouldHaveSingleItem().Marks().ShouldNotContain("uses");
        Notices().ShouldBeEmpty();

        await EndAsync(services, id, "Withdrawn");
        await RunAsync(services);

        Details().ShouldContain(card => card.Marks().Contains("uses"));
        Notices().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_published_before_the_channel_was_kept_is_told_there_too_and_what_ended_before_is_not()
    {
        var services = await StartAsync();
        var (ended, id) = (await PublishedAsync(services), await PublishedAsync(services));
        await EndAsync(services, ended, "Withdrawn");
        await using (var db = await ContextAsync(services))
        {
            Clock.Advance(TimeSpan.FromDays(1));
            var now = Clock.GetUtcNow();
            await db.ReviewChannels.ExecuteUpdateAsync(change => change.SetProperty(channel => channel.Since, now), Cancellation);
        }

        await RunAsync(services);
        Cards().ShouldBeEmpty();

        await EndAsync(services, id, "Withdrawn");
        await RunAsync(services);
        await RunAsync(services);

        Notices().ShouldHaveSingleItem().Marks().ShouldContain("practice-PP-0002");
        Cards().ShouldHaveSingleItem().Marks().ShouldContain("practice-PP-0002");
    }

    [Fact]
    public async Task What_ended_before_is_not_told_either_when_its_purge_brings_a_card()
    {
        var services = await StartAsync();
        var id = await PublishedAsync(services);
        await EndAsync(services, id, "Rejected");
        await using (var db = await ContextAsync(services))
        {
            Clock.Advance(TimeSpan.FromDays(1));
            var now = Clock.GetUtcNow();
            await db.ReviewChannels.ExecuteUpdateAsync(change => change.SetProperty(channel => channel.Since, now), Cancellation);
        }

        await DoneAsync(services, Coordinator, id, ReviewEvent.AskPurge);
        await RunAsync(services);

        Cards().ShouldHaveSingleItem().Marks().ShouldContain("practice-PP-0001");
        Notices().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_Teams_can_t_take_now_is_told_later_and_once()
    {
        var services = await StartAsync();
        var id = await SubmittedAsync(services);
        await RunAsync(services);
        await PublishAsync(services, id);
        await EndAsync(services, id, "Withdrawn");
        Teams.Faults.Next(ConnectorFault.Status(503), operation: Operation.Send);

        await RunAsync(services);
        Notices().ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromMinutes(11));
        await RunAsync(services);
        await RunAsync(services);

        Notices().ShouldHaveSingleItem();
        Cards().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task It_is_not_told_again_in_the_thread_of_a_card_that_comes_anew()
    {
        var services = await StartAsync();
        var id = await PublishedAsync(services);
        await EndAsync(services, id, "Archived");
        await RunAsync(services);
        await using (var db = await ContextAsync(services))
            await db.ReviewCards.ExecuteUpdateAsync(change => change.SetProperty(card => card.MessageId, "gone"), Cancellation);

        await EndAsync(services, id, "Withdrawn");
        await RunAsync(services);

        Cards().Count.ShouldBe(2);
        Notices().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Ten_runs_on_two_replicas_tell_it_once()
    {
        var replicas = Database.IsPostgreSql ? new[] { await StartAsync(), await StartAsync(addChannel: false) } : [await StartAsync()];
        var id = await PublishedAsync(replicas[0]);
        await RunAsync(replicas[0]);
        await EndAsync(replicas[0], id, "Withdrawn");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(run => Task.Run(() => RunAsync(replicas[run % replicas.Length]), Cancellation)));

        Notices().ShouldHaveSingleItem();
    }

    private JsonNode[] Notices() => [.. Details().Where(card => card.Marks().Contains("left-library"))];

    private async Task<Guid> PublishedAsync(IServiceProvider services)
    {
        var id = await SubmittedAsync(services);
        await PublishAsync(services, id);
        return id;
    }

    /// <summary>As it stands after its review, which is played elsewhere.</summary>
    private async Task PublishAsync(IServiceProvider services, Guid id)
    {
        var now = Clock.GetUtcNow();
        await using var db = await ContextAsync(services);
        await db.Practices.Where(row => row.Id == id)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.State, "Published").SetProperty(row => row.StateAt, now).SetProperty(row => row.PublishedAt, now), Cancellation);
    }

    private static async Task StandsAsync(IServiceProvider services, Guid id, string state)
    {
        await using var db = await ContextAsync(services);
        await db.Practices.Where(row => row.Id == id).ExecuteUpdateAsync(change => change.SetProperty(row => row.State, state).SetProperty(row => row.Revision, row => row.Revision + 1), Cancellation);
    }

    private async Task EndAsync(IServiceProvider services, Guid id, string end)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        switch (end)
        {
            case "Withdrawn":
                (await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Submitter, id, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>();
                break;
            case "Rejected":
                await DoneAsync(services, Coordinator, id, ReviewEvent.Reject);
                break;
            case "Archived":
                await DoneAsync(services, DecidePractice.Clock, id, ReviewEvent.AskRenewal);
                await DoneAsync(services, DecidePractice.Clock, id, ReviewEvent.Archive);
                break;
            default:
                await DoneAsync(services, Coordinator, id, ReviewEvent.AskPurge);
                await DoneAsync(services, Other, id, ReviewEvent.Purge);
                break;
        }
    }

    private static async Task DoneAsync(IServiceProvider services, TipEngage.Access.Person by, Guid id, ReviewEvent happens)
    {
        await using var db = await ContextAsync(services);
        var seen = await db.Practices.Where(row => row.Id == id).Select(row => row.Revision).SingleAsync(Cancellation);
        (await services.GetRequiredService<DecidePractice>().TakeAsync(by, new(id, seen, happens) { Reason = happens is ReviewEvent.Reject ? "no_steps" : null }, Cancellation)).ShouldBeOfType<ReviewOutcome.Done>();
    }
}
