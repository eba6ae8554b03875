using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Resources;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>An update of what is published, by sentences and buttons.</summary>
public sealed class ReviewedUpdateTests : ReviewWalkTests
{
    [Fact]
    public async Task Two_cards_that_begin_an_update_at_once_begin_one_and_both_show_it()
    {
        await Walk.PlaceAsync();
        await PublishAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        JsonNode[] cards = [await submitter.MineAsync(), await submitter.MineAsync()];

        var begun = await Task.WhenAll(cards.Select(card => Task.Run(() => submitter.PressAsync(card, "Propose an update"))));

        begun.Select(card => $"{FormWalk.ButtonOf(card, "Next")["data"]!["practice"]}").Distinct().ShouldHaveSingleItem();
        (await UpdatesAsync()).ShouldBe(1);
        await submitter.PressAsync(begun[0], "Next", [.. FormWalk.Quick[0].Select(one => one.Item1 is "f_title" ? (one.Item1, "Clauses in every tender") : one)]);
        var again = await submitter.PressAsync(cards[1], "Propose an update");
        again.ToJsonString().ShouldContain("practice-step");
        (await UpdatesAsync()).ShouldBe(1);

        async Task<int> UpdatesAsync()
        {
            await using var db = await Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
            return await db.Practices.CountAsync(row => row.UpdateOf == 1, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task An_update_is_reviewed_as_any_and_then_stands_in_the_place_of_what_was_published_as_version_two()
    {
        await Walk.PlaceAsync();
        await PublishAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var mine = await submitter.MineAsync();
        var card = await submitter.PressAsync(mine, "Propose an update");
        FormWalk.ValueOf(card, "f_title").ShouldBe("Fair recruitment clauses in tenders");
        card.Marks().ShouldContain("update-of");
        card = await submitter.PressAsync(card, "Next", [.. FormWalk.Quick[0].Select(one => one.Item1 is "f_title" ? (one.Item1, "Fair recruitment clauses in every tender") : one)]);
        foreach (var inputs in FormWalk.Quick[1..^1])
            card = await submitter.PressAsync(card, "Next", inputs);
        var receipt = await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);
        receipt.Lines().ShouldContain("It is an update of PP-0001. What is published stays as it is until the update is published.");
        (await submitter.PressAsync(mine, "Propose an update")).Marks().ShouldContain("practice-step-what");

        Walk.Reference = "PP-0002";
        (await Walk.OpenAsync(First)).Lines().ShouldContain("An update of PP-0001, which readers go on seeing as it is until this is published in its place.");
        var read = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Read the submission");
        read.Lines().ShouldContain("What differs from PP-0001");
        read.Objects().Where(one => one["weight"]?.ToString() is "Bolder" && one["text"]?.ToString().Trim() is "every tender").ShouldNotBeEmpty();
        read.Marks().Where(mark => mark.StartsWith("proposed-", StringComparison.Ordinal)).ShouldBe(["proposed-title"]);
        (await ShownAsync()).ShouldContain("Fair recruitment clauses in tenders");
        (await PublishAsync()).Lines().ShouldContain("Done: PP-0002 is published as the next version of PP-0001.");
        (await Walk.OpenAsync(First)).Lines().ShouldContain("Published: readers see its text as PP-0001 now, and PP-0001 is what is updated or withdrawn from here on.");

        var shown = await ShownAsync();
        shown.ShouldContain("Fair recruitment clauses in every tender");
        shown.ShouldContain("TipEngage PP-0001 v2");
        (await LettersAsync()).ShouldBe(["Accept", "Publish", "Accept", "PublishUpdate"]);
        var list = await submitter.MineAsync();
        list.Lines().ShouldContain(line => line.StartsWith("PP-0002 · update of PP-0001", StringComparison.Ordinal));
        list.Objects().Count(one => one["verb"]?.ToString() == "practices.withdraw" && one["title"] is not null).ShouldBe(1);
        (await Walk.Bot.AskAsync("show PP-0002", "a:1", "member")).Card().ToJsonString().ShouldNotContain("Fair recruitment");
    }

    [Fact]
    public async Task Whoever_asks_for_the_purge_of_an_update_reads_first_that_what_is_published_may_go_too()
    {
        await Walk.PlaceAsync();
        await PublishAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var card = await submitter.PressAsync(await submitter.MineAsync(), "Propose an update");
        foreach (var inputs in FormWalk.Quick[..^1])
            card = await submitter.PressAsync(card, "Next", inputs);
        await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);
        Walk.Reference = "PP-0002";

        var asked = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Purge the content …");
        asked.Lines().ShouldContain(line => line.StartsWith("It is an update of PP-0001, which is published.", StringComparison.Ordinal));
        await Walk.CardAsync(First, asked, "Hide it and ask for the purge");
        var waiting = await Walk.OpenAsync(Second);
        waiting.Lines().ShouldContain("An update of PP-0001, which nobody is shown while two people decide whether it is purged.");
        waiting.Lines().ShouldNotContain(line => line.Contains("readers go on seeing", StringComparison.Ordinal) || line.StartsWith("What it is to update is to be purged", StringComparison.Ordinal));
        await Walk.CardAsync(Second, waiting, "Purge it");

        (await ShownAsync()).ShouldNotContain("Fair recruitment");
        var purged = (await Walk.OpenAsync(Second)).Lines();
        purged.ShouldContain("It was to update PP-0001, and was not published.");
        purged.ShouldNotContain(line => line.Contains("to be purged", StringComparison.Ordinal) || line.Contains("readers go on seeing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_card_of_an_update_that_was_purged_does_not_wait_for_what_is_published_with_other_words()
    {
        await Walk.PlaceAsync();
        await PublishAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var card = await submitter.PressAsync(await submitter.MineAsync(), "Propose an update");
        card = await submitter.PressAsync(card, "Next", [.. FormWalk.Quick[0].Select(one => one.Item1 is "f_title" ? (one.Item1, "Fair recruitment clauses in every tender") : one)]);
        foreach (var inputs in FormWalk.Quick[1..^1])
            card = await submitter.PressAsync(card, "Next", inputs);
        await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);
        Walk.Reference = "PP-0002";
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Purge the content …", [], "Hide it and ask for the purge");
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Purge it");

        (await Walk.OpenAsync(Second)).Lines().ShouldNotContain(line => line.StartsWith("What it is to update is to be purged", StringComparison.Ordinal));
        Walk.Reference = "PP-0001";
        (await Walk.OpenAsync(Second)).Lines().ShouldContain("PP-0001 · Published · a second person is asked about the purge");
    }

    [Fact]
    public async Task Whose_update_is_not_published_reads_that_what_is_published_stays_and_how_long_they_have_to_say_that_it_is_true()
    {
        await Walk.PlaceAsync();
        await PublishAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var card = await submitter.PressAsync(await submitter.MineAsync(), "Propose an update");
        foreach (var inputs in FormWalk.Quick[..^1])
            card = await submitter.PressAsync(card, "Next", inputs);
        await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);
        Walk.Reference = "PP-0002";

        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Do not publish …", [], "Do not publish", ("reason", "may_harm"));

        await using var db = await Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var letter = await db.Letters.AsNoTracking().SingleAsync(one => one.Told == "Reject", TestContext.Current.CancellationToken);
        var writer = Walk.Bot.Services.GetServices<TipEngage.Sending.ILetterWriter>().Single(one => one.Kind == TipEngage.Practices.Review.PracticeLetters.Kind);
        System.Text.Json.JsonSerializer.Serialize((await writer.WriteAsync(letter, null, TestContext.Current.CancellationToken))!.Attachments)
            .ShouldContain("What is published as PP-0001 stays as it is. You may propose another update that keeps the rule. If we have asked you whether it is still true, you have 60 days again");
    }

    [Fact]
    public async Task An_update_ends_with_what_it_would_replace_and_its_person_and_its_reviewers_are_told()
    {
        await Walk.PlaceAsync();
        await PublishAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var card = await submitter.PressAsync(await submitter.MineAsync(), "Propose an update");
        foreach (var inputs in FormWalk.Quick[..^1])
            card = await submitter.PressAsync(card, "Next", inputs);
        await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);

        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Take out of the library …", [], "Take out of the library", ("reason", "may_harm"));

        (await LettersAsync()).ShouldBe(["Accept", "Publish", "Reject", "UpdateRejected"], ignoreOrder: true);
        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0002", "a:1", "submitter")).Card();
        receipt.Lines().ShouldContain("It was to update PP-0001, which is not published any more. If it is still true, begin again with this text as a practice of its own. What you sent is deleted after 12 months.");
        receipt.Marks().ShouldNotContain("update-of");
        (await submitter.PressAsync(receipt, "Begin again with this text")).Marks().ShouldNotContain("update-of");
        Walk.Reference = "PP-0002";
        var review = await Walk.OpenAsync(First);
        review.Lines().ShouldContain("It was to update PP-0001, which is not published any more: so it ended too. Its person is told.");
        review.Buttons().ShouldNotContain("Publish");
        (await Walk.CardAsync(First, review, "Purge the content …")).Lines().ShouldNotContain(line => line.Contains("which is published", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forged_button_updates_nothing_of_somebody_else_and_overwrites_nothing()
    {
        await Walk.PlaceAsync();
        await PublishAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var data = FormWalk.ButtonOf(await submitter.MineAsync(), "Propose an update")["data"]!.AsObject();
        await new FormWalk(Walk.Bot, "member").ShareAsync();
        var (practice, theirs) = (data["practice"]!.ToString(), (await RowOfAsync("member")).Id);

        (await PressAsync("member", practice, Guid.NewGuid())).ShouldNotContain("Fair recruitment");
        (await PressAsync("submitter", practice, theirs)).ShouldNotContain("practice-step");
        (await PressAsync("submitter", practice, Guid.Parse(practice))).ShouldNotContain("practice-step");

        (await RowOfAsync("member")).Draft.ShouldBeNull();
        (await RowOfAsync("submitter")).Draft.ShouldBeNull();
        await using var db = await ContextAsync();
        (await db.Practices.AnyAsync(row => row.UpdateOf != null, TestContext.Current.CancellationToken)).ShouldBeFalse();

        async Task<string> PressAsync(string who, string practice, Guid draft)
        {
            (data["practice"], data["draft"]) = (practice, draft);
            return (await Walk.Bot.PressAsync("practices.update", data.ToJsonString(), role: who)).ToJsonString();
        }

        async Task<PracticeRow> RowOfAsync(string who)
        {
            await using var db = await ContextAsync();
            return await db.Practices.AsNoTracking().SingleAsync(row => row.OwnerId == who, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("what")]
    [InlineData("who")]
    public async Task The_form_of_an_update_that_went_with_its_practice_begins_nothing_of_its_own(string step)
    {
        await Walk.PlaceAsync();
        await PublishAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var mine = await submitter.MineAsync();
        var card = await submitter.PressAsync(mine, "Propose an update");
        foreach (var before in FormWalk.Quick.Take(step is "what" ? 0 : 1))
            card = await submitter.PressAsync(card, "Next", before);
        card.Marks().ShouldContain($"practice-step-{step}");
        await submitter.PressAsync(mine, "Withdraw");

        foreach (var button in new[] { "Next", "Save and go on later" })
            (await submitter.AnswerAsync(card, button, FormWalk.Quick[step is "what" ? 0 : 1]))["value"]!.ToString().ShouldBe(Strings.Practice_Gone);

        await using var db = await ContextAsync();
        (await db.Practices.Select(row => row.State).ToArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(["Withdrawn"]);
    }

    private async Task<string> ShownAsync() => (await Walk.Bot.AskAsync("show PP-0001", "a:1", "member")).Card().ToJsonString();

    private async Task<JsonNode> PublishAsync()
    {
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));
        return await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Publish");
    }

    private Task<TipDbContext> ContextAsync() => Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private async Task<string[]> LettersAsync()
    {
        await using var db = await ContextAsync();
        return await db.Letters.OrderBy(letter => letter.At).Select(letter => letter.Told).ToArrayAsync(TestContext.Current.CancellationToken);
    }
}
