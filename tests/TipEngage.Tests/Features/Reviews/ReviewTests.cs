using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Register;
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
        Offered(await Walk.OpenAsync(First)).ShouldNotContain("Publish");
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
    public async Task What_was_agreed_to_and_what_not_is_read_with_the_submission()
    {
        var read = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Read the submission");

        var lines = read.Lines();
        lines.ShouldContain("I agree that a coordinator contacts me about it.: Yes");
        lines.ShouldContain("I agree that it is quoted in reports.: No");
        lines.ShouldContain("I agree that it is translated, by machine or by a person.: No");
    }

    [Theory]
    [InlineData(true, "Shared by")]
    [InlineData(false, "Whoever shares it did not agree to be contacted")]
    public async Task Who_did_not_agree_to_be_contacted_is_not_named_to_coordinators(bool isAgreed, string said)
    {
        await using (var db = await ContextAsync())
        {
            var row = await db.Practices.SingleAsync(TestContext.Current.CancellationToken);
            var fields = RegisterJson.ReadFields(row.Fields!).ToDictionary();
            fields["attribution"] = "named";
            if (!isAgreed)
                fields.Remove("contactMe");
            (row.Fields, row.OwnerName) = (RegisterJson.Write(fields), "Narumon");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var read = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Read the submission");

        read.Lines().ShouldContain(line => line.StartsWith(said, StringComparison.Ordinal));
        read.ToJsonString().Contains("Narumon", StringComparison.Ordinal).ShouldBe(isAgreed);
    }

    [Fact]
    public async Task Nobody_is_asked_to_see_to_what_is_their_own_or_their_government_s()
    {
        var submitter = await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new("submitter", "Ada", Role.Coordinator, null), new("tenant", First, null), TestContext.Current.CancellationToken);
        submitter.ShouldBe(RoleOutcome.Done);
        await Walk.PlaceAsync();
        await Walk.PressAsync(Second, await Walk.QueueAsync(Second), "Where I work", [], "Keep", ("country", "TH"), ("organisation", "Ministry of Labour"));

        await using (var db = await ContextAsync())
        {
            var row = await db.Practices.SingleAsync(TestContext.Current.CancellationToken);
            row.Fields = RegisterJson.Write(new Dictionary<string, string>(RegisterJson.ReadFields(row.Fields!)) { ["attribution"] = "named" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Assign");

        var offered = form.Objects().Single(one => one["id"]?.ToString() is "person")["choices"]!.AsArray().Select(one => one!["value"]!.ToString());
        offered.ShouldBe([First]);
        foreach (var (person, said) in new[] { ("submitter", "It is their own"), (Second, "They work for its organisation") })
            (await Walk.CardAsync(First, form, "Assign", ("person", person))).Lines().ShouldContain(line => line.StartsWith(said, StringComparison.Ordinal));
        (await RowAsync()).AssigneeId.ShouldBeNull();
    }

    [Fact]
    public async Task While_it_is_reviewed_it_is_labelled_for_coordinators_alone_and_its_sharing_is_said_to_come_later()
    {
        await Walk.PlaceAsync();

        var card = (await Walk.OpenAsync(First)).Lines();
        card.ShouldContain("Sharing now: TLP:AMBER+STRICT: coordinators only");
        card.ShouldContain("Sharing once published: GREEN: Working Group members, Ad Hoc Group focal points and the RSO");
        card.ShouldNotContain(line => line.StartsWith("Sharing:", StringComparison.Ordinal));
        var read = (await Walk.CardAsync(First, await Walk.OpenAsync(First), "Read the submission")).Lines();
        read.ShouldContain(@"Sharing now: TLP:AMBER\+STRICT: coordinators only");
        read.ShouldContain(line => line.StartsWith("Sharing once published", StringComparison.Ordinal));

        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));
        (await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Publish")).Lines().ShouldContain("Sharing: GREEN: Working Group members, Ad Hoc Group focal points and the RSO");
    }

    [Fact]
    public async Task What_is_to_be_purged_is_not_begun_again()
    {
        await Walk.PlaceAsync();
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Do not publish …", [], "Do not publish", ("reason", "no_steps"));
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card();
        await using (var db = await ContextAsync())
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.PurgeAskedById, Second), TestContext.Current.CancellationToken);

        (await submitter.MineAsync()).Buttons().ShouldNotContain("Begin again with this text");
        (await submitter.AnswerAsync(receipt, "Begin again with this text")).ToJsonString().ShouldNotContain("practice-step-what");
        await using var after = await ContextAsync();
        (await after.Practices.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
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
