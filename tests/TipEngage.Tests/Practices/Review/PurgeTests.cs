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
