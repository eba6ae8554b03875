using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Features.Digests.Newsletters;
using TipEngage.Plans;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Practices.Review;

namespace TipEngage.Tests.Practices.Library;

/// <summary>A newsletter that was released says no more of a practice than may be shown of it now.</summary>
public sealed class NewsletterTitlesTests : ReviewTests
{
    private const string Title = "Clauses in tenders";

    [Theory]
    [InlineData(nameof(ReviewEvent.Reject))]
    [InlineData(nameof(ReviewEvent.Archive))]
    public async Task What_is_shown_no_more_is_named_there_by_its_reference_alone(string happens)
    {
        var services = await ReleasedAsync(CompleteForm.Quick);
        var id = await IdAsync(services, 1);
        if (happens is nameof(ReviewEvent.Archive))
            await DoneAsync(services, DecidePractice.Clock, id, move => move with { Event = ReviewEvent.AskRenewal });
        (await TextAsync(services)).ShouldBe(($"- PP-0001 · {Title}\n", $"<li>PP-0001 · {Title}</li>"));

        var @event = Enum.Parse<ReviewEvent>(happens);
        await DoneAsync(services, @event is ReviewEvent.Archive ? DecidePractice.Clock : First, id, move => Complete(move with { Event = @event }));

        (await TextAsync(services)).ShouldBe(("- PP-0001\n", "<li>PP-0001</li>"));
    }

    [Fact]
    public async Task What_is_to_be_purged_is_given_out_without_its_title_and_has_it_again_where_the_purge_is_not_done()
    {
        var services = await ReleasedAsync(CompleteForm.Quick);
        var id = await IdAsync(services, 1);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });

        (await GivenOutAsync(services)).ShouldBe(("- PP-0001\n", "<li>PP-0001</li>"));

        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.DropPurge });
        (await GivenOutAsync(services)).ShouldBe(($"- PP-0001 · {Title}\n", $"<li>PP-0001 · {Title}</li>"));
    }

    [Fact]
    public async Task What_is_purged_has_it_no_more()
    {
        var services = await ReleasedAsync(CompleteForm.Quick);
        var id = await IdAsync(services, 1);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });

        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Purge });

        (await TextAsync(services)).ShouldBe(("- PP-0001\n", "<li>PP-0001</li>"));
    }

    [Fact]
    public async Task What_its_person_withdraws_while_it_is_to_be_purged_has_it_no_more_either()
    {
        var services = await ReleasedAsync(CompleteForm.Quick);
        var id = await IdAsync(services, 1);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });

        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, id, Cancellation);

        (await TextAsync(services)).ShouldBe(("- PP-0001\n", "<li>PP-0001</li>"));
    }

    [Theory]
    [InlineData("named", "GREEN", true)]
    [InlineData("anonymous", "CLEAR", true)]
    [InlineData("named", "CLEAR", false)]
    public async Task An_update_that_shows_it_to_fewer_or_hides_its_name_takes_the_old_title_too(string attribution, string tlp, bool isForgotten)
    {
        var services = await ReleasedAsync(new Dictionary<string, string>(CompleteForm.Quick) { ["attribution"] = "named", ["tlp"] = "CLEAR" });
        var update = await SubmittedAsync(services, fields: new Dictionary<string, string>(CompleteForm.Quick) { ["title"] = "Other words", ["attribution"] = attribution, ["tlp"] = tlp }, updateOf: 1);
        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.Accept });
        Clock.Advance(TimeSpan.FromDays(21));

        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.PublishUpdate });

        (await TextAsync(services)).Text.ShouldBe(isForgotten ? "- PP-0001\n" : $"- PP-0001 · {Title}\n");
    }

    private async Task<IServiceProvider> ReleasedAsync(IReadOnlyDictionary<string, string> fields)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await PublishedAsync(services, fields);
        await using var db = await ContextAsync(services);
        db.Newsletters.Add(new()
        {
            TenantId = "tenant",
            Number = 1,
            Language = "en",
            Tlp = (int)Tlp.Green,
            From = Clock.GetUtcNow().AddDays(-7),
            Until = Clock.GetUtcNow(),
            Subject = "News",
            Introduction = "",
            Text = $"- PP-0001 · {Title}\n",
            Html = $"<li>PP-0001 · {Title}</li>",
            MadeById = First.Id,
            MadeAt = Clock.GetUtcNow(),
            ReleasedAt = Clock.GetUtcNow(),
            ReleasedById = First.Id,
        });
        await db.SaveChangesAsync(Cancellation);
        return services;
    }

    private static async Task<Guid> IdAsync(IServiceProvider services, int number)
    {
        await using var db = await ContextAsync(services);
        return (await db.Practices.SingleAsync(row => row.Number == number, Cancellation)).Id;
    }

    /// <summary>As a file or a card has it.</summary>
    private async Task<(string? Text, string? Html)> GivenOutAsync(IServiceProvider services)
    {
        var desk = new NewsletterDesk(services.GetRequiredService<IDbContextFactory<TipDbContext>>(), new(Options.Create(new AsOfOptions()), Clock), Clock);
        var row = (await desk.FindAsync("tenant", 1, Cancellation)).ShouldNotBeNull();
        return (row.Text, row.Html);
    }

    private static async Task<(string? Text, string? Html)> TextAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        var row = await db.Newsletters.AsNoTracking().SingleAsync(Cancellation);
        return (row.Text, row.Html);
    }
}
