using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Other words for what is published: seen by nobody else until they replace it, and gone with it.</summary>
public abstract class UpdatesTests : ReviewTests
{
    private const string Before = "Clauses in tenders";
    private const string After = "Clauses in every tender";

    protected UpdatesTests()
    {
    }

    protected UpdatesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task It_replaces_all_of_what_was_published_in_one_step_with_its_rows_of_history_and_audit()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (shown, update) = await UpdateAsync(services);
        await AcceptedAsync(services, update);
        (await SeenAsync(services)).ShouldBe([(1, Before, 1)]);

        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.PublishUpdate });

        (await SeenAsync(services)).ShouldBe([(1, After, 2)]);
        var (practice, row) = (await RowAsync(services, shown), await RowAsync(services, update));
        (practice.State, practice.PublishedVersion, practice.ContentVersion).ShouldBe(("Published", 2, 2));
        (row.State, row.Fields, row.OwnerName, row.PublishedAt).ShouldBe(("Archived", null, null, null));
        await using var db = await ContextAsync(services);
        (await db.PracticeReviews.Select(one => new { one.PracticeId, one.ContentVersion }).ToArrayAsync(Cancellation)).ShouldAllBe(one => one.PracticeId == shown);
        (await db.PracticeReviews.CountAsync(one => one.ContentVersion == 2, Cancellation)).ShouldBe(2);
        (await db.PracticeSteps.Where(step => step.PracticeId == update).OrderBy(step => step.Version).ThenBy(step => step.Order).Select(step => step.To).ToArrayAsync(Cancellation))
            .ShouldBe(["Submitted", "Screening", "InReview", "Accepted", "ConsentCheck", "Published", "Archived"]);
        var audits = await db.AuditRows.Where(one => one.Action == "practices.publish_update" || one.Action == "practices.update").OrderBy(one => one.Subject).ToArrayAsync(Cancellation);
        audits.Select(one => (one.Subject, one.Action, one.ById)).ShouldBe([("PP-0001", "practices.update", Second.Id), ("PP-0002", "practices.publish_update", Second.Id)]);
        audits[0].FieldNames.ShouldBe("title");
        (await services.GetRequiredService<PracticeUses>().OfAsync(shown, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_member_who_found_it_useful_does_not_stand_under_words_that_they_did_not_see()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (_, update) = await UpdateAsync(services);
        await EndorseAsync(services, "We try it.");
        (await EchoAsync(services)).EarlierCount.ShouldBe(0);
        await AcceptedAsync(services, update);
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.PublishUpdate });

        var echo = await EchoAsync(services);
        (echo.Endorsed.Count, echo.UnnamedCount, echo.EarlierCount).ShouldBe((0, 0, 1));

        await EndorseAsync(services, "Still.");
        echo = await EchoAsync(services);
        echo.Endorsed.ShouldBe([("NZ", "Still.")]);
        echo.EarlierCount.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_accepted_it_does_not_publish_it_and_it_is_published_by_no_other_step()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (shown, update) = await UpdateAsync(services);
        await AcceptedAsync(services, update);

        await AgainstAsync(services, First, update, ReviewFault.SamePerson, move => move with { Event = ReviewEvent.PublishUpdate });
        await AgainstAsync(services, Second, update, ReviewFault.NothingToUpdate, move => move with { Event = ReviewEvent.Publish });
        (await TakeAsync(services, Second, shown, move => move with { Event = ReviewEvent.PublishUpdate })).ShouldBeOfType<ReviewOutcome.Overtaken>();
        (await SeenAsync(services)).ShouldBe([(1, Before, 1)]);
    }

    [Fact]
    public async Task What_is_rejected_meanwhile_is_not_replaced()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (shown, update) = await UpdateAsync(services);
        await AcceptedAsync(services, update);
        await DoneAsync(services, First, shown, move => move with { Event = ReviewEvent.Reject, Reason = "may_harm" });

        await AgainstAsync(services, Second, update, ReviewFault.NothingToUpdate, move => move with { Event = ReviewEvent.PublishUpdate });
        (await SeenAsync(services)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_ends_the_practice_for_good_ends_its_updates_and_leaves_none_of_their_words(bool isPurged)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (shown, update) = await UpdateAsync(services);
        var audits = await AuditsAsync(services, "PP-0002");
        if (isPurged)
        {
            await DoneAsync(services, First, shown, move => move with { Event = ReviewEvent.AskPurge });
            await DoneAsync(services, Second, shown, move => move with { Event = ReviewEvent.Purge });
        }
        else
        {
            await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, shown, Cancellation);
        }

        var row = await RowAsync(services, update);
        (row.State, row.Fields, row.Draft).ShouldBe((isPurged ? "Purged" : "Withdrawn", null, null));
        (await AuditsAsync(services, "PP-0002")).ShouldBe(audits + 1);
        await using var db = await ContextAsync(services);
        (await db.Letters.CountAsync(letter => letter.SubjectId == update && letter.Told == "Purge", Cancellation)).ShouldBe(isPurged ? 1 : 0);
    }

    [Fact]
    public async Task A_draft_of_an_update_goes_with_the_practice()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (shown, draft) = (await PublishedAsync(services), await DraftAsync(services));

        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, shown, Cancellation);

        await using var db = await ContextAsync(services);
        (await db.Practices.AnyAsync(one => one.Id == draft, Cancellation)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(nameof(Door.Chat))]
    [InlineData(nameof(Door.Invitation))]
    public async Task What_reviewers_wrote_of_an_update_that_was_published_goes_when_the_practice_is_withdrawn(string door)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services);
        var update = await SubmittedAsync(services, updateOf: 1, door: Enum.Parse<Door>(door));
        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "You say Clauses; say which." } });
        await SubmittedAgainAsync(services, update);
        await AcceptedAsync(services, update);
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.PublishUpdate });
        (await DetailsAsync(services, update)).ShouldContain(detail => detail.Contains("say which", StringComparison.Ordinal));

        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, shown, Cancellation);

        (await DetailsAsync(services, update)).ShouldBeEmpty();
        (await DetailsAsync(services, shown)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_updates_begun_at_once_are_one()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        var shown = await PublishedAsync(replicas[0]);
        for (var round = 0; round < 10; round++)
        {
            var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => Task.Run(() => BeginAsync(replicas[index % replicas.Length], 1), Cancellation)));

            var update = begun.Select(one => one.ShouldBeOfType<PracticeOutcome.Done>().Practice.Id).Distinct().ShouldHaveSingleItem();
            await using var db = await ContextAsync(replicas[0]);
            (await db.Practices.Where(one => one.UpdateOf == 1).Select(one => one.Id).ToArrayAsync(Cancellation)).ShouldBe([update]);
            await replicas[0].GetRequiredService<OwnPractices>().DiscardAsync(Owner, update, Cancellation);
        }

        (await RowAsync(replicas[0], shown)).PublishedVersion.ShouldBe(1);
    }

    [Fact]
    public async Task An_update_that_is_begun_while_the_practice_is_withdrawn_keeps_none_of_its_words()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        for (var round = 1; round <= 10; round++)
        {
            var (shown, number) = (await PublishedAsync(replicas[0]), round);
            var begin = Task.Run(() => BeginAsync(replicas[^1], number), Cancellation);
            await replicas[0].GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, shown, Cancellation);
            await begin;

            await using var db = await ContextAsync(replicas[0]);
            (await db.Practices.AnyAsync(one => one.UpdateOf == number, Cancellation)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task What_is_not_published_or_is_somebody_elses_has_no_update()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await PublishedAsync(services);
        (await BeginAsync(services, 1, Member)).ShouldBeOfType<PracticeOutcome.NotYours>();
        await SubmittedAsync(services);
        (await BeginAsync(services, 2)).ShouldBeOfType<PracticeOutcome.NotYours>();

        await using var db = await ContextAsync(services);
        (await db.Practices.AnyAsync(one => one.UpdateOf != null, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_sent_an_update_when_asked_whether_it_is_still_true_has_answered()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services);
        var job = new TurnReviewClock(
            services.GetRequiredService<IDbContextFactory<TipDbContext>>(), services.GetRequiredService<DecidePractice>(), services.GetRequiredService<WorkCalendar>(), Clock, NullLogger<TurnReviewClock>.Instance);
        await PassAsync(job, 740);
        (await RowAsync(services, shown)).State.ShouldBe("UpdateDue");
        var update = await SubmitUpdateAsync(services);

        await PassAsync(job, 90);
        (await SeenAsync(services)).ShouldBe([(1, Before, 1)]);
        await AcceptedAsync(services, update);
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.PublishUpdate });

        (await RowAsync(services, shown)).State.ShouldBe("Published");
        (await SeenAsync(services)).ShouldBe([(1, After, 2)]);
    }

    [Fact]
    public async Task Two_who_publish_an_update_at_once_and_whose_it_is_who_withdraws_leave_one_whole_end()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        for (var round = 0; round < 10; round++)
        {
            var (shown, update) = await UpdateAsync(replicas[0]);
            await AcceptedAsync(replicas[0], update);
            var seen = (await RowAsync(replicas[0], update)).Revision;
            var publish = replicas.Select(replica => Task.Run(() => replica.GetRequiredService<DecidePractice>().TakeAsync(Second, new(update, seen, ReviewEvent.PublishUpdate), Cancellation), Cancellation)).ToArray();
            var withdraw = round % 2 == 0 ? Task.CompletedTask : Task.Run(() => replicas[^1].GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, shown, Cancellation), Cancellation);

            var outcomes = await Task.WhenAll(publish);
            await withdraw;

            var row = await RowAsync(replicas[0], shown);
            outcomes.Count(one => one is ReviewOutcome.Done).ShouldBeLessThanOrEqualTo(1);
            (row.State, row.Fields is null).ShouldBe(round % 2 == 0 ? ("Published", false) : ("Withdrawn", true));
            row.PublishedVersion.ShouldBe(outcomes.Any(one => one is ReviewOutcome.Done) ? 2 : 1);
            (await RowAsync(replicas[0], update)).Fields.ShouldBeNull();
        }
    }

    /// <summary>An update that takes a word out of what is published.</summary>
    private protected async Task<Guid> ReplacedAsync(IServiceProvider services, string word)
    {
        var fields = CompleteForm.Quick.ToDictionary(one => one.Key, one => one.Key is "title" ? $"{one.Value} {word}" : one.Value);
        await PublishedAsync(services, fields);
        return await SubmitUpdateAsync(services);
    }

    private protected async Task PublishedUpdateAsync(IServiceProvider services, Guid update)
    {
        await AcceptedAsync(services, update);
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.PublishUpdate });
    }

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<PracticeUses>().AddSingleton<PracticeLibrary>().AddSingleton<FocalPoints>().AddSingleton<LibraryEchoes>();
    }

    private async Task PassAsync(TurnReviewClock job, int days)
    {
        for (var day = 0; day < days; day += 3)
        {
            Clock.Advance(TimeSpan.FromDays(3));
            await job.TurnAsync(Cancellation);
        }
    }

    /// <summary>A practice that is published, and an update of it that waits for its reviewers.</summary>
    private async Task<(Guid Shown, Guid Update)> UpdateAsync(IServiceProvider services)
    {
        var shown = await PublishedAsync(services);
        return (shown, await SubmitUpdateAsync(services, (await RowAsync(services, shown)).Number!.Value));
    }

    private static async Task<Guid> DraftAsync(IServiceProvider services, int number = 1) => (await BeginAsync(services, number)).ShouldBeOfType<PracticeOutcome.Done>().Practice.Id;

    private static Task<PracticeOutcome> BeginAsync(IServiceProvider services, int number, Person? owner = null)
    {
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)(one.Key is "title" ? After : one.Value));
        return services.GetRequiredService<OwnPractices>().SaveAsync(
            owner ?? Owner, new(Guid.NewGuid(), FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en", UpdateOf = number }, Cancellation);
    }

    private static async Task SubmittedAgainAsync(IServiceProvider services, Guid id)
    {
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)one.Value);
        await services.GetRequiredService<OwnPractices>().SaveAsync(Owner, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        (await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>();
    }

    private static async Task<string[]> DetailsAsync(IServiceProvider services, Guid id)
    {
        await using var db = await ContextAsync(services);
        return await db.Letters.Where(letter => letter.SubjectId == id && letter.Detail != null).Select(letter => letter.Detail!).ToArrayAsync(Cancellation);
    }

    private static async Task<Guid> SubmitUpdateAsync(IServiceProvider services, int number = 1)
    {
        var id = await DraftAsync(services, number);
        (await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>();
        return id;
    }

    private async Task AcceptedAsync(IServiceProvider services, Guid id)
    {
        foreach (var reviewer in new[] { First, Second })
            await DoneAsync(services, reviewer, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });
        Clock.Advance(TimeSpan.FromDays(21));
    }

    private static async Task<(int Number, string Title, int Version)[]> SeenAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return [.. (await PracticeLibrary.Shown(db, Tlp.Green).ToArrayAsync(Cancellation)).Select(PublishedPractice.Of).Select(one => (one.Number, one.Title, one.Version))];
    }

    private static async Task EndorseAsync(IServiceProvider services, string said) =>
        (await services.GetRequiredService<LibraryEchoes>().EndorseAsync(1, Member, new("NZ", said, true), Cancellation)).ShouldBe(EchoOutcome.Done);

    private static async Task<LibraryEcho> EchoAsync(IServiceProvider services) => await services.GetRequiredService<LibraryEchoes>()
        .OfAsync((await services.GetRequiredService<PracticeLibrary>().FindAsync(1, Tlp.Green, Cancellation))!, Cancellation);

    private static async Task<int> AuditsAsync(IServiceProvider services, string reference)
    {
        await using var db = await ContextAsync(services);
        return await db.AuditRows.CountAsync(one => one.Subject == reference, Cancellation);
    }
}
