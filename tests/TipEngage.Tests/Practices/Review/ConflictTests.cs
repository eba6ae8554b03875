using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
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
        await AgainstAsync(services, Interested, id, ReviewFault.HasInterest, move => move with { Event = ReviewEvent.Take });
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
    public async Task Who_had_an_interest_in_a_text_has_it_in_the_next_one_too()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3), HasInterest = true });
        await DoneAsync(services, Second, id, move => Complete(move with { Event = ReviewEvent.Return }));
        await SubmitAgainAsync(services, id);

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Reject }));
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });

        await using var db = await ContextAsync(services);
        (await db.PracticeReviews.SingleAsync(one => one.ReviewerId == First.Id && one.ContentVersion == 2, Cancellation)).HasInterest.ShouldBeTrue();
    }

    [Theory]
    [InlineData("IOM", "IOM Thailand")]
    [InlineData("International Organization for Migration", "IOM")]
    [InlineData("ILO", "Văn phòng ILO tại Hà Nội")]
    [InlineData("UNHCR", "UNHCR Regional Office")]
    public void An_organisation_that_takes_part_is_the_same_by_its_shortest_name(string own, string theirs) =>
        ConflictRules.HasInterest(new Dictionary<string, string> { ["orgName"] = theirs, ["orgType"] = "igo" }, PlaceAt(own)).ShouldBeTrue();

    [Theory]
    [InlineData("IOM", "ILO")]
    [InlineData("Ministry of Labour, Thailand", "Thai Seafood Association, Thailand")]
    public void Others_are_not(string own, string theirs) =>
        ConflictRules.HasInterest(new Dictionary<string, string> { ["orgName"] = theirs, ["orgType"] = "igo" }, PlaceAt(own)).ShouldBeFalse();

    [Fact]
    public async Task Who_has_an_interest_does_not_take_back_alone_that_it_is_to_be_purged()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });

        await AgainstAsync(services, Interested, id, ReviewFault.HasInterest, move => move with { Event = ReviewEvent.DropPurge });

        (await RowAsync(services, id)).PurgeAskedById.ShouldBe(First.Id);
    }

    private static PersonPlace PlaceAt(string organisation) => new() { TenantId = "tenant", PersonId = "first", Country = "AU", Organisation = organisation };

    private static async Task SubmitAgainAsync(IServiceProvider services, Guid id)
    {
        var values = new Dictionary<string, string?> { ["title"] = "Contracts that workers can read" };
        await services.GetRequiredService<OwnPractices>().SaveAsync(Owner, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en", IsBegun = true }, Cancellation);
        (await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>();
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
