using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What is begun or submitted with a text in the second in which that is to be purged does not slip through.</summary>
public abstract class CopyRacesTests : CopyTests
{
    private const int Rounds = 30;

    protected CopyRacesTests()
    {
    }

    protected CopyRacesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Two_who_purge_two_copies_at_once_purge_each_once()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        for (var round = 0; round < Rounds; round++)
        {
            var first = await RejectedAsync(replicas[0]);
            var copies = new[] { first, await CopyAsync(replicas[0], first) };
            await DoneAsync(replicas[0], First, first, move => move with { Event = ReviewEvent.AskPurge });

            await Task.WhenAll(copies.Select((id, index) => Task.Run(() => TakeAsync(replicas[index % replicas.Length], Second, id, move => move with { Event = ReviewEvent.Purge }), Cancellation)));

            await using var db = await ContextAsync(replicas[0]);
            foreach (var id in copies)
            {
                (await RowAsync(replicas[0], id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.Purged)), row => row.Fields.ShouldBeNull());
                (await db.PracticeSteps.CountAsync(step => step.PracticeId == id && step.To == nameof(PracticeState.Purged), Cancellation)).ShouldBe(1);
                (await db.Letters.CountAsync(letter => letter.SubjectId == id && letter.Told == nameof(ReviewEvent.Purge), Cancellation)).ShouldBe(1);
            }
        }
    }

    [Fact]
    public async Task What_is_submitted_while_somebody_asks_for_the_purge_waits_for_the_same_two_people()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        for (var round = 0; round < Rounds; round++)
        {
            var first = await RejectedAsync(replicas[0]);
            var copy = await BegunAsync(replicas[0], first, null);

            await Task.WhenAll(
                Task.Run(() => SubmitAsync(replicas[^1], copy), Cancellation),
                Task.Run(() => DoneAsync(replicas[0], First, first, move => move with { Event = ReviewEvent.AskPurge }), Cancellation));

            (await RowAsync(replicas[0], copy)).PurgeAskedById.ShouldBe(First.Id);
        }
    }

    [Fact]
    public async Task Of_what_is_submitted_while_it_is_purged_nothing_is_left()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        for (var round = 0; round < Rounds; round++)
        {
            var first = await RejectedAsync(replicas[0]);
            var copy = await BegunAsync(replicas[0], first, null);
            await DoneAsync(replicas[0], First, first, move => move with { Event = ReviewEvent.AskPurge });

            await Task.WhenAll(
                Task.Run(() => replicas[^1].GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(copy, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation), Cancellation),
                Task.Run(() => DoneAsync(replicas[0], Second, first, move => move with { Event = ReviewEvent.Purge }), Cancellation));

            (await SaysAsync(replicas[0], copy)).ShouldBeFalse();
            await replicas[0].GetRequiredService<OwnPractices>().DiscardAsync(Owner, copy, Cancellation);
        }
    }

    [Fact]
    public async Task Of_what_is_begun_anew_while_it_is_purged_nothing_is_left()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        for (var round = 0; round < Rounds; round++)
        {
            var first = await RejectedAsync(replicas[0]);
            var draft = Guid.NewGuid();
            var begin = Task.Run(() => BeginAsync(replicas[^1], draft, first, null), Cancellation);
            await DoneAsync(replicas[0], First, first, move => move with { Event = ReviewEvent.AskPurge });
            await DoneAsync(replicas[0], Second, first, move => move with { Event = ReviewEvent.Purge });
            await begin;

            (await SaysAsync(replicas[0], draft)).ShouldBeFalse();
            await replicas[0].GetRequiredService<OwnPractices>().DiscardAsync(Owner, draft, Cancellation);
        }
    }

    /// <summary>Whether the words of the form stand anywhere in what is kept of it.</summary>
    private static async Task<bool> SaysAsync(IServiceProvider services, Guid id)
    {
        await using var db = await ContextAsync(services);
        var row = await db.Practices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, Cancellation);
        return new[] { row?.Fields, row?.Draft, row?.Proposed }.Any(text => text?.Contains(CompleteForm.Quick["title"], StringComparison.Ordinal) is true);
    }
}
