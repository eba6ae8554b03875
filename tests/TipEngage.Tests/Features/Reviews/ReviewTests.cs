using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>A practice from the queue to the library, by sentences and buttons.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private ReviewWalk? walk;

    private ReviewWalk Walk => walk!;

    public async ValueTask InitializeAsync() => walk = await ReviewWalk.StartAsync();

    public ValueTask DisposeAsync() => Walk.Bot.DisposeAsync();

    [Theory]
    [InlineData("what's waiting for review")]
    [InlineData("review queue")]
    [InlineData("apa yang menunggu tinjauan?")]
    [InlineData("มีอะไรรอพิจารณาบ้าง")]
    [InlineData("có gì đang chờ duyệt không")]
    [InlineData("co gi dang cho duyet khong")]
    public async Task What_waits_is_shown_to_a_coordinator_and_to_nobody_else(string sentence)
    {
        (await Walk.Bot.AskAsync(sentence, "a:1", First)).Card().Marks().ShouldContain("practice-PP-0001");

        var refused = (await Walk.Bot.AskAsync(sentence, "a:1", "member")).Message!;
        refused.ShouldNotBeNull();
        (await Walk.Bot.AskAsync(sentence, "a:1", "submitter")).Message!.Summary.ShouldBe(refused.Summary);
    }

    [Fact]
    public async Task The_queue_says_how_many_working_days_it_has_waited_and_when_that_is_too_long()
    {
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(6));
        (await Walk.QueueAsync(First)).Lines().ShouldContain(line => line.StartsWith("4 of 10 working days", StringComparison.Ordinal));

        Walk.Bot.Clock.Advance(TimeSpan.FromDays(10));

        (await Walk.QueueAsync(First)).Lines().ShouldContain(line => line.StartsWith("late: 11 working days", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_long_queue_the_next_ten_are_a_press_away()
    {
        for (var more = 0; more < 11; more++)
            await ShareAsync();

        var queue = await Walk.QueueAsync(First);
        queue.Marks().Count(mark => mark.StartsWith("practice-PP-", StringComparison.Ordinal)).ShouldBe(10);
        var next = await Walk.CardAsync(First, queue, "Show the next 2 of 2");

        next.Marks().Where(mark => mark.StartsWith("practice-PP-", StringComparison.Ordinal)).ShouldBe(["practice-PP-0011", "practice-PP-0012"]);
        next.Buttons().ShouldNotContain(button => button.StartsWith("Show the next", StringComparison.Ordinal));
    }

    private async Task ShareAsync()
    {
        var (owner, id) = (new Person("tenant", "submitter", null), Guid.NewGuid());
        var values = CompleteForm.Quick.ToDictionary(one => one.Key, one => (string?)one.Value);
        await Walk.Bot.Services.GetRequiredService<OwnPractices>().SaveAsync(owner, new(id, FormLevel.Quick, "check", values) { Door = Door.Chat, Tongue = "en" }, TestContext.Current.CancellationToken);
        (await Walk.Bot.Services.GetRequiredService<SubmitPractice>().SubmitAsync(owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, TestContext.Current.CancellationToken))
            .ShouldBeOfType<PracticeOutcome.Done>();
    }

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

        Channels(list).ShouldBe(30);
        Channels(await Walk.CardAsync(First, list, "Show the next 1 of 1")).ShouldBe(1);

        static int Channels(JsonNode card) => card.Objects().Count(one => one["value"]?.ToString().StartsWith("Weekly digest: a channel whose name", StringComparison.Ordinal) is true);
    }

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

    private async Task<string> ShownAsync() => (await Walk.Bot.AskAsync("show PP-0001", "a:1", "member")).Card().ToJsonString();

    private async Task<JsonNode> PublishAsync()
    {
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));
        return await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Publish");
    }

    [Fact]
    public async Task A_card_that_is_old_changes_nothing_and_says_how_it_stands()
    {
        await Walk.PlaceAsync();
        var old = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Do not publish …");
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "I see to it");

        (await Walk.CardAsync(First, old, "Do not publish", ("reason", "no_steps"))).Lines().ShouldContain(line => line.StartsWith("PP-0001 was changed meanwhile", StringComparison.Ordinal));
        (await RowAsync()).State.ShouldBe("InReview");
    }

    [Fact]
    public async Task A_decision_twice_or_about_what_was_withdrawn_changes_nothing_and_says_how_it_stands()
    {
        await Walk.PlaceAsync();
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");
        var other = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Do not publish …");
        await Walk.CardAsync(First, form, "Send it back", ("field1", "summary"), ("comment1", "Say how tenders are checked."));

        (await Walk.CardAsync(First, form, "Send it back", ("field1", "summary"), ("comment1", "Say how tenders are checked."))).Lines()
            .ShouldContain("PP-0001 was changed meanwhile: it now stands at “Changes asked for”. Nothing was changed by this press.");
        var submitter = new FormWalk(Walk.Bot, "submitter");
        await submitter.PressAsync(await submitter.MineAsync(), "Withdraw");
        var late = await Walk.CardAsync(Second, other, "Do not publish", ("reason", "no_steps"));

        late.Lines().ShouldContain("PP-0001 was changed meanwhile: it now stands at “Withdrawn”. Nothing was changed by this press.");
        late.ToJsonString().ShouldNotContain("Fair recruitment");
        (await RowAsync()).State.ShouldBe("Withdrawn");
        (await LettersAsync()).ShouldBe(["Return"]);
    }

    [Fact]
    public async Task Who_lost_the_role_is_refused_without_a_hint()
    {
        await Walk.PlaceAsync();
        var card = await Walk.OpenAsync(Second);
        await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new(Second, null, null, null), new("tenant", First, null), CancellationToken.None);

        var refused = await Walk.AnswerAsync(Second, card, "I see to it");

        refused["type"]!.ToString().ShouldBe("application/vnd.microsoft.activity.message");
        refused.ToJsonString().ShouldNotContain("PP-0001");
        (await RowAsync()).AssigneeId.ShouldBeNull();
    }

    [Fact]
    public async Task Two_people_purge_and_the_card_shows_nothing_from_the_first_on()
    {
        await Walk.PlaceAsync();
        var asked = await Walk.PressAsync(First, await Walk.OpenAsync(First), "Purge the content …", [], "Hide it and ask for the purge");
        asked.ToJsonString().ShouldNotContain("Fair recruitment");
        (await Walk.OpenAsync(Second)).ToJsonString().ShouldNotContain("Fair recruitment");

        (await Walk.CardAsync(First, await Walk.OpenAsync(First), "Purge it")).Lines().ShouldContain(line => line.StartsWith("This takes a second person", StringComparison.Ordinal));
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Purge it");

        (await RowAsync()).Fields.ShouldBeNull();
        (await LettersAsync()).ShouldBe(["Purge"]);
    }

    [Fact]
    public async Task Whose_it_is_stays_unnamed_to_the_reviewers_where_they_asked_for_it()
    {
        var read = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Read the submission");

        read.ToJsonString().ShouldNotContain("Ministry of Public Works");
        read.Lines().ShouldContain(line => line.StartsWith("Whoever shares it is not to be named", StringComparison.Ordinal));
        read.Verbatim().ShouldContain("Fair recruitment clauses in tenders");
    }

    [Fact]
    public async Task In_a_channel_the_card_shows_nothing_of_the_content_to_who_is_no_coordinator()
    {
        var open = await Walk.OpenAsync(First);
        var refresh = open["refresh"]!["action"]!;
        async Task<string> SeenByAsync(string who) =>
            (await Walk.Bot.PressAsync(refresh["verb"]!.ToString(), refresh["data"]!.ToJsonString(), role: who, inChannel: true))["value"]!.ToJsonString();

        (await SeenByAsync("member")).ShouldNotContain("Fair recruitment");
        (await SeenByAsync(First)).ShouldContain("Fair recruitment");
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
