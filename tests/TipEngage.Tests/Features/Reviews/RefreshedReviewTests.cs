using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices.Form;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Cards that coordinators were shown keep nothing of what is hidden or gone, and else stay as they were.</summary>
public sealed class RefreshedReviewTests : ReviewWalkTests
{
    private const string Content = "Fair recruitment", CardType = "application/vnd.microsoft.card.adaptive";

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
    public async Task Who_is_no_coordinator_any_more_keeps_nothing_of_it(string card)
    {
        await Walk.PlaceAsync();
        var shown = card is "queue" ? await Walk.QueueAsync(Second) : await Walk.CardAsync(Second, await Walk.OpenAsync(Second), card);
        await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new(Second, null, null, null), new("tenant", First, null), TestContext.Current.CancellationToken);

        var again = await AgainAsync(Second, shown);

        again["type"]!.ToString().ShouldBe(CardType);
        again.ToJsonString().ShouldNotContain(Content);
    }

    [Fact]
    public async Task What_is_read_stays_each_time_while_others_do_something_and_goes_once_a_purge_is_asked_for()
    {
        await Walk.PlaceAsync();
        var shown = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Read the submission");
        await Walk.ScoreAsync(First);
        shown = await ShownAgainAsync(shown);
        shown = await ShownAgainAsync(shown);
        shown.Lines().ShouldContain("What PP-0001 says");

        await HideAsync();

        shown = await ShownAgainAsync(shown);
        shown.Lines().ShouldContain("PP-0001 · In review · a second person is asked about the purge");
        shown.ToJsonString().ShouldNotContain(Content);
    }

    [Fact]
    public async Task Of_what_takes_more_than_one_card_the_part_that_is_read_stays()
    {
        await SubmitAsync(CompleteForm.Full.ToDictionary(one => one.Key, one => PracticeForm.Find(one.Key)! is { IsWritten: true } field ? LongestForm.Longest(field, "en") : one.Value));
        var first = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Read the submission");
        var second = await Walk.CardAsync(Second, first, Offered(first).Single(button => button.StartsWith("Part 2 of ", StringComparison.Ordinal)));

        (await ShownAgainAsync(second)).Lines().ShouldBe(second.Lines());
    }

    [Theory]
    [InlineData("Review it")]
    [InlineData("Ask for changes")]
    [InlineData("Do not publish …")]
    [InlineData("Assign")]
    public async Task What_is_filled_in_is_never_replaced(string button)
    {
        await Walk.PlaceAsync();

        (await Walk.CardAsync(Second, await Walk.OpenAsync(Second), button))["refresh"].ShouldBeNull();
    }

    [Fact]
    public async Task After_what_was_just_done_stands_where_the_practice_is()
    {
        await Walk.PlaceAsync();
        var done = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "I see to it");
        done = await ShownAgainAsync(done);
        done.ToJsonString().ShouldContain(Content);

        await HideAsync();

        (await ShownAgainAsync(done)).ToJsonString().ShouldNotContain(Content);
    }

    private async Task<JsonNode> ShownAgainAsync(JsonNode card)
    {
        var again = await AgainAsync(Second, card);
        again["type"]!.ToString().ShouldBe(CardType);
        return again["value"]!;
    }

    private Task<JsonNode> AgainAsync(string who, JsonNode card)
    {
        var refresh = card["refresh"].ShouldNotBeNull()["action"]!;
        return Walk.Bot.PressAsync(refresh["verb"]!.ToString(), refresh["data"]!.ToJsonString(), role: who);
    }

    private async Task HideAsync() => await Walk.PressAsync(First, await Walk.OpenAsync(First), "Purge the content …", [], "Hide it and ask for the purge");
}
