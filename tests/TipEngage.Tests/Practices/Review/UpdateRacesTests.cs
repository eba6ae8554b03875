using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What is done with an update and with its practice in the same second has one end.</summary>
public abstract class UpdateRacesTests : UpdateTests
{
    protected UpdateRacesTests()
    {
    }

    protected UpdateRacesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Two_updates_begun_at_once_are_one()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        var shown = await PublishedAsync(replicas[0]);
        for (var round = 0; round < 10; round++)
        {
            var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => Task.Run(() => BeginAsync(replicas[index % replicas.Length], 1), Cancellation)));

            var update = begun.Select(one => one.ShouldBeOfType<PracticeOutcome.Done>().Practice.Id).Distinct().ShouldHaveSingleItem();
            await using var db = await ContextAsync(replicas[0]);
            (await db.Practices.Where(one => one.UpdateOf == 1).Select(one => one.Id).ToArrayAsync(Cancellation)).ShouldBe([update]);
            await replicas[0].GetRequiredService<OwnPractices>().DiscardAsync(Owner, update, Cancellation);
        }

        (await RowAsync(replicas[0], shown)).PublishedVersion.ShouldBe(1);
    }

    [Fact]
    public async Task An_update_that_is_begun_while_the_practice_is_withdrawn_keeps_none_of_its_words()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        for (var round = 1; round <= 10; round++)
        {
            var (shown, number) = (await PublishedAsync(replicas[0]), round);
            var begin = Task.Run(() => BeginAsync(replicas[^1], number), Cancellation);
            await replicas[0].GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, shown, Cancellation);
            await begin;

            await using var db = await ContextAsync(replicas[0]);
            (await db.Practices.AnyAsync(one => one.UpdateOf == number, Cancellation)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Two_who_publish_an_update_at_once_and_whose_it_is_who_withdraws_leave_one_whole_end()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        for (var round = 0; round < 10; round++)
        {
            var (shown, update) = await UpdateAsync(replicas[0]);
            await AcceptedAsync(replicas[0], update);
            var seen = (await RowAsync(replicas[0], update)).Revision;
            var publish = replicas.Select(replica => Task.Run(() => replica.GetRequiredService<DecidePractice>().TakeAsync(Second, new(update, seen, ReviewEvent.PublishUpdate), Cancellation), Cancellation)).ToArray();
            var withdraw = round % 2 == 0 ? Task.CompletedTask : Task.Run(() => replicas[^1].GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, shown, Cancellation), Cancellation);

            var outcomes = await Task.WhenAll(publish);
            await withdraw;

            var row = await RowAsync(replicas[0], shown);
            outcomes.Count(one => one is ReviewOutcome.Done).ShouldBeLessThanOrEqualTo(1);
            (row.State, row.Fields is null).ShouldBe(round % 2 == 0 ? ("Published", false) : ("Withdrawn", true));
            row.PublishedVersion.ShouldBe(outcomes.Any(one => one is ReviewOutcome.Done) ? 2 : 1);
            (await RowAsync(replicas[0], update)).Fields.ShouldBeNull();
        }
    }

    /// <summary>Whichever comes first: readers see the update or nothing, nothing is left half way, and each end is told once.</summary>
    [Theory]
    [InlineData("Withdrawn")]
    [InlineData("Purged")]
    [InlineData("Rejected")]
    [InlineData("Archived")]
    public async Task An_update_that_is_published_in_the_second_in_which_its_practice_ends_is_published_or_ended(string end)
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        for (var round = 0; round < 10; round++)
        {
            var (shown, update) = await UpdateAsync(replicas[0]);
            await AcceptedAsync(replicas[0], update);
            if (end is "Archived")
                await DoneAsync(replicas[0], DecidePractice.Clock, shown, move => move with { Event = ReviewEvent.AskRenewal });
            if (end is "Purged")
                await DoneAsync(replicas[0], First, shown, move => move with { Event = ReviewEvent.AskPurge });
            var (before, seen) = (await RowAsync(replicas[0], shown), (await RowAsync(replicas[0], update)).Revision);

            var publish = Task.Run(() => replicas[0].GetRequiredService<DecidePractice>().TakeAsync(Second, new(update, seen, ReviewEvent.PublishUpdate), Cancellation), Cancellation);
            await Task.Run(() => EndAsync(replicas[^1], shown, before.Revision, end), Cancellation);
            var isPublished = await publish is ReviewOutcome.Done;

            var (practice, row) = (await RowAsync(replicas[0], shown), await RowAsync(replicas[0], update));
            practice.PublishedVersion.ShouldBe(isPublished ? 2 : 1);
            await using var db = await ContextAsync(replicas[0]);
            (await PracticeLibrary.Shown(db, Tlp.Green).AnyAsync(one => one.PracticeId == shown, Cancellation)).ShouldBe(practice.State is "Published");
            var ends = await db.Letters.Where(letter => letter.SubjectId == update && letter.Told.StartsWith("Update")).Select(letter => letter.Told).ToArrayAsync(Cancellation);
            if (isPublished || end is "Archived")
                (row.State, ends.Length).ShouldBe((isPublished ? "Archived" : "ConsentCheck", 0));
            else
                (practice.State, row.Reason, string.Join(' ', ends)).ShouldBe((end, "nothing_to_update", $"Update{end}"));
            (await db.PracticeSteps.CountAsync(step => step.PracticeId == update && step.To == row.State, Cancellation)).ShouldBe(1);
        }
    }

    private static Task EndAsync(IServiceProvider services, Guid shown, int seen, string end)
    {
        var decide = services.GetRequiredService<DecidePractice>();
        return end switch
        {
            "Withdrawn" => services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, shown, Cancellation),
            "Purged" => decide.TakeAsync(Second, new(shown, seen, ReviewEvent.Purge), Cancellation),
            "Rejected" => decide.TakeAsync(Second, new(shown, seen, ReviewEvent.Reject) { Reason = "may_harm" }, Cancellation),
            _ => decide.TakeAsync(DecidePractice.Clock, new(shown, seen, ReviewEvent.Archive), Cancellation),
        };
    }
}
