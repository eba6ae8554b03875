using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Nobody decides about their own practice, nor about that of their organisation or government.</summary>
public abstract class ConflictTests : ReviewTests
{
    protected ConflictTests()
    {
    }

    protected ConflictTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Whose_it_is_decides_nothing_about_it_even_as_a_coordinator()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services, First);

        foreach (var happens in new[] { ReviewEvent.Take, ReviewEvent.Score, ReviewEvent.Return, ReviewEvent.Reject, ReviewEvent.AskPurge })
            await AgainstAsync(services, First, id, ReviewFault.OwnPractice, move => Complete(move with { Event = happens }));
    }

    [Fact]
    public async Task A_government_s_practice_is_not_decided_by_its_own_country()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);

        await AgainstAsync(services, Interested, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Reject }));
        await DoneAsync(services, Interested, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });

        await AgainstAsync(services, First, id, ReviewFault.TooFewReviews, move => move with { Event = ReviewEvent.Accept });
    }

    [Fact]
    public async Task Who_says_that_they_have_an_interest_counts_for_nothing()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3), HasInterest = true });

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));
    }

    [Fact]
    public async Task Where_one_works_is_known_before_one_decides()
    {
        var services = await OpenAsync();
        var id = await SubmittedAsync(services);

        await AgainstAsync(services, First, id, ReviewFault.NoPlace, move => Complete(move with { Event = ReviewEvent.Score }));
        await AgainstAsync(services, First, id, ReviewFault.NoPlace, move => Complete(move with { Event = ReviewEvent.Reject }));
    }
}
