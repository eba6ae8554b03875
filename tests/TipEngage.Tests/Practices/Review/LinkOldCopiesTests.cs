using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What was begun with the text of a practice before that was noted goes with it too when it is purged.</summary>
public abstract class LinkOldCopiesTests : CopyTests
{
    protected LinkOldCopiesTests()
    {
    }

    protected LinkOldCopiesTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_old_copy_is_purged_with_its_practice_whichever_was_found(bool isFirstFound)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var copy = await OldAsync(services, ("title", " clauses in  TENDERS"));
        var (found, other) = isFirstFound ? (first, copy) : (copy, first);
        await LinkAsync(services);

        await DoneAsync(services, First, found, move => move with { Event = ReviewEvent.AskPurge });
        (await RowAsync(services, other)).PurgeAskedById.ShouldBe(First.Id);
        await DoneAsync(services, Second, found, move => move with { Event = ReviewEvent.Purge });

        (await RowAsync(services, other)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.Purged)), row => row.Fields.ShouldBeNull());
    }

    [Fact]
    public async Task What_was_begun_with_an_old_copy_since_then_is_of_the_same_family()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var copy = await OldAsync(services, ("summary", "Buyers ask for proof that nobody paid a fee."));
        await DoneAsync(services, First, copy, move => move with { Event = ReviewEvent.Reject, Reason = ReviewReasons.ToReject[0] });
        var later = await CopyAsync(services, copy, ("title", "Receipts for fees"), ("summary", "Buyers ask for proof that nobody paid a fee."));

        await LinkAsync(services);

        foreach (var id in new[] { first, copy, later })
            (await RowAsync(services, id)).TextOf.ShouldBe(first);
    }

    [Fact]
    public async Task What_says_something_else_is_anothers_or_updates_what_is_published_is_left_by_itself()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services);
        var update = await SubmittedAsync(services, updateOf: 1);
        var others = await SubmittedAsync(services, Member);
        var changed = await OldAsync(services, ("title", "Receipts for fees"), ("summary", "Buyers ask for proof that nobody paid a fee."));
        await ForgottenAsync(services);

        await LinkAsync(services);

        foreach (var id in new[] { shown, update, others, changed })
            (await RowAsync(services, id)).TextOf.ShouldBe(id);
    }

    [Fact]
    public async Task A_few_words_that_anybody_writes_make_no_copy()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var one = await OldAsync(services, ("limits", "None known"));
        await DoneAsync(services, First, one, move => move with { Event = ReviewEvent.Reject, Reason = ReviewReasons.ToReject[0] });
        var other = await OldAsync(services, ("title", "Receipts for fees"), ("summary", "Buyers ask for proof that nobody paid a fee."), ("limits", "None known"));

        await LinkAsync(services);

        (await RowAsync(services, other)).TextOf.ShouldBe(other);
    }

    [Fact]
    public async Task What_is_begun_from_now_on_is_never_looked_at()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await RejectedAsync(services);
        var alike = await SubmittedAsync(services);

        await LinkAsync(services);

        (await RowAsync(services, alike)).TextOf.ShouldBe(alike);
    }

    /// <summary>Submitted later than the others, and as all were before it was noted what they were begun with.</summary>
    private async Task<Guid> OldAsync(IServiceProvider services, params (string Field, string Value)[] changed)
    {
        Clock.Advance(TimeSpan.FromDays(1));
        var id = await BegunAsync(services, null, null, changed);
        await SubmitAsync(services, id);
        await ForgottenAsync(services);
        return id;
    }

    private static async Task ForgottenAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.TextOf, (Guid?)null), Cancellation);
    }

    private static Task LinkAsync(IServiceProvider services) => ActivatorUtilities.CreateInstance<LinkOldCopies>(services).LinkAsync(Cancellation);
}
