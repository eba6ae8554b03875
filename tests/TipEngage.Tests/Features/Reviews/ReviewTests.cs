using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>A practice from the queue to the library, by sentences and buttons.</summary>
public sealed class ReviewTests : ReviewWalkTests
{
    [Fact]
    public async Task Two_people_read_one_accepts_and_another_publishes()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        (await Walk.OpenAsync(First)).Buttons().ShouldNotContain("Publish");
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));

        var published = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Publish");

        published.Lines().ShouldContain("PP-0001 · Published");
        (await LettersAsync()).ShouldBe(["Accept", "Publish"]);
        (await new FormWalk(Walk.Bot, "submitter").MineAsync()).Lines().ShouldContain(line => line.Contains("Published"));
    }

    [Fact]
    public async Task Who_decides_says_first_where_they_work()
    {
        foreach (var button in new[] { "Review it", "Accept …", "Ask for changes", "Do not publish …" })
            (await Walk.CardAsync(First, await Walk.OpenAsync(First), button)).Marks().ShouldContain("country", button);
        var place = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Review it");

        (await Walk.CardAsync(First, place, "Keep", ("country", "AU"))).Lines().ShouldContain(line => line.StartsWith("Choose the country", StringComparison.Ordinal));
        var kept = await Walk.CardAsync(First, place, "Keep", ("country", "AU"), ("organisation", "Home Affairs"));

        kept.Marks().ShouldContain("practice-PP-0001");
        (await Walk.CardAsync(First, kept, "Review it")).Marks().ShouldContain("q_harm");
    }

    [Fact]
    public async Task Changes_are_asked_for_field_by_field_and_the_submitter_reads_them()
    {
        await Walk.PlaceAsync();
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");
        (await Walk.CardAsync(First, form, "Send it back")).Lines().ShouldContain("Say what is to be changed.");

        (await Walk.CardAsync(First, form, "Send it back", ("note", "Blue Ocean Fishing Pte Ltd beats its crew and does not pay wages."))).Lines()
            .ShouldContain("It seems to accuse a named person or company. Please write in general words, such as \"a supplier\", and take the allegation to the authorities.");
        await Walk.CardAsync(First, form, "Send it back", ("field1", "summary"), ("comment1", "Say how tenders are checked."), ("note", "Thank you for this."));

        var submitter = new FormWalk(Walk.Bot, "submitter");
        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card();
        receipt.Marks().ShouldContain("comment-summary");
        receipt.Verbatim().ShouldContain("Say how tenders are checked.");
        var again = await submitter.PressAsync(receipt, "Change it");
        again.Marks().Intersect(["practice-step-what", "asked-summary", "asked-all"]).ShouldBe(["practice-step-what", "asked-summary", "asked-all"]);
        (await submitter.PressAsync(again, "Next", FormWalk.Quick[0])).Marks().ShouldNotContain("asked-summary");
        (await LettersAsync()).ShouldBe(["Return"]);
    }

    [Fact]
    public async Task Other_words_are_shown_beside_the_submitter_s_own_and_wait_for_their_yes()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept", ("f_title", "Fair recruitment clauses in public tenders"));

        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card();
        receipt.Marks().ShouldContain("proposed-title");
        receipt.Objects().Where(one => one["weight"]?.ToString() is "Bolder" && one["text"]?.ToString() == " public").ShouldNotBeEmpty();
        (await new FormWalk(Walk.Bot, "submitter").PressAsync(receipt, "I agree to this text")).Verbatim().ShouldContain("Fair recruitment clauses in public tenders");
        (await Walk.OpenAsync(Second)).Verbatim().ShouldContain("Fair recruitment clauses in public tenders");
    }

    [Fact]
    public async Task What_a_reviewer_writes_is_held_to_the_rules_for_everybody()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);

        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept", ("f_summary", "The worker with passport AB1234567 was freed from the plant."));

        (await RowAsync()).State.ShouldBe("InReview");
    }

    [Fact]
    public async Task Who_changes_their_review_finds_the_interest_that_they_declared()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First, "2", ("interest", "true"));

        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Change my review");

        form.Objects().Single(one => one["id"]?.ToString() is "interest")["value"]?.ToString().ShouldBe("true");
    }

    [Fact]
    public async Task A_rejection_names_its_rule()
    {
        await Walk.PlaceAsync();
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Do not publish …");
        (await Walk.CardAsync(First, form, "Do not publish")).Lines().ShouldContain("Choose the rule.");

        await Walk.CardAsync(First, form, "Do not publish", ("reason", "advertises"));

        (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card().Lines().ShouldContain(line => line.Contains("advertises a product"));
    }

    [Fact]
    public async Task What_was_rejected_can_be_begun_again_with_its_text_from_its_letter_and_from_the_list()
    {
        await Walk.PlaceAsync();
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Do not publish …", [], "Do not publish", ("reason", "no_steps"));
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card();

        var again = await submitter.PressAsync(receipt, "Begin again with this text");
        await submitter.PressAsync(receipt, "Begin again with this text");

        again.Marks().ShouldContain("practice-step-what");
        FormWalk.ValueOf(again, "f_title").ShouldBe("Fair recruitment clauses in tenders");
        await using (var db = await ContextAsync())
            (await db.Practices.OrderBy(row => row.Number == null).Select(row => row.State).ToArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(["Rejected", "Draft"]);
        FormWalk.ButtonOf(await submitter.MineAsync(), "Begin again with this text")["verb"]!.ToString().ShouldBe("practices.again");
        (await Walk.Bot.PressAsync("practices.again", FormWalk.ButtonOf(receipt, "Begin again with this text")["data"]!.ToJsonString(), role: "member"))["value"]!.ToString().ShouldNotContain("Fair recruitment");
    }

    [Fact]
    public async Task A_wording_that_waits_for_an_answer_is_read_and_answered_from_the_list()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept", ("f_title", "Fair recruitment clauses in public tenders"));
        var submitter = new FormWalk(Walk.Bot, "submitter");

        var read = await submitter.PressAsync(await submitter.MineAsync(), "Read and answer");

        read.Marks().ShouldContain("proposed-title");
        read.Buttons().ShouldContain("I agree to this text");
    }

    private Task<TipDbContext> ContextAsync() => Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private async Task<PracticeRow> RowAsync()
    {
        await using var db = await ContextAsync();
        return await db.Practices.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string[]> LettersAsync()
    {
        await using var db = await ContextAsync();
        return await db.Letters.OrderBy(letter => letter.At).Select(letter => letter.Told).ToArrayAsync(TestContext.Current.CancellationToken);
    }
}
