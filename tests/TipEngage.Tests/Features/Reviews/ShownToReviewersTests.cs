using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>What coordinators and the person of a practice are shown of what was found, proposed, refused and asked for.</summary>
public sealed class ShownToReviewersTests : ReviewWalkTests
{
    private const string Changed = "Fair recruitment clauses in public tenders";

    [Fact]
    public async Task What_holds_a_practice_is_named_with_its_field_and_is_read_before_it_is_let_through()
    {
        await HoldAsync("Dr Helen Carter wrote the manual that we use. \"I was afraid to complain until I saw the poster\", said one worker.");

        var card = await Walk.OpenAsync(First);

        card.Lines().ShouldContain("the name of a person: Summary");
        card.Lines().ShouldContain("quoted words of a person: Summary");
        card.ToJsonString().ShouldNotContain("Helen");
        Primary(card).ShouldBe(["Read the submission"]);
        var read = await Walk.CardAsync(First, card, "Read the submission");
        read.Marks().ShouldContain("held-in-summary");
        read.Marks().ShouldNotContain("held-in-title");
    }

    [Fact]
    public async Task Proposed_words_are_read_by_coordinators_while_they_wait()
    {
        await ProposeAsync();

        var card = await Walk.OpenAsync(Second);

        card.Lines().ShouldContain("Other words proposed for: Title");
        var read = await Walk.CardAsync(Second, card, "Read the submission");
        read.Marks().ShouldContain("proposed-title");
        read.Objects().Where(one => one["weight"]?.ToString() is "Bolder" && one["text"]?.ToString() == " public").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_said_no_to_changed_words_reads_that_and_so_do_coordinators()
    {
        await ProposeAsync();
        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card();

        var declined = await new FormWalk(Walk.Bot, "submitter").PressAsync(receipt, "I do not agree");

        declined.Lines().ShouldContain(line => line.StartsWith("You said no to the changed words", StringComparison.Ordinal));
        declined.Lines().ShouldNotContain(line => line.StartsWith("Thank you.", StringComparison.Ordinal) || line.StartsWith("The rule:", StringComparison.Ordinal));
        (await Walk.OpenAsync(First)).Lines().ShouldContain(line => line.EndsWith(": The submitter said no to the changed words.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_zero_for_harm_stands_on_the_card_and_nothing_is_to_be_filled_in_to_accept()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        var early = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Accept …");
        await Walk.ScoreAsync(Second, "2", ("q_harm", "0"));

        var card = await Walk.OpenAsync(First);
        var refused = await Walk.CardAsync(First, card, "Accept …");

        card.Marks().ShouldContain("may-harm");
        early.Lines().ShouldContain("Two reviewers without an interest have to answer the questions first.");
        refused.Lines().ShouldContain("A reviewer gave 0 for harm: it can't be published like this.");
        new[] { early, refused }.SelectMany(one => one.Marks()).ShouldNotContain("f_title");
    }

    [Fact]
    public async Task While_a_country_may_object_publishing_is_not_what_comes_next()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");

        var waiting = await Walk.OpenAsync(Second);
        Primary(waiting).ShouldBeEmpty();
        Offered(waiting).ShouldContain("A country objects");
        Offered(waiting).ShouldNotContain("Publish");
        waiting.Lines().ShouldContain(line => line.StartsWith("Who may object: Thailand; ", StringComparison.Ordinal));
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(21));
        (await Walk.OpenAsync(Second)).Lines().ShouldContain(line => line.StartsWith("Who may object: Thailand; ", StringComparison.Ordinal) && line.EndsWith("that time is over", StringComparison.Ordinal));
        Primary(await Walk.OpenAsync(Second)).ShouldBe(["Publish"]);
    }

    [Fact]
    public async Task What_stands_out_is_what_this_reader_is_to_do_next_and_nothing_where_it_is_others_turn()
    {
        await Walk.PlaceAsync();
        Primary(await Walk.OpenAsync(First)).ShouldBe(["Review it"]);
        await Walk.ScoreAsync(First);
        Primary(await Walk.OpenAsync(First)).ShouldBeEmpty();
        Primary(await Walk.OpenAsync(Second)).ShouldBe(["Review it"]);
        await Walk.ScoreAsync(Second);
        Primary(await Walk.OpenAsync(First)).ShouldBe(["Accept …"]);
        await Walk.ScoreAgainAsync(Second, "2", ("q_harm", "0"));
        Primary(await Walk.OpenAsync(First)).ShouldBe(["Ask for changes"]);
    }

    [Fact]
    public async Task Who_would_decide_about_their_own_government_s_is_not_offered_to_publish_it()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        (await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new("third", "Dao", Role.Coordinator, null), new("tenant", First, null), TestContext.Current.CancellationToken)).ShouldBe(RoleOutcome.Done);
        await Walk.PressAsync("third", await Walk.QueueAsync("third"), "Where I work", [], "Keep", ("country", "TH"), ("organisation", "Ministry of Labour"));
        Walk.Bot.Clock.Advance(TimeSpan.FromDays(40));

        var card = await Walk.OpenAsync("third");

        Offered(card).ShouldNotContain("Publish");
        Primary(card).ShouldBeEmpty();
        card.Marks().ShouldContain("interest");
        Offered(await Walk.OpenAsync(Second)).ShouldContain("Publish");
    }

    [Fact]
    public async Task Who_asks_for_a_purge_hears_that_another_decides_and_is_not_offered_it()
    {
        await Walk.PlaceAsync();

        var asked = await Walk.PressAsync(First, await Walk.OpenAsync(First), "Purge the content …", [], "Hide it and ask for the purge");

        asked["value"]!.Lines().ShouldContain(line => line.StartsWith("Asked: a second coordinator decides about the purge of PP-0001", StringComparison.Ordinal));
        Offered(asked["value"]!).ShouldNotContain("Purge it");
        Offered(await Walk.OpenAsync(First)).ShouldNotContain("Purge it");
        Offered(await Walk.OpenAsync(Second)).ShouldContain("Purge it");
    }

    private Task<TipDbContext> ContextAsync() => Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private async Task HoldAsync(string summary)
    {
        var submitter = new FormWalk(Walk.Bot, "submitter");
        (string, string)[] first = [.. FormWalk.Quick[0].Select(one => one.Item1 is "f_summary" ? (one.Item1, summary) : one)];
        var card = await submitter.PressAsync(await submitter.PressAsync(await submitter.StartAsync(), "Next", first), "Keep it as it is", first);
        foreach (var inputs in FormWalk.Quick[1..^1])
            card = await submitter.PressAsync(card, "Next", inputs);
        await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);
        await using var db = await ContextAsync();
        Walk.Reference = $"PP-{await db.Practices.MaxAsync(row => row.Number, TestContext.Current.CancellationToken):0000}";
    }

    private async Task ProposeAsync()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept", ("f_title", Changed));
    }

    private static string[] Primary(JsonNode card) => [.. card.Objects().Where(one => one["style"]?.ToString() is "positive").Select(one => one["title"]!.ToString())];
}
