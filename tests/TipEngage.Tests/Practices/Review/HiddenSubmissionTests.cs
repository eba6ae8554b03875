using Microsoft.EntityFrameworkCore;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>That a submission was hidden from its first moment on can be read in its audit row.</summary>
public abstract class HiddenSubmissionTests : CopyTests
{
    protected HiddenSubmissionTests()
    {
    }

    protected HiddenSubmissionTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task What_repeats_what_is_to_be_purged_says_so_in_the_one_row_of_its_submission()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var first = await RejectedAsync(services);
        var (repeated, other) = (await BegunAsync(services, first, null), await SubmittedAsync(services, Member));
        await DoneAsync(services, First, first, move => move with { Event = ReviewEvent.AskPurge });

        await SubmitAsync(services, repeated);

        (await RowAsync(services, repeated)).PurgeAskedById.ShouldBe(First.Id);
        var audited = await AuditedAsync(services, repeated);
        (audited.Action, audited.Fields.Contains("purgeAsked"), audited.Fields.Contains("title")).ShouldBe(("practices.submit", true, true));
        (await AuditedAsync(services, other)).Fields.ShouldNotContain("purgeAsked");
    }

    /// <summary>The only audit row of a practice.</summary>
    private static async Task<(string Action, string[] Fields)> AuditedAsync(IServiceProvider services, Guid id)
    {
        var reference = PracticeReference.Of((await RowAsync(services, id)).Number!.Value);
        await using var db = await ContextAsync(services);
        var row = await db.AuditRows.SingleAsync(one => one.Subject == reference, Cancellation);
        return (row.Action, row.FieldNames.Split(' '));
    }
}
