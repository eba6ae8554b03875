using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>The forms of reviewers say what holds, in words that people know.</summary>
public sealed class ReviewFormWordsTests : ReviewWalkTests
{
    [Fact]
    public async Task Who_stands_only_in_the_settings_is_called_by_the_name_under_which_they_were_seen_and_never_by_an_id()
    {
        (await NameInFormAsync()).ShouldBe(Sentence.Of(Strings.Review_CoordinatorUnseen, 2));

        var assigned = new ProposedChange(Guid.NewGuid(), EntryKey.Assignment("2017-19", "5", "TH"), 0, new Dictionary<string, string?> { [RegisterFields.Role] = "supporting" }, "5");
        (await Walk.Bot.Services.GetRequiredService<TipRegister>().ChangeAsync(assigned, new("tenant", First, "Ada"), CancellationToken.None)).ShouldBeOfType<ChangeOutcome.Recorded>();

        (await NameInFormAsync()).ShouldBe("Ada");
    }

    [Fact]
    public async Task Who_accepts_is_asked_for_a_talk_only_where_reviewers_are_apart() =>
        (await FormAsync("reviews.accept")).Marks().ShouldNotContain("talked");

    [Fact]
    public async Task What_moves_nothing_is_said_by_what_was_done()
    {
        await Walk.PlaceAsync();
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Review it");

        var scored = await Walk.CardAsync(First, form, "Keep my review", [.. Rubric.Questions.Select(question => ($"q_{question}", "2"))]);
        var taken = await Walk.CardAsync(First, scored, "I see to it");

        scored.Lines()[0].ShouldBe("Kept: your review of PP-0001.");
        taken.Lines()[0].ShouldBe("You see to PP-0001 now.");
    }

    [Fact]
    public async Task Whose_consent_is_not_asked_for_is_not_told_that_it_is()
    {
        await SubmitAsync(CompleteForm.Full);
        await Walk.CardAsync(First, await Walk.CardAsync(First, await Walk.OpenAsync(First), "Accept …"), "Accept");

        var row = await FullCaseAsync();
        var receipt = (await Walk.Bot.PressAsync("practices.open", new JsonObject { ["practice"] = row.Id.ToString() }.ToJsonString(), role: "submitter"))["value"]!;

        row.State.ShouldBe("ConsentCheck");
        receipt.Objects().ShouldContain(one => $"{one["title"]}: {one["value"]}" == "State: Accepted");
    }

    /// <summary>What the coordinator of the settings is called where another one assigns them.</summary>
    private async Task<string> NameInFormAsync()
    {
        var form = await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Assign");
        return form.Objects().Single(one => one["id"]?.ToString() == "person")["choices"]!.AsArray().Single(one => one!["value"]!.ToString() == First)!["title"]!.ToString();
    }

    private async Task<JsonNode> FormAsync(string verb)
    {
        await SubmitAsync(CompleteForm.Full);
        var answer = await Walk.Bot.PressAsync(verb, new JsonObject { ["practice"] = (await FullCaseAsync()).Id.ToString() }.ToJsonString(), role: First);
        return answer["value"].ShouldBeOfType<JsonObject>();
    }
}
