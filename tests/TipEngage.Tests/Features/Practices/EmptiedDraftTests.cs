using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Tests.Features.Reviews;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>What a purge took out of a draft does not come back from a card that was shown before.</summary>
public sealed class EmptiedDraftTests : ReviewWalkTests
{
    [Theory]
    [InlineData("Next")]
    [InlineData("Save and go on later")]
    public async Task A_card_that_still_holds_the_words_does_not_write_them_again(string button)
    {
        var (submitter, old) = await PurgedAsync();

        var now = await submitter.PressAsync(old, button, FormWalk.Quick[0]);

        now.Lines().ShouldContain(line => line.StartsWith("Reviewers deleted something of yours after this card was shown", StringComparison.Ordinal));
        (await DraftAsync()).ShouldNotContain("Suppliers pay");
        Walk.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        (await submitter.PressAsync(now, "Next", ("f_title", "Other words"), ("f_summary", "Nobody pays a fee."), ("f_approach", "public-procurement"))).Marks().ShouldContain("practice-step-who");
        (await DraftAsync()).ShouldContain("Nobody pays a fee.");
    }

    [Theory]
    [InlineData("Next")]
    [InlineData("Save and go on later")]
    public async Task Nor_does_one_that_does_not_say_when_it_was_shown_however_often_the_draft_was_changed_since(string button)
    {
        var (submitter, old) = await PurgedAsync();
        var now = await submitter.PressAsync(await submitter.MineAsync(), "Continue");
        Walk.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await submitter.PressAsync(now, "Next", ("f_title", "Other words"), ("f_summary", "Nobody pays a fee."), ("f_approach", "public-procurement"));
        foreach (var data in old.Objects().Select(one => one["data"]).OfType<JsonObject>())
            data.Remove("kept");

        var answer = await submitter.PressAsync(old, button, FormWalk.Quick[0]);

        answer.Lines().ShouldContain(line => line.StartsWith("Reviewers deleted something of yours after this card was shown", StringComparison.Ordinal));
        (await DraftAsync()).ShouldNotContain("Suppliers pay");
        (await DraftAsync()).ShouldContain("Nobody pays a fee.");
    }

    [Fact]
    public async Task Where_nothing_was_purged_such_a_card_is_taken()
    {
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var next = await submitter.PressAsync(await submitter.StartAsync(), "Next", FormWalk.Quick[0]);
        foreach (var data in next.Objects().Select(one => one["data"]).OfType<JsonObject>())
            data.Remove("kept");

        (await submitter.PressAsync(next, "Next", FormWalk.Quick[1])).Marks().ShouldContain("practice-step-use");
    }

    private async Task<(FormWalk Submitter, JsonNode Old)> PurgedAsync()
    {
        await Walk.PlaceAsync();
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Do not publish …", [], "Do not publish", ("reason", "may_harm"));
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var old = await submitter.PressAsync(await submitter.MineAsync(), "Begin again with this text");
        Walk.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Purge the content …", [], "Hide it and ask for the purge");
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Purge it");
        return (submitter, old);
    }

    private Task<TipDbContext> ContextAsync() => Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private async Task<string> DraftAsync()
    {
        await using var db = await ContextAsync();
        return (await db.Practices.AsNoTracking().SingleAsync(row => row.Draft != null, TestContext.Current.CancellationToken)).Draft!;
    }
}
