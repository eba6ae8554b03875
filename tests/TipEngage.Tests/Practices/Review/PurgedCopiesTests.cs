using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What was submitted once more with the text of a practice does not outlive its purge.</summary>
public abstract class PurgedCopiesTests : ReviewTests
{
    protected PurgedCopiesTests()
    {
    }

    protected PurgedCopiesTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_says_all_the_same_is_purged_with_it_whichever_was_first(bool isFirstFound)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var second = await CopyAsync(services, first);
        var third = await CopyAsync(services, first, ("summary", " Suppliers pay the RECRUITMENT costs. Tenders ask for proof.  Fewer workers start in debt."));
        var (found, other) = isFirstFound ? (first, second) : (second, first);

        await DoneAsync(services, First, found, move => move with { Event = ReviewEvent.AskPurge });
        (await RowAsync(services, other)).PurgeAskedById.ShouldBe(First.Id);
        await AgainstAsync(services, First, other, ReviewFault.SamePerson, move => move with { Event = ReviewEvent.Purge });
        await DoneAsync(services, Second, found, move => move with { Event = ReviewEvent.Purge });

        await using var db = await ContextAsync(services);
        foreach (var id in new[] { first, second, third })
        {
            var row = await RowAsync(services, id);
            (row.State, row.Fields, row.OwnerName).ShouldBe((nameof(PracticeState.Purged), null, null));
            (await db.PracticeSteps.CountAsync(step => step.PracticeId == id && step.To == nameof(PracticeState.Purged), Cancellation)).ShouldBe(1);
            (await db.Letters.CountAsync(letter => letter.SubjectId == id && letter.Told == nameof(ReviewEvent.Purge), Cancellation)).ShouldBe(1);
            (await db.AuditRows.CountAsync(audit => audit.Action == "practices.purge" && audit.Subject == PracticeReference.Of(row.Number!.Value), Cancellation)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_shares_some_words_with_it_is_shown_to_nobody_until_two_people_decide_about_it_by_itself()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var copy = await CopyAsync(services, first, ("summary", "Buyers ask for proof that nobody paid a fee."));
        await PublishAsync(services, copy);

        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });
        (await IsShownAsync(services)).ShouldBeFalse();
        await DoneAsync(services, Second, first, move => move with { Event = ReviewEvent.Purge });

        var left = await RowAsync(services, copy);
        (left.State, left.PurgeAskedById, left.Fields is null).ShouldBe((nameof(PracticeState.Published), First.Id, false));
        await DoneAsync(services, Second, copy, move => move with { Event = ReviewEvent.DropPurge });
        (await IsShownAsync(services)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_asked_for_with_it_may_stay_with_it()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var copy = await CopyAsync(services, first);
        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });

        await DoneAsync(services, Second, first, move => move with { Event = ReviewEvent.DropPurge });

        (await RowAsync(services, copy)).PurgeAskedById.ShouldBeNull();
    }

    [Fact]
    public async Task What_says_nothing_of_it_any_more_or_says_the_same_by_itself_is_left_alone()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var changed = await CopyAsync(services, first, ("title", "Receipts for fees"), ("summary", "Buyers ask for proof that nobody paid a fee."));
        var others = await SubmittedAsync(services, Member);

        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });
        await DoneAsync(services, Second, first, move => move with { Event = ReviewEvent.Purge });

        foreach (var id in new[] { changed, others })
            (await RowAsync(services, id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(nameof(PracticeState.InReview)), row => row.PurgeAskedById.ShouldBeNull());
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
    [InlineData(nameof(ReviewEvent.Purge), nameof(PracticeState.Purged))]
    [InlineData(nameof(ReviewEvent.DropPurge), nameof(PracticeState.InReview))]
    public async Task What_is_submitted_after_the_purge_was_asked_for_waits_for_the_same_two_people(string decided, string state)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });

        var copy = await CopyAsync(services, first);
        var changed = await CopyAsync(services, first, ("title", "Receipts for fees"), ("summary", "Buyers ask for proof that nobody paid a fee."));

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

    private static async Task<Guid> RejectedAsync(IServiceProvider services)
    {
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Reject, Reason = ReviewReasons.ToReject[0] });
        return id;
    }

    private static Task<Guid> CopyAsync(IServiceProvider services, Guid of, params (string Field, string Value)[] changed) => CopyAsync(services, of, null, changed);

    private static async Task<Guid> CopyAsync(IServiceProvider services, Guid of, int? updateOf, params (string Field, string Value)[] changed)
    {
        var id = await BegunAsync(services, of, updateOf, changed);
        await SubmitAsync(services, id);
        return id;
    }

    private static async Task<Guid> BegunAsync(IServiceProvider services, Guid? of, int? updateOf, params (string Field, string Value)[] changed)
    {
        var id = Guid.NewGuid();
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)one.Value);
        foreach (var (field, value) in changed)
            values[field] = value;
        await services.GetRequiredService<OwnPractices>().SaveAsync(Owner, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en", TextOf = of, UpdateOf = updateOf }, Cancellation);
        return id;
    }

    private static async Task SubmitAsync(IServiceProvider services, Guid id) =>
        (await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>();

    private async Task PublishAsync(IServiceProvider services, Guid id, ReviewEvent publishes = ReviewEvent.Publish)
    {
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });
        Clock.Advance(TimeSpan.FromDays(21));
        await DoneAsync(services, Second, id, move => move with { Event = publishes });
        (await IsShownAsync(services)).ShouldBeTrue();
    }

    private static async Task<bool> IsShownAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return await PracticeLibrary.Shown(db, LibraryCircles.WidestFor(Role.Coordinator)).AnyAsync(Cancellation);
    }
}
