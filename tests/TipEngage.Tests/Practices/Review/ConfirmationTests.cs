using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Who says in time that what they shared is still true keeps it, whatever else is looked at meanwhile.</summary>
public abstract class ConfirmationTests : UpdateTests
{
    protected ConfirmationTests()
    {
    }

    protected ConfirmationTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(true, nameof(PracticeState.Published))]
    [InlineData(false, nameof(PracticeState.Archived))]
    public async Task Who_says_while_a_second_person_is_asked_about_the_purge_that_it_is_still_true_is_heard(bool isConfirmed, string state)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        await PassAsync(services, 740);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });
        if (isConfirmed)
            await DoneAsync(services, Owner, id, move => move with { Event = ReviewEvent.Confirm });
        (await SeenAsync(services)).ShouldBeEmpty();
        await PassAsync(services, 60);

        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.DropPurge });
        await PassAsync(services, 12);

        (await RowAsync(services, id)).State.ShouldBe(state);
        (await SeenAsync(services)).Length.ShouldBe(isConfirmed ? 1 : 0);
    }

    [Theory]
    [InlineData(54, nameof(PracticeState.UpdateDue))]
    [InlineData(75, nameof(PracticeState.Archived))]
    public async Task Whose_answer_was_an_update_that_came_to_nothing_has_as_long_again_to_answer(int days, string state)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        await PassAsync(services, 740);
        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.UpdateDue));
        var update = await SubmittedAsync(services, updateOf: (await RowAsync(services, id)).Number);
        await PassAsync(services, 70);

        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.Reject, Reason = ReviewReasons.ToReject[0] });
        await PassAsync(services, days);

        (await RowAsync(services, id)).State.ShouldBe(state);
    }
}
