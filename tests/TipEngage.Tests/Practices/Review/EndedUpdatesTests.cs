using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>An update ends with the practice that it was to replace, and its person and its reviewers are told.</summary>
public abstract class EndedUpdatesTests : UpdateTests
{
    protected EndedUpdatesTests()
    {
    }

    protected EndedUpdatesTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData("Withdrawn", false)]
    [InlineData("Purged", false)]
    [InlineData("Rejected", true)]
    [InlineData("Archived", true)]
    public async Task It_ends_with_one_step_one_audit_row_and_one_letter_that_says_how_the_practice_ended(string end, bool isKept)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (shown, update) = await UpdateAsync(services);
        await ReturnAsync(services, update);
        if (end is "Archived")
            await PassAsync(services, 740);
        var (audits, letters) = (await AuditsAsync(services, "PP-0002"), await ToldAsync(services, update));
        var seen = (await RowAsync(services, update)).Revision;

        await EndAsync(services, shown, end);

        var row = await RowAsync(services, update);
        (row.State, row.Reason, row.Fields is not null, row.Draft).ShouldBe((isKept ? "Rejected" : end, "nothing_to_update", isKept, null));
        (await AuditsAsync(services, "PP-0002")).ShouldBe(audits + 1);
        (await ToldAsync(services, update)).Except(letters).ShouldBe([$"Update{end}"]);
        (await DetailsAsync(services, update))[^1].ShouldContain("PP-0001");
        (await services.GetRequiredService<DecidePractice>().TakeAsync(Second, new(update, seen, ReviewEvent.Reject) { Reason = "no_steps" }, Cancellation)).ShouldBeOfType<ReviewOutcome.Overtaken>();
        await using var db = await ContextAsync(services);
        var steps = await db.PracticeSteps.Where(step => step.PracticeId == update).OrderBy(step => step.Version).ThenBy(step => step.Order).Select(step => new { step.From, step.To, step.Reason }).ToArrayAsync(Cancellation);
        steps[^1].ShouldBe(new { From = "ChangesRequested", To = row.State, Reason = (string?)"nothing_to_update" });
    }

    [Theory]
    [InlineData("Rejected")]
    [InlineData("Archived")]
    public async Task A_draft_of_it_goes_on_as_a_practice_of_its_own_where_its_words_are_nobody_elses_to_delete(string end)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services);
        if (end is "Archived")
            await PassAsync(services, 740);
        var draft = await DraftAsync(services);

        await EndAsync(services, shown, end);

        (await RowAsync(services, draft)).UpdateOf.ShouldBeNull();
        (await ToldAsync(services, draft)).ShouldBe(["UpdateDraftFreed"]);
        await SubmitAsync(services, draft);
        await AcceptedAsync(services, draft);
        await DoneAsync(services, Second, draft, move => move with { Event = ReviewEvent.Publish });
        (await SeenAsync(services)).ShouldBe([(2, After, 1)]);
    }

    [Theory]
    [InlineData("Withdrawn")]
    [InlineData("Purged")]
    public async Task A_draft_of_it_is_deleted_with_what_is_withdrawn_or_purged_and_its_person_is_told(string end)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (shown, draft) = (await PublishedAsync(services), await DraftAsync(services));

        await EndAsync(services, shown, end);

        await using var db = await ContextAsync(services);
        (await db.Practices.AnyAsync(one => one.Id == draft, Cancellation)).ShouldBeFalse();
        (await ToldAsync(services, shown)).ShouldContain("UpdateDraftDeleted");
    }

    [Fact]
    public async Task An_old_card_of_an_update_that_was_published_neither_withdraws_nor_purges_what_readers_go_on_seeing()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (_, update) = await UpdateAsync(services);
        await PublishedUpdateAsync(services, update);

        (await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, update, Cancellation)).ShouldBeOfType<PracticeOutcome.Done>().Practice.IsMerged.ShouldBeTrue();
        (await TakeAsync(services, First, update, move => move with { Event = ReviewEvent.AskPurge })).ShouldBeOfType<ReviewOutcome.Overtaken>();

        (await RowAsync(services, update)).State.ShouldBe("Archived");
        (await SeenAsync(services)).ShouldBe([(1, After, 2)]);
    }

    [Fact]
    public async Task Nobody_reads_or_decides_about_an_update_of_what_is_to_be_purged()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var (shown, update) = await UpdateAsync(services);
        await DoneAsync(services, First, shown, move => move with { Event = ReviewEvent.AskPurge });
        var queue = ActivatorUtilities.CreateInstance<ReviewQueue>(services);

        var hidden = (await queue.FindAsync(update, Cancellation)).ShouldNotBeNull();
        (hidden.Practice.Fields, hidden.Replaced, hidden.WaitsForPurge).ShouldBe((null, null, true));
        await AgainstAsync(services, Second, update, ReviewFault.ToBePurged, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });

        await DoneAsync(services, Second, shown, move => move with { Event = ReviewEvent.DropPurge });
        (await queue.FindAsync(update, Cancellation)).ShouldNotBeNull().Practice.Title.ShouldBe(After);
        await AcceptedAsync(services, update);
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
    public async Task Who_sent_an_update_when_asked_whether_it_is_still_true_has_answered()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var shown = await PublishedAsync(services);
        await PassAsync(services, 740);
        (await RowAsync(services, shown)).State.ShouldBe("UpdateDue");
        var update = await SubmitUpdateAsync(services);

        await PassAsync(services, 90);
        (await SeenAsync(services)).ShouldBe([(1, Before, 1)]);
        await AcceptedAsync(services, update);
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.PublishUpdate });

        (await RowAsync(services, shown)).State.ShouldBe("Published");
        (await SeenAsync(services)).ShouldBe([(1, After, 2)]);
    }

    private async Task EndAsync(IServiceProvider services, Guid shown, string end)
    {
        switch (end)
        {
            case "Withdrawn":
                await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, shown, Cancellation);
                break;
            case "Rejected":
                await DoneAsync(services, First, shown, move => move with { Event = ReviewEvent.Reject, Reason = "may_harm" });
                break;
            case "Archived":
                await PassAsync(services, 70);
                break;
            default:
                await DoneAsync(services, First, shown, move => move with { Event = ReviewEvent.AskPurge });
                await DoneAsync(services, Second, shown, move => move with { Event = ReviewEvent.Purge });
                break;
        }

        (await RowAsync(services, shown)).State.ShouldBe(end);
    }

    private static Task ReturnAsync(IServiceProvider services, Guid id) =>
        DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say which." } });

    private static async Task<string[]> ToldAsync(IServiceProvider services, Guid id)
    {
        await using var db = await ContextAsync(services);
        return await db.Letters.Where(letter => letter.SubjectId == id).OrderBy(letter => letter.At).Select(letter => letter.Told).ToArrayAsync(Cancellation);
    }
}
