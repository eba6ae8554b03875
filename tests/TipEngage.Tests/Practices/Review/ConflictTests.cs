using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
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
    [InlineData("Attorney-General's Department, Australia", "ID", "AU", true)]
    [InlineData("Attorney-General's Department, Australia", "ID", "ID", false)]
    [InlineData("Attorney-General's Department", "ID", "ID", true)]
    [InlineData("Attorney-General's Department", "ID", "AU", false)]
    public void A_government_s_practice_is_of_the_country_that_its_name_says_else_of_where_it_is_used(string name, string usedIn, string country, bool expected)
    {
        var fields = new Dictionary<string, string> { ["orgName"] = name, ["orgType"] = "gov-procurement", ["countries"] = usedIn };

        ConflictRules.HasInterest(fields, new() { TenantId = "tenant", PersonId = "first", Country = country, Organisation = "Police" }, Today).ShouldBe(expected);
        ConflictRules.Concerned(fields).ShouldContain("ID");
    }

    [Fact]
    public void It_is_also_of_where_its_person_works() =>
        ConflictRules.HasInterest(new Dictionary<string, string> { ["orgName"] = "Public Works", ["orgType"] = "gov-procurement", ["countries"] = "ID" }, PlaceAt("Police"), Today, "AU").ShouldBeTrue();

    [Theory]
    [InlineData("Ministry of Labour, Cambodia", "KH", true)]
    [InlineData("Ministry of Labour, Cambodia", "TH", false)]
    [InlineData("Ministry of Labour", "TH", false)]
    public void A_ministry_of_the_same_name_in_another_country_is_another_one(string theirs, string country, bool expected) => ConflictRules.HasInterest(
        new Dictionary<string, string> { ["orgName"] = theirs, ["orgType"] = "gov-procurement", ["countries"] = "KH" },
        new() { TenantId = "tenant", PersonId = "first", Country = country, Organisation = "Ministry of Labour" }, Today).ShouldBe(expected);

    [Fact]
    public async Task Every_place_that_somebody_ever_named_goes_on_counting()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services, fields: Named);
        var places = ActivatorUtilities.CreateInstance<ReviewerPlaces>(services);
        await places.SetAsync(Interested, "AU", "Bakery", Cancellation);
        Clock.Advance(TimeSpan.FromDays(40));

        await AgainstAsync(services, Interested, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Reject }));
        await places.SetAsync(Interested, "NZ", "Police", Cancellation);
        await AgainstAsync(services, Interested, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Reject }));
        (await places.FindAsync(Interested, Cancellation))!.Ever().ShouldBe([("NZ", "Police"), ("AU", "Bakery"), ("TH", "Anti-Money Laundering Office")]);
    }

    [Theory]
    [InlineData("Ministry of Public Works")]
    [InlineData("Bakery")]
    public async Task Whoever_tries_whose_a_hidden_practice_is_hears_the_same_whether_they_are_right_or_not(string guess)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await ActivatorUtilities.CreateInstance<ReviewerPlaces>(services).SetAsync(First, "AU", guess, Cancellation);

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        (await FoundAsync(services, id)).IsInterestOf(First.Id).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_named_another_place_long_ago_decides_again()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await ActivatorUtilities.CreateInstance<ReviewerPlaces>(services).SetAsync(First, "NZ", "Police", Cancellation);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        Clock.Advance(TimeSpan.FromDays(31));

        await DoneAsync(services, First, id, move => Complete(move with { Event = ReviewEvent.Return }));
    }

    [Fact]
    public async Task Who_made_the_invitation_decides_nothing_about_what_came_by_it()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var invitation = Guid.NewGuid();
        await using (var db = await ContextAsync(services))
        {
            db.Invitations.Add(new() { Id = invitation, SecretHash = "hash", TenantId = First.TenantId, Purpose = "Round table", Uses = 1, CreatedById = First.Id, CreatedAt = Clock.GetUtcNow(), ExpiresAt = Clock.GetUtcNow().AddDays(7) });
            db.InvitedGuests.Add(new() { PersonId = "invited:1", InvitationId = invitation, AdmittedAt = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        var id = await SubmittedAsync(services, new("tenant", "invited:1", null), door: Door.Invitation);

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));
        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => move with { Event = ReviewEvent.Take });
        (await FoundAsync(services, id)).IsInterestOf(First.Id).ShouldBeTrue();
        await DoneAsync(services, Second, id, move => Complete(move with { Event = ReviewEvent.Return }));
    }

    [Fact]
    public async Task An_interest_is_declared_without_answering_the_rubric()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.DeclareInterest });

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));
        var queued = await FoundAsync(services, id);
        queued.Practice.Reviews.ShouldBeEmpty();
        queued.IsInterestOf(First.Id).ShouldBeTrue();
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await AgainstAsync(services, Second, id, ReviewFault.TooFewReviews, move => move with { Event = ReviewEvent.Accept });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await AgainstAsync(services, Second, id, ReviewFault.TooFewReviews, move => move with { Event = ReviewEvent.Accept });
    }

    private static DateTimeOffset Today { get; } = new(2018, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static IReadOnlyDictionary<string, string> Named { get; } = new Dictionary<string, string>(CompleteForm.Quick) { ["attribution"] = "named" };

    private static async Task<QueuedPractice> FoundAsync(IServiceProvider services, Guid id) =>
        (await ActivatorUtilities.CreateInstance<ReviewQueue>(services, ActivatorUtilities.CreateInstance<PracticeUses>(services)).FindAsync(id, Cancellation)).ShouldNotBeNull();

    [Theory]
    [InlineData("IOM", "IOM Thailand")]
    [InlineData("International Organization for Migration", "IOM")]
    [InlineData("ILO", "Văn phòng ILO tại Hà Nội")]
    [InlineData("UNHCR", "UNHCR Regional Office")]
    public void An_organisation_that_takes_part_is_the_same_by_its_shortest_name(string own, string theirs) =>
        ConflictRules.HasInterest(new Dictionary<string, string> { ["orgName"] = theirs, ["orgType"] = "igo" }, PlaceAt(own), Today).ShouldBeTrue();

    [Theory]
    [InlineData("IOM", "ILO")]
    [InlineData("Ministry of Labour, Thailand", "Thai Seafood Association, Thailand")]
    public void Others_are_not(string own, string theirs) =>
        ConflictRules.HasInterest(new Dictionary<string, string> { ["orgName"] = theirs, ["orgType"] = "igo" }, PlaceAt(own), Today).ShouldBeFalse();

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
