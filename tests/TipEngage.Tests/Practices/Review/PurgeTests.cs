using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>A purge takes two people, and leaves nothing of the content.</summary>
public abstract class PurgeTests : ReviewTests
{
    protected PurgeTests()
    {
    }

    protected PurgeTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Two_people_purge_and_nothing_of_the_content_is_left()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["summary"] = "A secret remark" } });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });
        await AgainstAsync(services, First, id, ReviewFault.SamePerson, move => move with { Event = ReviewEvent.Purge });

        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Purge });

        var row = await RowAsync(services, id);
        (row.State, row.Number).ShouldBe((nameof(PracticeState.Purged), 1));
        (row.Fields, row.Draft, row.Proposed, row.Comments, row.OwnerName, row.TierReason).ShouldBe((null, null, null, null, null, null));
        await using var db = await ContextAsync(services);
        (await db.PracticeReviews.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Letters.CountAsync(letter => letter.Detail != null, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_newsletter_that_was_released_keeps_the_reference_and_not_the_title()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        await using (var db = await ContextAsync(services))
        {
            db.Newsletters.Add(new()
            {
                TenantId = "tenant",
                Number = 1,
                Language = "en",
                Tlp = 0,
                From = Clock.GetUtcNow(),
                Until = Clock.GetUtcNow(),
                Subject = "News",
                Introduction = "",
                MadeById = First.Id,
                MadeAt = Clock.GetUtcNow(),
                ReleasedAt = Clock.GetUtcNow(),
                Text = "- PP-0001 · A <secret> title\n  https://tipengage.example/practices/PP-0001\n- PP-00010 · Another\n",
                Html = "<li><a href=\"https://tipengage.example/practices/PP-0001\">PP-0001 · A &lt;secret&gt; title</a></li><li>PP-00010 · Another</li>",
            });
            await db.SaveChangesAsync(Cancellation);
        }

        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Purge });

        await using var after = await ContextAsync(services);
        var letter = await after.Newsletters.SingleAsync(Cancellation);
        letter.Text.ShouldBe("- PP-0001\n  https://tipengage.example/practices/PP-0001\n- PP-00010 · Another\n");
        letter.Html.ShouldBe("<li><a href=\"https://tipengage.example/practices/PP-0001\">PP-0001</a></li><li>PP-00010 · Another</li>");
    }

    [Fact]
    public async Task What_somebody_asked_to_be_purged_is_shown_to_nobody_and_goes_no_further()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });

        await using (var db = await ContextAsync(services))
            (await PracticeLibrary.Shown(db, LibraryCircles.WidestFor(Role.Coordinator)).AnyAsync(Cancellation)).ShouldBeFalse();
        await AgainstAsync(services, Second, id, ReviewFault.ToBePurged, move => Complete(move with { Event = ReviewEvent.Reject }));
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.DropPurge });

        await using var after = await ContextAsync(services);
        (await PracticeLibrary.Shown(after, LibraryCircles.WidestFor(Role.Member)).AnyAsync(Cancellation)).ShouldBeTrue();
        (await PracticeLibrary.Shown(after, LibraryCircles.WidestFor(Role.Guest)).AnyAsync(Cancellation)).ShouldBeFalse();
    }
}
