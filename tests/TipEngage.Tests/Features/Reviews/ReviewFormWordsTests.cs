using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>The forms of reviewers say what holds, in words that people know.</summary>
public sealed class ReviewFormWordsTests : ReviewWalkTests
{
    [Fact]
    public async Task Who_stands_only_in_the_settings_is_not_shown_by_an_id()
    {
        var form = await FormAsync("reviews.assign");

        var people = form.Objects().Single(one => one["id"]?.ToString() == "person")["choices"]!.AsArray();
        people.ShouldNotBeEmpty();
        people.ShouldAllBe(one => one!["title"]!.ToString() != one["value"]!.ToString());
    }

    [Fact]
    public async Task Who_accepts_is_asked_for_a_talk_only_where_reviewers_are_apart() =>
        (await FormAsync("reviews.accept")).Marks().ShouldNotContain("talked");

    private async Task<JsonNode> FormAsync(string verb)
    {
        await SubmitAsync(CompleteForm.Full);
        var answer = await Walk.Bot.PressAsync(verb, new JsonObject { ["practice"] = (await FullCaseAsync()).Id.ToString() }.ToJsonString(), role: First);
        return answer["value"].ShouldBeOfType<JsonObject>();
    }
}
