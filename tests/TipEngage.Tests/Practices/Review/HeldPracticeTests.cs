using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What is held, whenever it came to be, is let through by a reviewer before anybody judges it.</summary>
public abstract class HeldPracticeTests : ReviewTests
{
    protected HeldPracticeTests()
    {
    }

    protected HeldPracticeTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task What_is_changed_while_it_is_reviewed_and_would_be_held_is_not_reviewed_before_it_is_released()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        await ChangeAsync(services, id, held: "PersonName");

        await ReleasedFirstAsync(services, id);
    }

    [Fact]
    public async Task What_is_sent_again_after_changes_and_would_be_held_is_not_reviewed_before_it_is_released()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services, held: ["PersonName"]);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Release });
        await DoneAsync(services, First, id, move => Complete(move with { Event = ReviewEvent.Return }));
        await ChangeAsync(services, id, held: "PersonName");

        await ReleasedFirstAsync(services, id);
    }

    [Fact]
    public async Task What_is_not_held_is_not_released()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);

        (await TakeAsync(services, First, id, move => move with { Event = ReviewEvent.Release })).ShouldBeOfType<ReviewOutcome.Overtaken>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_has_an_interest_in_it_lets_nothing_of_it_through(bool isHeldInReview)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services, held: isHeldInReview ? null : ["PersonName"]);
        if (isHeldInReview)
            await ChangeAsync(services, id, held: "PersonName");

        await AgainstAsync(services, Interested, id, ReviewFault.HasInterest, move => move with { Event = ReviewEvent.Release });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.DeclareInterest });
        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => move with { Event = ReviewEvent.Release });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Release });
    }

    private static async Task ReleasedFirstAsync(IServiceProvider services, Guid id)
    {
        await AgainstAsync(services, First, id, ReviewFault.StillHeld, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await AgainstAsync(services, First, id, ReviewFault.StillHeld, move => move with { Event = ReviewEvent.Accept });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Release });

        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });
        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.ConsentCheck));
    }

    private static async Task ChangeAsync(IServiceProvider services, Guid id, string held)
    {
        await services.GetRequiredService<OwnPractices>().SaveAsync(
            Owner, new(id, FormLevel.Quick, "check", new Dictionary<string, string?> { ["title"] = "Tenders of one person" }) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [held] }, Cancellation);
    }
}
