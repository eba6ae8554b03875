using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Other words for what is published: seen by nobody else until they replace it, and gone with it.</summary>
public abstract class UpdatesTests : UpdateTests
{
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
    public async Task Who_works_for_the_organisation_of_what_it_would_replace_does_not_decide_about_it()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await PublishedAsync(services, new Dictionary<string, string>(CompleteForm.Quick) { ["orgName"] = "Anti-Money Laundering Office" });
        var update = await SubmitUpdateAsync(services, 1, ("orgName", "Fair Work Foundation"), ("countries", "FJ"));

        await AgainstAsync(services, Interested, update, ReviewFault.HasInterest, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say which." } });
        await DoneAsync(services, Interested, update, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });

        (await QueuedAsync(services, update)).IsInterestOf(Interested.Id).ShouldBeTrue();
        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await AgainstAsync(services, First, update, ReviewFault.TooFewReviews, move => move with { Event = ReviewEvent.Accept });
    }

    /// <summary>An update that takes a word out of what is published.</summary>
    private protected async Task<Guid> ReplacedAsync(IServiceProvider services, string word)
    {
        var fields = CompleteForm.Quick.ToDictionary(one => one.Key, one => one.Key is "title" ? $"{one.Value} {word}" : one.Value);
        await PublishedAsync(services, fields);
        return await SubmitUpdateAsync(services);
    }
}
