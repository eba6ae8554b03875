using Microsoft.EntityFrameworkCore;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What was submitted once more with the text of a practice does not outlive its purge.</summary>
public abstract class PurgedCopiesTests : CopyTests
{
    protected PurgedCopiesTests()
    {
    }

    protected PurgedCopiesTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_says_all_the_same_is_purged_with_it_whichever_was_first(bool isFirstFound)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var second = await CopyAsync(services, first);
        var third = await CopyAsync(services, first, ("summary", " Suppliers pay the RECRUITMENT costs. Tenders ask for proof.  Fewer workers start in debt."));
        var (found, other) = isFirstFound ? (first, second) : (second, first);

        await DoneAsync(services, First, found, move => move with { Event = ReviewEvent.AskPurge });
        (await RowAsync(services, other)).PurgeAskedById.ShouldBe(First.Id);
        await AgainstAsync(services, First, other, ReviewFault.SamePerson, move => move with { Event = ReviewEvent.Purge });
        await DoneAsync(services, Second, found, move => move with { Event = ReviewEvent.Purge });

        await using var db = await ContextAsync(services);
        foreach (var id in new[] { first, second, third })
        {
            var row = await RowAsync(services, id);
            (row.State, row.Fields, row.OwnerName).ShouldBe((nameof(PracticeState.Purged), null, null));
            (await db.PracticeSteps.CountAsync(step => step.PracticeId == id && step.To == nameof(PracticeState.Purged), Cancellation)).ShouldBe(1);
            (await db.Letters.CountAsync(letter => letter.SubjectId == id && letter.Told == nameof(ReviewEvent.Purge), Cancellation)).ShouldBe(1);
            (await db.AuditRows.CountAsync(audit => audit.Action == "practices.purge" && audit.Subject == PracticeReference.Of(row.Number!.Value), Cancellation)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_shares_some_words_with_it_is_shown_to_nobody_until_two_people_decide_about_it_by_itself()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var copy = await CopyAsync(services, first, ("summary", "Buyers ask for proof that nobody paid a fee."));
        await PublishAsync(services, copy);

        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });
        (await IsShownAsync(services)).ShouldBeFalse();
        await DoneAsync(services, Second, first, move => move with { Event = ReviewEvent.Purge });

        var left = await RowAsync(services, copy);
        (left.State, left.PurgeAskedById, left.Fields is null).ShouldBe((nameof(PracticeState.Published), First.Id, false));
        await DoneAsync(services, Second, copy, move => move with { Event = ReviewEvent.DropPurge });
        (await IsShownAsync(services)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_asked_for_with_it_may_stay_with_it()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var copy = await CopyAsync(services, first);
        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });

        await DoneAsync(services, Second, first, move => move with { Event = ReviewEvent.DropPurge });

        (await RowAsync(services, copy)).PurgeAskedById.ShouldBeNull();
    }

    [Fact]
    public async Task What_says_nothing_of_it_any_more_or_says_the_same_by_itself_is_left_alone()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var changed = await CopyAsync(services, first, ("title", "Receipts for fees"), ("summary", "Buyers ask for proof that nobody paid a fee."));
        var others = await SubmittedAsync(services, Member);

        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });
        await DoneAsync(services, Second, first, move => move with { Event = ReviewEvent.Purge });

        foreach (var id in new[] { changed, others })
            (await RowAsync(services, id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.InReview)), row => row.PurgeAskedById.ShouldBeNull());
    }
}
