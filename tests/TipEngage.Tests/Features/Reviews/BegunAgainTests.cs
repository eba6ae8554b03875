using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>What was begun again with the text of another is known to coordinators, and purged with it.</summary>
public sealed class BegunAgainTests : ReviewWalkTests
{
    [Fact]
    public async Task The_cards_name_each_other_and_the_purge_of_one_takes_both()
    {
        await BeginAgainAsync("type_country");

        Walk.Reference = "PP-0002";
        (await Walk.OpenAsync(Second)).Lines().ShouldContain("Begun with the same text: PP-0001 · Not accepted");
        Walk.Reference = "PP-0001";
        var asked = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Purge the content …");
        asked.Lines().ShouldContain(line => line.StartsWith("Begun with the same text: PP-0002 · In review.", StringComparison.Ordinal));
        await Walk.CardAsync(First, asked, "Hide it and ask for the purge");
        (await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Purge it")).Lines().ShouldContain("PP-0001 · Deleted for safety");

        Walk.Reference = "PP-0002";
        (await Walk.OpenAsync(Second)).Lines().ShouldContain("PP-0002 · Deleted for safety");
    }

    [Fact]
    public async Task Of_what_shows_another_sender_only_the_number_is_told_and_it_goes_along()
    {
        await BeginAgainAsync("anonymous");

        Walk.Reference = "PP-0002";
        var card = await Walk.OpenAsync(Second);
        card.ToJsonString().ShouldNotContain("PP-0001");
        var asked = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Purge the content …");
        asked.ToJsonString().ShouldNotContain("PP-0001");
        asked.Lines().ShouldContain(line => line.Contains(": 1 more begun with the same text.", StringComparison.Ordinal));
        await Walk.CardAsync(First, asked, "Hide it and ask for the purge");
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Purge it");

        Walk.Reference = "PP-0001";
        (await Walk.OpenAsync(Second)).Lines().ShouldContain("PP-0001 · Deleted for safety");
    }

    private async Task BeginAgainAsync(string attribution)
    {
        await Walk.PlaceAsync();
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Do not publish …", [], "Do not publish", ("reason", "no_steps"));
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var card = await submitter.PressAsync(await submitter.MineAsync(), "Begin again with this text");
        foreach (var inputs in FormWalk.Quick[..^1])
            card = await submitter.PressAsync(card, "Next", [.. inputs.Select(one => one.Item1 is "f_attribution" ? (one.Item1, attribution) : one)]);
        await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1]);
    }
}
