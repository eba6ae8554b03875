using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Practices.Review.ReviewEvent;

namespace TipEngage.Tests.Practices.Review;

/// <summary>The country of a government's practice has ten of its working days to object, whichever words made it one.</summary>
public abstract class ObjectionTests : UpdateTests
{
    private static readonly (string, string)[] theCountry = [("orgType", "gov-labour"), ("countries", "NZ")];

    private static readonly (string, string)[] nobody = [("orgType", "cso"), ("countries", "NZ")];

    /// <summary>Friday, 16 March 2018, where ten whole working days of both countries are over since the 1st.</summary>
    private static readonly DateTimeOffset over = new(2018, 3, 16, 0, 0, 0, TimeSpan.Zero);

    protected ObjectionTests()
    {
    }

    protected ObjectionTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task A_country_has_ten_whole_working_days_to_object_to_what_its_government_would_publish()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = Accept });

        // From Thursday, 1 March 2018: the tenth working day in Thailand is Thursday, 15 March, until its midnight.
        Clock.SetUtcNow(new(2018, 3, 15, 16, 59, 0, TimeSpan.Zero));
        (await QueuedAsync(services, id)).ObjectionUntil.ShouldBe(new DateTimeOffset(2018, 3, 15, 17, 0, 0, TimeSpan.Zero));
        await AgainstAsync(services, Second, id, ReviewFault.MayBeObjected, move => move with { Event = Publish });
        Clock.SetUtcNow(new(2018, 3, 15, 17, 1, 0, TimeSpan.Zero));

        await DoneAsync(services, Second, id, move => move with { Event = Publish });
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task So_has_it_of_an_update_that_makes_a_practice_its_government_s_or_replaces_one_that_is(bool isBefore, bool isAfter)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var update = await ReviewedUpdateAsync(services, isBefore ? theCountry : nobody, isAfter ? theCountry : nobody);

        await AgainstAsync(services, Second, update, ReviewFault.MayBeObjected, move => move with { Event = PublishUpdate });
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.Object, Reason = ReviewReasons.Objection });
        (await RowAsync(services, update)).State.ShouldBe("InReview");
        await DoneAsync(services, First, update, move => move with { Event = Accept });
        Clock.Advance(TimeSpan.FromDays(15));

        await DoneAsync(services, Second, update, move => move with { Event = PublishUpdate });
    }

    [Fact]
    public async Task Of_an_update_that_no_government_is_concerned_by_nobody_objects_and_nothing_is_waited_for()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var update = await ReviewedUpdateAsync(services, nobody, nobody);

        await AgainstAsync(services, Second, update, ReviewFault.NoGovernment, move => move with { Event = ReviewEvent.Object, Reason = ReviewReasons.Objection });
        await DoneAsync(services, Second, update, move => move with { Event = PublishUpdate });
    }

    [Fact]
    public async Task Reviewers_class_nothing_so_that_its_country_could_object_no_more()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services, Fields(("orgType", "gov-labour"), ("countries", "TH,NZ")));

        foreach (var (field, value) in new[] { ("orgType", "cso"), ("countries", "TH"), ("countries", "NZ,FJ") })
            await AgainstAsync(services, First, id, ReviewFault.StaysGovernments, move => move with { Event = Accept, Proposed = new Dictionary<string, string> { [field] = value } });

        await DoneAsync(services, First, id, move => move with { Event = Accept, Proposed = new Dictionary<string, string> { ["countries"] = "TH,NZ,FJ", ["orgType"] = "gov-local" } });
    }

    [Fact]
    public async Task Who_would_class_it_as_their_own_government_s_does_not_and_what_they_made_of_it_counts_no_more()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services, Fields(nobody));

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => move with { Event = Accept, Proposed = Fields(("orgType", "gov-labour"), ("countries", "AU")) });
        await AgainstAsync(services, First, id, ReviewFault.TooFewReviews, move => move with { Event = Accept, Proposed = Fields(("orgType", "gov-labour"), ("countries", "ID")) });
        await DoneAsync(services, First, id, move => move with { Event = Accept, Proposed = Fields(theCountry) });
        await DoneAsync(services, Owner, id, move => move with { Event = Agree });

        await AgainstAsync(services, Second, id, ReviewFault.MayBeObjected, move => move with { Event = Publish });
        Clock.SetUtcNow(over);
        await DoneAsync(services, Second, id, move => move with { Event = Publish });
    }

    private async Task<Guid> ReviewedUpdateAsync(IServiceProvider services, (string, string)[] before, (string, string)[] after)
    {
        await PublishedAsync(services, Fields(before));
        var update = await SubmitUpdateAsync(services, 1, after);
        foreach (var reviewer in new[] { First, Second })
            await DoneAsync(services, reviewer, update, move => move with { Event = Score, Scores = Scores(2) });
        await DoneAsync(services, First, update, move => move with { Event = Accept });
        return update;
    }

    private static Dictionary<string, string> Fields(params (string Field, string Value)[] others)
    {
        var fields = new Dictionary<string, string>(CompleteForm.Quick);
        foreach (var (field, value) in others)
            fields[field] = value;
        return fields;
    }
}
