using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What hangs together with a practice by its text goes with it, also where it came later or updates it.</summary>
public abstract class PurgedFamilyTests : CopyTests
{
    protected PurgedFamilyTests()
    {
    }

    protected PurgedFamilyTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_practice_and_the_rejected_update_whose_text_it_took_over_go_together_whichever_was_found(bool isUpdateFound)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services);
        var rejected = await SubmittedAsync(services, updateOf: 1);
        await DoneAsync(services, First, rejected, move => move with { Event = ReviewEvent.Reject, Reason = ReviewReasons.ToReject[0] });
        await PublishAsync(services, await CopyAsync(services, rejected, updateOf: 1), ReviewEvent.PublishUpdate);
        (await RowAsync(services, shown)).TextOf.ShouldBe(rejected);
        var found = isUpdateFound ? rejected : shown;

        await DoneAsync(services, First, found, move => move with { Event = ReviewEvent.AskPurge });
        await DoneAsync(services, Second, found, move => move with { Event = ReviewEvent.Purge });

        await using var db = await ContextAsync(services);
        foreach (var id in new[] { shown, rejected })
        {
            (await RowAsync(services, id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.Purged)), row => row.Fields.ShouldBeNull());
            (await db.PracticeSteps.CountAsync(step => step.PracticeId == id && step.To == nameof(PracticeState.Purged), Cancellation)).ShouldBe(1);
            (await db.Letters.CountAsync(letter => letter.SubjectId == id && letter.Told == nameof(ReviewEvent.Purge), Cancellation)).ShouldBe(1);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_practice_was_begun_with_stays_its_kin_where_an_update_takes_over_the_text_of_another(bool isFirstFound)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var shown = await CopyAsync(services, first);
        await PublishAsync(services, shown);
        var rejected = await SubmittedAsync(services, updateOf: 2);
        await DoneAsync(services, First, rejected, move => move with { Event = ReviewEvent.Reject, Reason = ReviewReasons.ToReject[0] });
        await PublishAsync(services, await CopyAsync(services, rejected, updateOf: 2), ReviewEvent.PublishUpdate);
        var found = isFirstFound ? first : shown;

        await DoneAsync(services, First, found, move => move with { Event = ReviewEvent.AskPurge });
        await DoneAsync(services, Second, found, move => move with { Event = ReviewEvent.Purge });

        foreach (var id in new[] { first, shown, rejected })
            (await RowAsync(services, id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.Purged)), row => row.Fields.ShouldBeNull());
    }

    [Theory]
    [InlineData(nameof(ReviewEvent.Purge))]
    [InlineData(nameof(ReviewEvent.DropPurge))]
    public async Task What_a_practice_was_begun_with_goes_or_stays_with_an_update_of_it(string decided)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var shown = await CopyAsync(services, first);
        await PublishAsync(services, shown);
        var update = await BegunAsync(services, null, 2);
        await SubmitAsync(services, update);
        var queue = ActivatorUtilities.CreateInstance<ReviewQueue>(services, ActivatorUtilities.CreateInstance<PracticeUses>(services));
        (await queue.FindAsync(update, Cancellation)).ShouldNotBeNull().Copies.Select(one => one.Reference).ShouldBe(["PP-0001"]);

        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.AskPurge });
        (await RowAsync(services, first)).PurgeAskedById.ShouldBe(First.Id);
        var isPurged = decided is nameof(ReviewEvent.Purge);
        await DoneAsync(services, Second, isPurged ? update : first, move => move with { Event = Enum.Parse<ReviewEvent>(decided) });

        foreach (var id in new[] { first, shown, update })
            (await RowAsync(services, id)).ShouldSatisfyAllConditions(row => (row.Fields is null).ShouldBe(isPurged), row => (row.State is nameof(PracticeState.Purged)).ShouldBe(isPurged), row => (isPurged || row.PurgeAskedById is null).ShouldBeTrue());
    }

    [Theory]
    [InlineData(nameof(ReviewEvent.Purge), nameof(PracticeState.Purged))]
    [InlineData(nameof(ReviewEvent.DropPurge), nameof(PracticeState.InReview))]
    public async Task What_is_submitted_after_the_purge_was_asked_for_waits_for_the_same_two_people(string decided, string state)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var copy = await BegunAsync(services, first, null);
        var changed = await BegunAsync(services, first, null, ("title", "Receipts for fees"), ("summary", "Buyers ask for proof that nobody paid a fee."));
        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });

        await SubmitAsync(services, copy);
        await SubmitAsync(services, changed);

        await AgainstAsync(services, Second, copy, ReviewFault.ToBePurged, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, Second, changed, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, Second, first, move => move with { Event = Enum.Parse<ReviewEvent>(decided) });
        (await RowAsync(services, copy)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(state), row => row.PurgeAskedById.ShouldBeNull());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_update_that_outlived_its_practice_is_purged_with_it(bool isSubmitted)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services);
        var update = await BegunAsync(services, null, 1);
        if (isSubmitted)
            await SubmitAsync(services, update);
        await DoneAsync(services, First, shown, move => move with { Event = ReviewEvent.Reject, Reason = ReviewReasons.ToReject[0] });
        if (!isSubmitted)
            await SubmitAsync(services, update);

        await DoneAsync(services, First, shown, move => move with { Event = ReviewEvent.AskPurge });
        (await RowAsync(services, update)).PurgeAskedById.ShouldBe(First.Id);
        await DoneAsync(services, Second, shown, move => move with { Event = ReviewEvent.Purge });

        (await RowAsync(services, update)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.Purged)), row => row.Fields.ShouldBeNull());
    }

    [Fact]
    public async Task What_only_a_copy_says_is_taken_out_of_drafts_too_however_it_is_set()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        await CopyAsync(services, first, ("coi", "yes"), ("coiNote", "We sell the forms for it."));
        var draft = await BegunAsync(services, first, null, ("title", " Clauses in  TENDERS"), ("summary", "Nobody pays a fee."), ("coi", "yes"), ("coiNote", "we sell the forms  for it."));

        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });
        await DoneAsync(services, Second, first, move => move with { Event = ReviewEvent.Purge });

        var left = RegisterJson.ReadFields((await RowAsync(services, draft)).Draft.ShouldNotBeNull());
        (left.ContainsKey("title"), left.ContainsKey("coiNote"), left["summary"]).ShouldBe((false, false, "Nobody pays a fee."));
    }

    [Theory]
    [InlineData(nameof(ReviewEvent.AskPurge))]
    [InlineData(nameof(ReviewEvent.Purge))]
    public async Task With_what_is_to_be_purged_or_was_nothing_is_begun_though_it_was_read_before(string purge)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });
        if (purge is nameof(ReviewEvent.Purge))
            await DoneAsync(services, Second, first, move => move with { Event = ReviewEvent.Purge });

        (await BeginAsync(services, Guid.NewGuid(), first, null)).ShouldBeOfType<PracticeOutcome.NotYours>();

        await using var db = await ContextAsync(services);
        (await db.Practices.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_copy_that_is_being_filled_in_anew_goes_with_it()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var copy = await CopyAsync(services, first);
        var values = new Dictionary<string, string?> { ["title"] = "Clauses in every tender" };
        await services.GetRequiredService<OwnPractices>().SaveAsync(Owner, new(copy, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en" }, Cancellation);

        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });
        await DoneAsync(services, Second, first, move => move with { Event = ReviewEvent.Purge });

        (await RowAsync(services, copy)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.Purged)), row => row.Draft.ShouldBeNull());
    }
}
