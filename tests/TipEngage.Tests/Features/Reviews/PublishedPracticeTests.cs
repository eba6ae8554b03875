using System.Text.Json.Nodes;
using TipEngage.Data;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>What becomes of a practice after it is published: it is updated, or withdrawn from where it was used.</summary>
public sealed class PublishedPracticeTests : IAsyncLifetime
{
    private ReviewWalk? walk;

    private ReviewWalk Walk => walk!;

    public async ValueTask InitializeAsync() => walk = await ReviewWalk.StartAsync();

    public ValueTask DisposeAsync() => Walk.Bot.DisposeAsync();

    [Fact]
    public async Task Whom_to_tell_is_shown_to_coordinators_when_it_is_withdrawn()
    {
        await Walk.PlaceAsync();
        (await Walk.PublishAsync()).Marks().ShouldNotContain("used-in");
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
        await Walk.PublishAsync();
        var published = Walk.Bot.Clock.GetUtcNow();
        await using (var db = await Walk.ContextAsync())
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
    public async Task An_update_is_reviewed_as_any_and_then_stands_in_the_place_of_what_was_published_as_version_two()
    {
        await Walk.PlaceAsync();
        await Walk.PublishAsync();
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var mine = await submitter.MineAsync();
        var card = await submitter.PressAsync(mine, "Propose an update");
        FormWalk.ValueOf(card, "f_title").ShouldBe("Fair recruitment clauses in tenders");
        card = await submitter.PressAsync(card, "Next", [.. FormWalk.Quick[0].Select(one => one.Item1 is "f_title" ? (one.Item1, "Fair recruitment clauses in every tender") : one)]);
        foreach (var inputs in FormWalk.Quick[1..^1])
            card = await submitter.PressAsync(card, "Next", inputs);
        var receipt = await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);
        receipt.Lines().ShouldContain("It is an update of PP-0001. What is published stays as it is until the update is published.");
        (await submitter.PressAsync(mine, "Propose an update")).Marks().ShouldContain("practice-step-what");

        Walk.Reference = "PP-0002";
        (await Walk.OpenAsync(First)).Lines().ShouldContain("An update of PP-0001, which readers go on seeing as it is until this is published in its place.");
        var read = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Read the submission");
        read.Lines().ShouldContain("What is other than in PP-0001");
        read.Objects().Where(one => one["weight"]?.ToString() is "Bolder" && one["text"]?.ToString().Trim() is "every tender").ShouldNotBeEmpty();
        read.Marks().Where(mark => mark.StartsWith("proposed-", StringComparison.Ordinal)).ShouldBe(["proposed-title"]);
        (await ShownAsync()).ShouldContain("Fair recruitment clauses in tenders");
        await Walk.PublishAsync();

        var shown = await ShownAsync();
        shown.ShouldContain("Fair recruitment clauses in every tender");
        shown.ShouldContain("TipEngage PP-0001 v2");
        (await Walk.LettersAsync()).ShouldBe(["Accept", "Publish", "Accept", "PublishUpdate"]);
        var list = await submitter.MineAsync();
        list.Lines().ShouldContain(line => line.StartsWith("PP-0002 · update of PP-0001", StringComparison.Ordinal));
        list.Objects().Count(one => one["verb"]?.ToString() == "practices.withdraw" && one["title"] is not null).ShouldBe(1);
        (await Walk.Bot.AskAsync("show PP-0002", "a:1", "member")).Card().ToJsonString().ShouldNotContain("Fair recruitment");
    }

    private async Task<string> ShownAsync() => (await Walk.Bot.AskAsync("show PP-0001", "a:1", "member")).Card().ToJsonString();
}
