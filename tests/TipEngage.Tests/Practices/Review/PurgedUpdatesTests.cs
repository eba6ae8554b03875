using Microsoft.EntityFrameworkCore;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What is purged out of an update is published no longer either.</summary>
public abstract class PurgedUpdatesTests : UpdateTests
{
    protected PurgedUpdatesTests()
    {
    }

    protected PurgedUpdatesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task What_is_published_with_words_of_an_update_is_shown_to_nobody_until_two_people_decide_about_it_by_itself()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (shown, update) = await UpdateAsync(services);

        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.AskPurge });
        (await SeenAsync(services)).ShouldBeEmpty();
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.Purge });

        (await SeenAsync(services)).ShouldBeEmpty();
        (await RowAsync(services, shown)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.Published)), row => row.PurgeAskedById.ShouldBe(First.Id));
        await AgainstAsync(services, First, shown, ReviewFault.SamePerson, move => move with { Event = ReviewEvent.Purge });
        await DoneAsync(services, Second, shown, move => move with { Event = ReviewEvent.Purge });
        (await RowAsync(services, shown)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.Purged)), row => row.Fields.ShouldBeNull());
    }

    [Fact]
    public async Task What_is_published_and_says_all_that_an_update_says_is_purged_with_it()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services);
        var update = await SubmittedAsync(services, updateOf: 1);

        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.AskPurge });
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.Purge });

        await using var db = await ContextAsync(services);
        foreach (var id in new[] { shown, update })
        {
            (await RowAsync(services, id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.Purged)), row => row.Fields.ShouldBeNull());
            (await db.Letters.CountAsync(letter => letter.SubjectId == id && letter.Told == nameof(ReviewEvent.Purge), Cancellation)).ShouldBe(1);
            (await db.PracticeSteps.CountAsync(step => step.PracticeId == id && step.To == nameof(PracticeState.Purged), Cancellation)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task An_update_that_was_rejected_with_the_same_words_is_purged_with_what_is_published()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services);
        var update = await SubmittedAsync(services, updateOf: 1);
        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.Reject, Reason = ReviewReasons.ToReject[0] });

        await DoneAsync(services, First, shown, move => move with { Event = ReviewEvent.AskPurge });
        (await RowAsync(services, update)).PurgeAskedById.ShouldBe(First.Id);
        await DoneAsync(services, Second, shown, move => move with { Event = ReviewEvent.Purge });

        (await RowAsync(services, update)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.Purged)), row => row.Fields.ShouldBeNull());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_need_not_be_purged_after_all_is_seen_again_with_the_other(bool isUpdateLeft)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (shown, update) = await UpdateAsync(services);
        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.AskPurge });

        await DoneAsync(services, Second, isUpdateLeft ? update : shown, move => move with { Event = ReviewEvent.DropPurge });

        (await SeenAsync(services)).ShouldBe([(1, Before, 1)]);
        (await RowAsync(services, update)).PurgeAskedById.ShouldBeNull();
        await PublishedUpdateAsync(services, update);
        (await SeenAsync(services)).ShouldBe([(1, After, 2)]);
    }

    [Fact]
    public async Task What_is_published_in_other_words_altogether_stays_as_it_is()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await PublishedAsync(services);
        var update = await SubmitUpdateAsync(services, 1, ("title", "Wages each month"), ("summary", "Workers are paid by bank, in full and on the same day."));

        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.AskPurge });
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.Purge });

        (await SeenAsync(services)).ShouldBe([(1, Before, 1)]);
    }
}
