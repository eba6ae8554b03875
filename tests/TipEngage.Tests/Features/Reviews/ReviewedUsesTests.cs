using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Where a practice was used, for coordinators once it is withdrawn.</summary>
public sealed class ReviewedUsesTests : ReviewWalkTests
{
    [Fact]
    public async Task Whom_to_tell_is_shown_to_coordinators_when_it_is_withdrawn()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));
        (await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Publish")).Marks().ShouldNotContain("used-in");
        await Walk.Bot.PressAsync("library.practice", """{"practice":"PP-0001"}""", role: First);

        var submitter = new FormWalk(Walk.Bot, "submitter");
        await submitter.PressAsync(await submitter.MineAsync(), "Withdraw");

        var card = await Walk.OpenAsync(First);
        card.Marks().ShouldContain("used-in");
        card.Lines().ShouldContain("Opened in the library: 1");
        card.ToJsonString().ShouldNotContain("Fair recruitment");
        (await Walk.CardAsync(First, card, "List them all")).Lines().ShouldContain("No digest, newsletter, file or text that is known here held it.");
        (await Walk.AnswerAsync("member", card, "List them all"))["value"]!.ToString().ShouldNotContain("PP-0001");
    }

    [Fact]
    public async Task Each_channel_whose_digest_told_of_what_was_withdrawn_is_listed_with_its_day()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Publish");
        var published = Walk.Bot.Clock.GetUtcNow();
        await using (var db = await ContextAsync())
        {
            db.DigestDeliveries.AddRange(Enumerable.Range(1, 31).Select(number => new DigestDelivery
            {
                TenantId = "tenant",
                ConversationId = $"19:{number}@thread.tacv2",
                Run = published.AddDays(1),
                State = DigestDeliveryState.Sent,
                At = published.AddDays(number),
                NotBefore = published,
                From = published.AddDays(-1),
                Until = published.AddDays(1),
            }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Walk.Bot.Clock.Advance(TimeSpan.FromDays(40));
        var submitter = new FormWalk(Walk.Bot, "submitter");
        await submitter.PressAsync(await submitter.MineAsync(), "Withdraw");
        var list = await Walk.CardAsync(First, await Walk.OpenAsync(First), "List them all");

        list.Objects().Any(one => one["verb"]?.ToString() == "reviews.uses.correct").ShouldBeTrue();
        Channels(list).ShouldBe(30);
        Channels(await Walk.CardAsync(First, list, "Show the next 1 of 1")).ShouldBe(1);

        static int Channels(JsonNode card) => card.Objects().Count(one => one["value"]?.ToString().StartsWith("Weekly digest: a channel whose name", StringComparison.Ordinal) is true);
    }

    private Task<TipDbContext> ContextAsync() => Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
