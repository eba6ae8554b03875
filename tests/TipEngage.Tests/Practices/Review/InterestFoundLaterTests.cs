using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Practices.Review.ReviewEvent;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What somebody accepted or judged who turns out to have an interest is not published before others have judged it.</summary>
public abstract class InterestFoundLaterTests : UpdateTests
{
    /// <summary>Of no government, so that all three coordinators may decide.</summary>
    private static readonly Dictionary<string, string> ofNoGovernment = new(CompleteForm.Quick) { ["orgType"] = "cso", ["countries"] = "NZ", ["attribution"] = "named" };

    protected InterestFoundLaterTests()
    {
    }

    protected InterestFoundLaterTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task It_is_reviewed_again_and_published_on_the_word_of_others(bool hasAccepted, bool isDeclared)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await AcceptedAsync(services);
        var (found, other) = hasAccepted ? (First, Second) : (Second, First);

        await FindAsync(services, found, id, isDeclared);

        await AgainstAsync(services, Interested, id, ReviewFault.JudgedWithInterest, move => move with { Event = Publish });
        (await QueuedAsync(services, id)).IsToBeJudgedAgain.ShouldBeTrue();
        await AgainstAsync(services, found, id, ReviewFault.HasInterest, move => move with { Event = JudgeAgain });
        await DoneAsync(services, other, id, move => move with { Event = JudgeAgain });
        (await RowAsync(services, id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.InReview)), row => row.AcceptedById.ShouldBeNull());
        await AgainstAsync(services, other, id, ReviewFault.TooFewReviews, move => move with { Event = Accept });
        await DoneAsync(services, Interested, id, move => move with { Event = Score, Scores = Scores(2) });
        await DoneAsync(services, Interested, id, move => move with { Event = Accept });
        await DoneAsync(services, other, id, move => move with { Event = Publish });
        await using var db = await ContextAsync(services);
        (await db.Letters.Where(letter => letter.SubjectId == id).OrderBy(letter => letter.At).Select(letter => letter.Told).ToArrayAsync(Cancellation)).ShouldBe(["Accept", "JudgeAgain", "Accept", "Publish"], ignoreOrder: true);
        (await db.AuditRows.CountAsync(one => one.Action == "practices.judge_again" && one.ById == other.Id, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task So_is_an_update()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (_, update) = await UpdateAsync(services);
        await AcceptedAsync(services, update);

        await DoneAsync(services, First, update, move => move with { Event = DeclareInterest });

        await AgainstAsync(services, Second, update, ReviewFault.JudgedWithInterest, move => move with { Event = PublishUpdate });
        await DoneAsync(services, Second, update, move => move with { Event = JudgeAgain });
        (await SeenAsync(services)).ShouldBe([(1, Before, 1)]);
    }

    [Fact]
    public async Task One_in_an_earlier_text_of_an_update_is_one_in_the_next_update_too()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await PublishedAsync(services, ofNoGovernment);
        var update = await SubmittedAsync(services, fields: ofNoGovernment, updateOf: 1);
        await DoneAsync(services, First, update, move => move with { Event = DeclareInterest });
        await DoneAsync(services, Second, update, move => Complete(move with { Event = Return }));
        await SubmittedAgainAsync(services, update, ofNoGovernment);
        foreach (var reviewer in new[] { Second, Interested })
            await DoneAsync(services, reviewer, update, move => move with { Event = Score, Scores = Scores(2) });
        await DoneAsync(services, Second, update, move => move with { Event = Accept });
        await DoneAsync(services, Interested, update, move => move with { Event = PublishUpdate });

        var next = await SubmittedAsync(services, fields: ofNoGovernment, updateOf: 1);

        await AgainstAsync(services, First, next, ReviewFault.HasInterest, move => Complete(move with { Event = Return }));
        (await QueuedAsync(services, next)).IsInterestOf(First.Id).ShouldBeTrue();
        (await QueuedAsync(services, next)).IsInterestOf(Second.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task Words_that_wait_for_its_person_need_not_be_agreed_to_first()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services, ofNoGovernment);
        await DoneAsync(services, First, id, move => move with { Event = Accept, Proposed = new Dictionary<string, string> { ["title"] = After } });
        await DoneAsync(services, First, id, move => move with { Event = DeclareInterest });

        await DoneAsync(services, Second, id, move => move with { Event = JudgeAgain });

        (await RowAsync(services, id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.InReview)), row => row.Proposed.ShouldBeNull());
    }

    [Fact]
    public async Task What_nobody_with_an_interest_judged_is_not_sent_back()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await AcceptedAsync(services);

        await AgainstAsync(services, Second, id, ReviewFault.NeedsNoJudging, move => move with { Event = JudgeAgain });

        (await QueuedAsync(services, id)).IsToBeJudgedAgain.ShouldBeFalse();
        await DoneAsync(services, Second, id, move => move with { Event = Publish });
    }

    private static async Task<Guid> AcceptedAsync(IServiceProvider services)
    {
        var id = await ReviewedAsync(services, ofNoGovernment);
        await DoneAsync(services, First, id, move => move with { Event = Accept });
        return id;
    }

    private static Task FindAsync(IServiceProvider services, Person who, Guid id, bool isDeclared) => isDeclared
        ? DoneAsync(services, who, id, move => move with { Event = DeclareInterest })
        : ActivatorUtilities.CreateInstance<ReviewerPlaces>(services).SetAsync(who, "AU", CompleteForm.Quick["orgName"], Cancellation);
}
