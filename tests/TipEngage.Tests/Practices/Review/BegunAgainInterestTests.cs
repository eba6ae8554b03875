using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Practices.Review.ReviewEvent;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Who has an interest in a practice has it in what is begun again with its text.</summary>
public abstract class BegunAgainInterestTests : CopyTests
{
    protected BegunAgainInterestTests()
    {
    }

    protected BegunAgainInterestTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_declared_one_decides_nothing_about_the_same_text_under_another_reference(bool isOfTheSecond)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await SubmittedAsync(services);
        await DoneAsync(services, First, first, move => move with { Event = DeclareInterest });
        await DoneAsync(services, Second, first, move => move with { Event = Reject, Reason = ReviewReasons.ToReject[0] });
        var again = await CopyAsync(services, first, ("title", "Receipts for fees"));
        if (isOfTheSecond)
        {
            await DoneAsync(services, Second, again, move => move with { Event = Reject, Reason = ReviewReasons.ToReject[0] });
            again = await CopyAsync(services, again, ("title", "Receipts for all fees"));
        }

        await AgainstAsync(services, First, again, ReviewFault.HasInterest, move => Complete(move with { Event = Return }));
        (await FoundAsync(services, again)).IsInterestOf(First.Id).ShouldBeTrue();
        (await QueuedAsync(services, again)).IsInterestOf(First.Id).ShouldBeTrue();
        await DoneAsync(services, First, again, move => move with { Event = Score, Scores = Scores(3) });
        await DoneAsync(services, Second, again, move => move with { Event = Score, Scores = Scores(3) });
        await AgainstAsync(services, Second, again, ReviewFault.TooFewReviews, move => move with { Event = Accept });
    }

    [Fact]
    public async Task Nor_about_an_update_of_what_was_published_with_that_text()
    {
        (string, string)[] ofNoGovernment = [("orgType", "cso"), ("countries", "NZ"), ("attribution", "named")];
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await SubmittedAsync(services);
        await DoneAsync(services, First, first, move => move with { Event = DeclareInterest });
        await DoneAsync(services, Second, first, move => move with { Event = Reject, Reason = ReviewReasons.ToReject[0] });
        var shown = await CopyAsync(services, first, ofNoGovernment);
        foreach (var reviewer in new[] { Second, Interested })
            await DoneAsync(services, reviewer, shown, move => move with { Event = Score, Scores = Scores(2) });
        await DoneAsync(services, Second, shown, move => move with { Event = Accept });
        await DoneAsync(services, Interested, shown, move => move with { Event = Publish });

        var update = await BegunAsync(services, null, 2, ofNoGovernment);
        await SubmitAsync(services, update);

        await AgainstAsync(services, First, update, ReviewFault.HasInterest, move => Complete(move with { Event = Return }));
        (await FoundAsync(services, update)).IsInterestOf(First.Id).ShouldBeTrue();
        (await QueuedAsync(services, update)).IsInterestOf(First.Id).ShouldBeTrue();
    }

    [Fact]
    public async Task In_what_else_its_person_or_another_shares_they_have_none()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await SubmittedAsync(services);
        await DoneAsync(services, First, first, move => move with { Event = DeclareInterest });

        foreach (var other in new[] { await SubmittedAsync(services), await SubmittedAsync(services, Member) })
        {
            (await FoundAsync(services, other)).IsInterestOf(First.Id).ShouldBeFalse();
            await DoneAsync(services, First, other, move => Complete(move with { Event = Return }));
        }
    }

    private static async Task<QueuedPractice> FoundAsync(IServiceProvider services, Guid id) =>
        (await ActivatorUtilities.CreateInstance<ReviewQueue>(services, ActivatorUtilities.CreateInstance<PracticeUses>(services)).FindAsync(id, Cancellation)).ShouldNotBeNull();
}
