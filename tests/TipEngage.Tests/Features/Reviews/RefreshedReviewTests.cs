using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Cards that coordinators were shown keep nothing of what is hidden or gone, and else stay as they were.</summary>
public sealed class RefreshedReviewTests : ReviewWalkTests
{
    private const string Content = "Fair recruitment", Notice = "application/vnd.microsoft.activity.message";

    [Fact]
    public async Task The_queue_shows_no_title_any_more_once_a_purge_is_asked_for()
    {
        await Walk.PlaceAsync();
        var queue = await Walk.QueueAsync(Second);
        queue.ToJsonString().ShouldContain(Content);

        await HideAsync();

        var again = (await AgainAsync(Second, queue))["value"]!;
        again.Marks().ShouldContain("practice-PP-0001");
        again.ToJsonString().ShouldNotContain(Content);
    }

    [Theory]
    [InlineData("queue")]
    [InlineData("Read the submission")]
    [InlineData("Review it")]
    public async Task Who_is_no_coordinator_any_more_keeps_nothing_of_it(string card)
    {
        await Walk.PlaceAsync();
        var shown = card is "queue" ? await Walk.QueueAsync(Second) : await Walk.CardAsync(Second, await Walk.OpenAsync(Second), card);
        await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new(Second, null, null, null), new("tenant", First, null), TestContext.Current.CancellationToken);

        var again = await AgainAsync(Second, shown);

        again["type"]!.ToString().ShouldBe("application/vnd.microsoft.card.adaptive");
        again.ToJsonString().ShouldNotContain(Content);
    }

    [Theory]
    [InlineData("Read the submission")]
    [InlineData("Review it")]
    [InlineData("Ask for changes")]
    [InlineData("Do not publish …")]
    [InlineData("Assign")]
    public async Task What_is_read_or_filled_in_stays_while_others_do_something_and_goes_once_a_purge_is_asked_for(string button)
    {
        await Walk.PlaceAsync();
        var shown = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), button);
        await Walk.ScoreAsync(First);
        (await AgainAsync(Second, shown))["type"]!.ToString().ShouldBe(Notice);

        await HideAsync();

        var again = (await AgainAsync(Second, shown))["value"]!;
        again.Lines().ShouldContain("PP-0001 · In review · a second person is asked about the purge");
        again.ToJsonString().ShouldNotContain(Content);
    }

    [Fact]
    public async Task What_was_just_done_is_said_until_something_else_is()
    {
        await Walk.PlaceAsync();
        var done = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "I see to it");
        done.ToJsonString().ShouldContain(Content);
        (await AgainAsync(Second, done))["type"]!.ToString().ShouldBe(Notice);

        await HideAsync();

        (await AgainAsync(Second, done))["value"]!.ToJsonString().ShouldNotContain(Content);
    }

    private Task<JsonNode> AgainAsync(string who, JsonNode card)
    {
        var refresh = card["refresh"].ShouldNotBeNull()["action"]!;
        return Walk.Bot.PressAsync(refresh["verb"]!.ToString(), refresh["data"]!.ToJsonString(), role: who);
    }

    private async Task HideAsync() => await Walk.PressAsync(First, await Walk.OpenAsync(First), "Purge the content …", [], "Hide it and ask for the purge");
}
