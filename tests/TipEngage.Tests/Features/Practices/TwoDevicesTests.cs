using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>The same draft is open on two devices: nobody agrees on one to what they changed on the other, and a card of before it was sent changes nothing.</summary>
public sealed class TwoDevicesTests : FormTests
{
    private const string Changed = "What you filled in was changed after this card was shown";
    private const string Sent = "This was sent after the card that you used was shown";

    [Theory]
    [InlineData("f_attribution", "named")]
    [InlineData("f_tlp", "CLEAR")]
    public async Task Who_sends_from_a_card_that_shows_something_else_looks_through_it_again_and_ticks_again(string field, string value)
    {
        var (use, old) = await CheckedAsync();
        await walk!.PressAsync(use, "Next", With(field, value));

        var again = await walk.PressAsync(old, SendButton, Quick[^1]);

        again.Marks().ShouldContain("practice-step-check");
        again.Lines().ShouldContain(line => line.StartsWith(Changed, StringComparison.Ordinal));
        ValueOf(again, "f_publish").ShouldNotBe("true");
        (await RowsAsync()).ShouldHaveSingleItem().State.ShouldBe("Draft");
        (await walk.PressAsync(again, SendButton, Quick[^1])).Marks().ShouldContain("practice-PP-0001");
        (await RowsAsync()).ShouldHaveSingleItem().Fields!.ShouldContain(value);
    }

    [Fact]
    public async Task A_card_that_does_not_say_what_it_shows_is_looked_through_again()
    {
        var (_, check) = await CheckedAsync();
        foreach (var data in check.Objects().Select(one => one["data"]).OfType<JsonObject>())
            data.Remove("agreed");

        (await walk!.PressAsync(check, SendButton, Quick[^1])).Lines().ShouldContain(line => line.StartsWith(Changed, StringComparison.Ordinal));

        (await RowsAsync()).ShouldHaveSingleItem().State.ShouldBe("Draft");
    }

    [Fact]
    public async Task A_step_that_is_taken_again_with_the_same_answers_takes_no_tick_away()
    {
        var (use, check) = await CheckedAsync();
        await walk!.PressAsync(use, "Next", Quick[2]);

        (await walk.PressAsync(check, SendButton, Quick[^1])).Marks().ShouldContain("practice-PP-0001");
    }

    [Theory]
    [InlineData("Next")]
    [InlineData("Back")]
    [InlineData("Save and go on later")]
    public async Task A_step_that_comes_again_after_it_was_sent_is_answered_with_the_receipt_and_changes_nothing(string button)
    {
        var (use, check) = await CheckedAsync();
        await walk!.PressAsync(check, SendButton, Quick[^1]);
        var before = (await RowsAsync()).ShouldHaveSingleItem();
        bot!.Clock.Advance(TimeSpan.FromSeconds(2));

        var receipt = await walk.PressAsync(use, button, Quick[2]);

        receipt.Marks().ShouldContain("practice-PP-0001");
        receipt.Lines().ShouldNotContain(line => line.StartsWith(Sent, StringComparison.Ordinal));
        var after = (await RowsAsync()).ShouldHaveSingleItem();
        (after.Draft, after.Version, after.ContentVersion, after.ChangedAt).ShouldBe((null, before.Version, before.ContentVersion, before.ChangedAt));
    }

    [Fact]
    public async Task Where_such_a_step_holds_other_answers_it_is_said_that_they_were_not_kept()
    {
        var (use, check) = await CheckedAsync();
        await walk!.PressAsync(check, SendButton, Quick[^1]);

        var receipt = await walk.PressAsync(use, "Next", With("f_tlp", "CLEAR"));

        receipt.Lines().ShouldContain(line => line.StartsWith(Sent, StringComparison.Ordinal));
        (await RowsAsync()).ShouldHaveSingleItem().Draft.ShouldBeNull();
    }

    [Fact]
    public async Task Nor_does_it_write_over_what_is_being_changed_since()
    {
        var (use, check) = await CheckedAsync();
        var receipt = await walk!.PressAsync(check, SendButton, Quick[^1]);
        await walk.PressAsync(await walk.PressAsync(receipt, "Change it"), "Next", [.. Quick[0].Where(one => one.Item1 != "f_title"), ("f_title", "Other clauses")]);

        var step = await walk.PressAsync(use, "Next", With("f_tlp", "CLEAR"));

        step.Marks().ShouldContain("practice-step-use");
        step.Lines().ShouldContain(line => line.StartsWith(Sent, StringComparison.Ordinal));
        var draft = (await RowsAsync()).ShouldHaveSingleItem().Draft.ShouldNotBeNull();
        (draft.Contains("Other clauses"), draft.Contains("CLEAR")).ShouldBe((true, false));
    }

    [Fact]
    public async Task What_is_sent_again_word_for_word_stays_as_it_was_sent()
    {
        var card = await walk!.PressAsync(await walk.ShareAsync(), "Change it");
        var before = (await RowsAsync()).ShouldHaveSingleItem();
        bot!.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var inputs in Quick[..^1])
            card = await walk.PressAsync(card, "Next", inputs);

        (await walk.PressAsync(card, SendButton, Quick[^1])).Marks().ShouldContain("practice-PP-0001");

        var after = (await RowsAsync()).ShouldHaveSingleItem();
        (after.Draft, after.ContentVersion, after.Revision, after.SubmittedAt).ShouldBe((null, before.ContentVersion, before.Revision, before.SubmittedAt));
    }

    /// <summary>The card before the last and the last, a minute after the first was shown.</summary>
    private async Task<(JsonNode Use, JsonNode Check)> CheckedAsync()
    {
        var use = await walk!.PressAsync(await walk.PressAsync(await walk.StartAsync(), "Next", Quick[0]), "Next", Quick[1]);
        bot!.Clock.Advance(TimeSpan.FromMinutes(1));
        var check = await walk.PressAsync(use, "Next", Quick[2]);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        return (use, check);
    }

    private static (string, string)[] With(string field, string value) => [.. Quick[2].Where(one => one.Item1 != field), (field, value)];
}
