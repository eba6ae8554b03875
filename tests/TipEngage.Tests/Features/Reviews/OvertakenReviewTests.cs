using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Who comes too late, may not decide or may not see: nothing is changed, and nothing of the content is shown.</summary>
public sealed class OvertakenReviewTests : ReviewWalkTests
{
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
        var refresh = late["refresh"]!["action"]!;
        var later = await Walk.Bot.PressAsync($"{refresh["verb"]}", refresh["data"]!.ToJsonString(), role: Second);
        later["type"]!.ToString().ShouldBe("application/vnd.microsoft.card.adaptive", "clients ask again after a minute, and only for as long as they get a card");
        later.ToJsonString().ShouldNotContain("Nothing was changed by this press");
        (await RowAsync()).State.ShouldBe("Withdrawn");
        (await LettersAsync()).ShouldBe(["Return"]);
    }

    [Theory]
    [InlineData("Accept …")]
    [InlineData("Ask for changes")]
    [InlineData("Review it")]
    public async Task Nothing_is_to_be_filled_in_for_what_cannot_be_decided_any_more(string button)
    {
        await Walk.PlaceAsync();
        var old = await Walk.OpenAsync(First);
        await Walk.CardAsync(Second, await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Do not publish …"), "Do not publish", ("reason", "no_steps"));

        var answer = await Walk.CardAsync(First, old, button);

        answer.Lines().ShouldContain(line => line.StartsWith("PP-0001 was changed meanwhile", StringComparison.Ordinal));
        answer.Objects().ShouldNotContain(one => one["type"] != null && one["type"]!.ToString().StartsWith("Input.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_with_a_wording_is_not_asked_after_once_it_is_too_late()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Accept …");
        await Walk.CardAsync(Second, await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Do not publish …"), "Do not publish", ("reason", "no_steps"));

        (await Walk.CardAsync(First, form, "Accept", ("f_title", " "), ("tier", "Idea"))).Lines().ShouldContain(line => line.StartsWith("PP-0001 was changed meanwhile", StringComparison.Ordinal));
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

        (await Walk.CardAsync(First, await Walk.OpenAsync(Second), "Purge it")).Lines().ShouldContain(line => line.StartsWith("This takes a second person", StringComparison.Ordinal));
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Purge it");

        (await RowAsync()).Fields.ShouldBeNull();
        (await LettersAsync()).ShouldBe(["AskPurge", "Purge"]);
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
