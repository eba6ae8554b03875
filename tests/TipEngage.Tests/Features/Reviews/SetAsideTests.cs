using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>While a second person is asked about the purge of what is not published yet, its person is told so, and nothing new is taken.</summary>
public sealed class SetAsideTests : ReviewWalkTests
{
    [Fact]
    public async Task Its_person_is_told_that_it_is_set_aside_and_may_only_withdraw_it()
    {
        await Walk.PlaceAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var before = await submitter.MineAsync();

        await AskAsync();

        var mine = await submitter.MineAsync();
        mine.Lines().ShouldContain(line => line.StartsWith("PP-0001 · Set aside: it may be deleted", StringComparison.Ordinal));
        Offered(mine).ShouldNotContain("Change it");
        foreach (var card in new[] { await ReceiptAsync(), await submitter.PressAsync(before, "Change it") })
        {
            card.Lines().ShouldContain(line => line.StartsWith("It is set aside for removal", StringComparison.Ordinal));
            card.Lines().ShouldNotContain(line => line.Contains("Thank you", StringComparison.Ordinal) || line.Contains("In review", StringComparison.Ordinal));
            Offered(card).ShouldBe(["Withdraw"]);
        }

        (await submitter.PressAsync(await ReceiptAsync(), "Withdraw")).Lines().ShouldContain("State: Withdrawn");
    }

    [Fact]
    public async Task A_form_that_was_open_keeps_what_was_typed_on_the_screen_and_stores_nothing()
    {
        await Walk.PlaceAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var form = await submitter.PressAsync(await submitter.MineAsync(), "Change it");
        await AskAsync();
        var stored = await RowAsync();
        (string, string)[] typed = [.. FormWalk.Quick[0].Select(one => one.Item1 is "f_title" ? (one.Item1, "Other words altogether") : one)];

        var answer = await submitter.PressAsync(form, "Next", typed);

        answer.Lines().ShouldContain("It was set aside for removal, so nothing that you have just entered was kept, and nothing was sent.");
        FormWalk.ValueOf(answer, "f_title").ShouldBe("Other words altogether");
        (await submitter.PressAsync(answer, "Save and go on later", typed)).Lines().ShouldContain(line => line.StartsWith("It is set aside for removal", StringComparison.Ordinal));
        var after = await RowAsync();
        (after.Draft, after.Fields, after.Version).ShouldBe((stored.Draft, stored.Fields, stored.Version));
    }

    [Fact]
    public async Task A_new_version_that_was_filled_in_before_is_not_taken_and_waits()
    {
        await Walk.PlaceAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var card = await submitter.PressAsync(await submitter.MineAsync(), "Change it");
        foreach (var inputs in FormWalk.Quick[..^1])
            card = await submitter.PressAsync(card, "Next", inputs);
        await AskAsync();
        var stored = await RowAsync();

        var answer = await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);

        answer.Lines().ShouldContain(line => line.StartsWith("It is set aside for removal", StringComparison.Ordinal));
        answer.ToJsonString().ShouldNotContain("Thank you");
        var after = await RowAsync();
        (after.Draft, after.Fields, after.ContentVersion).ShouldBe((stored.Draft, stored.Fields, stored.ContentVersion));
        after.Draft.ShouldNotBeNull();
        (await submitter.MineAsync()).Lines().ShouldContain(line => line.StartsWith("PP-0001 · Set aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_it_may_stay_all_is_as_before_and_its_person_was_told_of_each_step_once()
    {
        await Walk.PlaceAsync();
        var receipt = await ReceiptAsync();
        await AskAsync();
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "It may stay");

        (await ReceiptAsync()).Lines().ShouldBe(receipt.Lines());
        Offered(await ReceiptAsync()).ShouldBe(Offered(receipt));
        await using var db = await ContextAsync();
        (await db.Letters.OrderBy(letter => letter.At).ThenBy(letter => letter.Key).Select(letter => letter.Told).ToArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(["AskPurge", "DropPurge"]);
    }

    private async Task AskAsync() => await Walk.PressAsync(First, await Walk.OpenAsync(First), "Purge the content …", [], "Hide it and ask for the purge");

    private async Task<JsonNode> ReceiptAsync() => (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card();

    private Task<TipDbContext> ContextAsync() => Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private async Task<PracticeRow> RowAsync()
    {
        await using var db = await ContextAsync();
        return await db.Practices.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
    }
}
