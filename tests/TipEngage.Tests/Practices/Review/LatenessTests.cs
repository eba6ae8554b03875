using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Practices.Review.ReviewEvent;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What waits is late once the days of whose turn it is are over, and counted from when it came to be theirs.</summary>
public sealed class LatenessTests : ReviewTests
{
    private static readonly Dictionary<string, string> otherWords = new() { ["title"] = "Clauses in public tenders" };

    [Fact]
    public async Task Coordinators_have_five_days_from_the_yes_of_its_person()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services, CompleteForm.Quick.ToDictionary(one => one.Key, one => one.Key is "orgType" ? "cso" : one.Value));
        await DoneAsync(services, First, id, move => move with { Event = Accept, Proposed = otherWords });
        Clock.SetUtcNow(new(2018, 3, 14, 9, 0, 0, TimeSpan.Zero));
        (await LatenessAsync(services, id)).ShouldBe((9, 5, true));

        await DoneAsync(services, Owner, id, move => move with { Event = Agree });
        (await LatenessAsync(services, id)).ShouldBe((0, 5, false));

        Clock.SetUtcNow(new(2018, 3, 21, 9, 0, 0, TimeSpan.Zero));
        (await LatenessAsync(services, id)).ShouldBe((5, 5, false));
        Clock.SetUtcNow(new(2018, 3, 22, 9, 0, 0, TimeSpan.Zero));
        (await LatenessAsync(services, id)).ShouldBe((6, 5, true));
    }

    /// <summary>Accepted on Thursday, 1 March 2018: who may object does so until Thursday, 15 March is over.</summary>
    [Theory]
    [InlineData("2018-03-01", 15, "2018-03-22", "2018-03-23")]
    [InlineData("2018-03-14", 6, "2018-03-22", "2018-03-23")]
    [InlineData("2018-03-20", 5, "2018-03-27", "2018-03-28")]
    public async Task Where_a_country_may_object_they_have_them_after_that_and_after_the_yes(string agreed, int limit, string last, string late)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = Accept, Proposed = otherWords });
        Clock.SetUtcNow(Noon(agreed));
        await DoneAsync(services, Owner, id, move => move with { Event = Agree });

        Clock.SetUtcNow(Noon(last));
        (await LatenessAsync(services, id)).ShouldBe((limit, limit, false));
        Clock.SetUtcNow(Noon(late));
        (await LatenessAsync(services, id)).ShouldBe((limit + 1, limit, true));
    }

    [Fact]
    public async Task What_was_put_aside_is_not_late()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = Return, Comments = otherWords });
        Clock.Advance(TimeSpan.FromDays(60));
        (await QueuedAsync(services, id)).IsLate.ShouldBeTrue();

        await DoneAsync(services, DecidePractice.Clock, id, move => move with { Event = Rest });

        var aside = await QueuedAsync(services, id);
        (aside.Limit, aside.IsLate, aside.WaitsForSubmitter).ShouldBe((null, false, true));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_second_person_of_a_purge_has_two_days_from_when_it_was_asked(bool isPublished)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = isPublished ? await PublishedAsync(services) : await SubmittedAsync(services);
        if (!isPublished)
            await DoneAsync(services, First, id, move => move with { Event = Return, Comments = otherWords });
        Clock.SetUtcNow(Noon("2018-05-10"));

        await DoneAsync(services, First, id, move => move with { Event = AskPurge });
        (await LatenessAsync(services, id)).ShouldBe((0, 2, false));
        (await QueuedAsync(services, id)).WaitsForSubmitter.ShouldBeFalse();

        Clock.SetUtcNow(Noon("2018-05-15"));
        (await LatenessAsync(services, id)).ShouldBe((3, 2, true));
        await DoneAsync(services, Second, id, move => move with { Event = DropPurge });
        if (!isPublished)
            (await QueuedAsync(services, id)).WaitsForSubmitter.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_changed_in_review_and_is_held_is_looked_at_within_two_days_and_then_decided_within_ten_more()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        Clock.SetUtcNow(Noon("2018-03-08"));
        await ChangeAsync(services, id, "PersonName");
        (await LatenessAsync(services, id)).ShouldBe((0, 2, false));

        Clock.SetUtcNow(Noon("2018-03-12"));
        (await LatenessAsync(services, id)).ShouldBe((2, 2, false));
        Clock.SetUtcNow(Noon("2018-03-13"));
        (await LatenessAsync(services, id)).ShouldBe((3, 2, true));

        await DoneAsync(services, First, id, move => move with { Event = Release });
        (await LatenessAsync(services, id)).ShouldBe((0, 10, false));
    }

    private static async Task ChangeAsync(IServiceProvider services, Guid id, string held)
    {
        await services.GetRequiredService<OwnPractices>().SaveAsync(Owner, new(id, FormLevel.Quick, "check", new Dictionary<string, string?> { ["title"] = "Tenders of one person" }) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [held] }, Cancellation);
    }

    private static async Task<(int Age, int? Limit, bool IsLate)> LatenessAsync(IServiceProvider services, Guid id)
    {
        var one = await QueuedAsync(services, id);
        return (one.Age, one.Limit, one.IsLate);
    }

    private static DateTimeOffset Noon(string day) => new(DateOnly.Parse(day, null), new(9, 0), TimeSpan.Zero);
}
