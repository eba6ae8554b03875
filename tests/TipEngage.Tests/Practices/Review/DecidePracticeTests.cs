using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What may happen to a practice, by whom, and what it leaves.</summary>
public abstract class DecidePracticeTests : ReviewTests
{
    private const int Races = 200;

    protected DecidePracticeTests()
    {
    }

    protected DecidePracticeTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Two_people_publish_what_two_people_read()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);

        await AgainstAsync(services, First, id, ReviewFault.TooFewReviews, move => move with { Event = ReviewEvent.Accept });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await AgainstAsync(services, First, id, ReviewFault.TooFewReviews, move => move with { Event = ReviewEvent.Accept });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });
        Clock.Advance(TimeSpan.FromDays(21));
        await AgainstAsync(services, First, id, ReviewFault.SamePerson, move => move with { Event = ReviewEvent.Publish });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Publish });

        var row = await RowAsync(services, id);
        (row.State, row.Tier, row.PublishedVersion, row.PublishedAt, row.IsSelfReported).ShouldBe((nameof(PracticeState.Published), nameof(Tier.Idea), 1, Clock.GetUtcNow(), true));
    }

    [Fact]
    public async Task Who_is_no_coordinator_does_nothing_and_learns_nothing()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);

        foreach (var way in ReviewWays.All.Where(way => way.Actor is not ReviewActor.Clock))
        {
            (await TakeAsync(services, Member, id, move => Complete(move with { Event = way.Event })))
                .ShouldBeAssignableTo<ReviewOutcome>().ShouldSatisfyAllConditions(outcome => (outcome is ReviewOutcome.NotAllowed or ReviewOutcome.Gone).ShouldBeTrue());
        }
    }

    [Fact]
    public async Task A_decision_without_a_reason_changes_nothing()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);

        await AgainstAsync(services, First, id, ReviewFault.NoReason, move => move with { Event = ReviewEvent.Reject });
        await AgainstAsync(services, First, id, ReviewFault.NoReason, move => move with { Event = ReviewEvent.Reject, Reason = "because" });
        await AgainstAsync(services, First, id, ReviewFault.NoComment, move => move with { Event = ReviewEvent.Return });

        (await RowAsync(services, id)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_decision_that_comes_too_late_or_twice_changes_nothing()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        var reject = new ReviewMove(id, (await RowAsync(services, id)).Revision, ReviewEvent.Reject) { Reason = "out_of_scope" };
        var decide = services.GetRequiredService<DecidePractice>();
        (await decide.TakeAsync(First, reject, Cancellation)).ShouldBeOfType<ReviewOutcome.Done>();

        (await decide.TakeAsync(First, reject, Cancellation)).ShouldBeOfType<ReviewOutcome.Overtaken>();
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, id, Cancellation);
        (await TakeAsync(services, First, id, move => Complete(move with { Event = ReviewEvent.Reject }))).ShouldBeOfType<ReviewOutcome.Overtaken>().Practice.State.ShouldBe(PracticeState.Withdrawn);

        await using var db = await ContextAsync(services);
        (await db.AuditRows.CountAsync(row => row.Action == "practices.reject", Cancellation)).ShouldBe(1);
        (await db.Letters.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does_and_the_other_is_told_two_hundred_times()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        var races = Database.IsPostgreSql ? Races : Races / 10;
        for (var race = 0; race < races; race++)
        {
            var id = await ReviewedAsync(replicas[0]);
            var seen = (await RowAsync(replicas[0], id)).Revision;
            ReviewMove[] moves =
            [
                new(id, seen, ReviewEvent.Accept),
                race % 2 == 0 ? new(id, seen, ReviewEvent.Reject) { Reason = "no_steps" } : new(id, seen, ReviewEvent.Accept),
            ];

            var outcomes = await Task.WhenAll(moves.Select((move, side) => Task.Run(
                () => replicas[side % replicas.Length].GetRequiredService<DecidePractice>().TakeAsync(side == 0 ? First : Second, move, Cancellation), Cancellation)));

            outcomes.Count(outcome => outcome is ReviewOutcome.Done).ShouldBe(1);
            outcomes.Count(outcome => outcome is ReviewOutcome.Overtaken).ShouldBe(1);
        }

        await using var db = await ContextAsync(replicas[0]);
        (await db.AuditRows.CountAsync(row => row.Action == "practices.accept" || row.Action == "practices.reject", Cancellation)).ShouldBe(races);
        (await db.Letters.CountAsync(Cancellation)).ShouldBe(races);
    }
}
