using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Sending;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What is no longer needed is asked about, archived and forgotten when its time is over.</summary>
public abstract class RetentionTests : ClockTests
{
    protected RetentionTests()
    {
    }

    protected RetentionTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task After_two_years_it_is_asked_whether_it_is_true_and_what_nobody_confirms_is_archived()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        Clock.Advance(TimeSpan.FromDays(729));
        await JobOf(services).TurnAsync(Cancellation);
        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.Published));

        Clock.Advance(TimeSpan.FromDays(4));
        await JobOf(services).TurnAsync(Cancellation);
        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.UpdateDue));
        Clock.Advance(TimeSpan.FromDays(59));
        await JobOf(services).TurnAsync(Cancellation);
        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.UpdateDue));
        Clock.Advance(TimeSpan.FromDays(4));
        await JobOf(services).TurnAsync(Cancellation);

        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.Archived));
    }

    [Fact]
    public async Task What_is_confirmed_is_asked_about_two_years_later_again()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        Clock.Advance(TimeSpan.FromDays(733));
        await JobOf(services).TurnAsync(Cancellation);

        await DoneAsync(services, Owner, id, move => move with { Event = ReviewEvent.Confirm });

        (await RowAsync(services, id)).ConfirmedAt.ShouldBe(Clock.GetUtcNow());
        await JobOf(services).TurnAsync(Cancellation);
        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.Published));
    }

    [Fact]
    public async Task A_draft_that_nobody_touches_is_spoken_of_once_two_weeks_before_it_goes()
    {
        var services = await OpenAsync();
        var id = Guid.NewGuid();
        await TouchAsync(services, id, "Clauses");
        Clock.Advance(TimeSpan.FromDays(60));
        await TouchAsync(services, id, "Clauses in tenders");

        var told = await DaysAsync(services, "TH", days: 90);

        told.ShouldBe([("RemindDraft", "2018-07-16")]);
    }

    [Fact]
    public async Task What_is_archived_can_be_read_for_thirty_days_and_is_then_forgotten_with_what_was_said_of_it()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        await using (var db = await ContextAsync(services))
        {
            db.Endorsements.Add(new() { PracticeId = id, Party = "NZ", Said = "We try it.", IsNamed = true, ById = Member.Id, At = Clock.GetUtcNow() });
            db.Adoptions.Add(new() { PracticeId = id, Country = "FJ", Year = 2017, ById = Member.Id, At = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        foreach (var days in new[] { 733, 63 })
        {
            Clock.Advance(TimeSpan.FromDays(days));
            await JobOf(services).TurnAsync(Cancellation);
        }

        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.Archived));
        var job = new ForgetOldPractices(services.GetRequiredService<IDbContextFactory<TipDbContext>>(), Clock);
        Clock.Advance(TimeSpan.FromDays(29));
        await job.ForgetAsync(Cancellation);
        (await RowAsync(services, id)).Fields.ShouldNotBeNull();
        Clock.Advance(TimeSpan.FromDays(2));
        await job.ForgetAsync(Cancellation);

        (await RowAsync(services, id)).Fields.ShouldBeNull();
        await using var after = await ContextAsync(services);
        (await after.Endorsements.CountAsync(Cancellation), await after.Adoptions.CountAsync(Cancellation)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task What_was_rejected_is_forgotten_after_a_year_and_audit_rows_after_seven()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Reject, Reason = "no_steps" });
        var job = new ForgetOldPractices(services.GetRequiredService<IDbContextFactory<TipDbContext>>(), Clock);

        Clock.Advance(TimeSpan.FromDays(364));
        await job.ForgetAsync(Cancellation);
        (await RowAsync(services, id)).Fields.ShouldNotBeNull();
        Clock.Advance(TimeSpan.FromDays(2));
        await job.ForgetAsync(Cancellation);
        await job.ForgetAsync(Cancellation);

        var row = await RowAsync(services, id);
        (row.Fields, row.OwnerName, row.State, row.Number).ShouldBe((null, null, nameof(PracticeState.Rejected), 1));
        await using (var db = await ContextAsync(services))
            (await db.AuditRows.CountAsync(one => one.Action == "practices.expire", Cancellation)).ShouldBe(1);
        Clock.Advance(TimeSpan.FromDays(7 * 366));
        await job.ForgetAsync(Cancellation);
        await using var after = await ContextAsync(services);
        (await after.AuditRows.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Steps_are_kept_as_long_as_audit_rows_and_letters_as_long_as_digests()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Reject, Reason = "no_steps" });
        var contexts = services.GetRequiredService<IDbContextFactory<TipDbContext>>();
        var (job, outbox) = (new ForgetOldPractices(contexts, Clock), new LetterOutbox(contexts, Clock));
        await using var db = await ContextAsync(services);
        await db.Letters.ExecuteUpdateAsync(change => change.SetProperty(letter => letter.State, LetterState.Sent), Cancellation);

        Clock.Advance(TimeSpan.FromDays(390));
        await outbox.SweepAsync(Cancellation);
        (await db.Letters.CountAsync(Cancellation)).ShouldBe(1);
        Clock.Advance(TimeSpan.FromDays(10));
        await outbox.SweepAsync(Cancellation);
        (await db.Letters.CountAsync(Cancellation)).ShouldBe(0);

        await job.ForgetAsync(Cancellation);
        (await db.PracticeSteps.CountAsync(Cancellation)).ShouldBe(4);
        Clock.Advance(TimeSpan.FromDays(7 * 366));
        await job.ForgetAsync(Cancellation);
        (await db.PracticeSteps.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_filled_in_on_top_of_a_submission_goes_ninety_days_after_its_person_left_it_whatever_reviewers_do()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await TouchAsync(services, id, "Clauses in all tenders");
        Clock.Advance(TimeSpan.FromDays(60));
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Take });
        Clock.Advance(TimeSpan.FromDays(31));

        await new DeleteOldDrafts(services.GetRequiredService<IDbContextFactory<TipDbContext>>(), Clock).DeleteAsync(Cancellation);

        (await RowAsync(services, id)).Draft.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_person_is_reminded_of_it_once_two_weeks_before_wherever_the_submission_stands(bool isDormant)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        if (isDormant)
            await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say what is done" } });
        await TouchAsync(services, id, "Clauses in all tenders");

        var told = await DaysAsync(services, "TH", 89);

        told.Where(one => one.Told.StartsWith("Remind", StringComparison.Ordinal)).ShouldBe(isDormant ? [("Remind10", "2018-03-15"), ("Remind18", "2018-03-27"), ("RemindChanges", "2018-05-16")] : [("RemindChanges", "2018-05-16")]);
        told.Count(one => one.Told is "Rest").ShouldBe(isDormant ? 1 : 0);
    }

    private static Task<PracticeOutcome> TouchAsync(IServiceProvider services, Guid id, string title) => services.GetRequiredService<OwnPractices>().SaveAsync(
        Owner, new(id, FormLevel.Quick, "what", new Dictionary<string, string?> { ["title"] = title, ["countries"] = "TH" }) { Door = Door.Chat, Tongue = "th" }, Cancellation);
}
