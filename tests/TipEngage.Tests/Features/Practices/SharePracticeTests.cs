using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>A practice from the first question to its reference, in a personal chat.</summary>
public sealed class SharePracticeTests : FormTests
{
    [Fact]
    public async Task A_quick_share_takes_four_steps_and_gives_a_reference()
    {
        var receipt = await walk!.ShareAsync();

        receipt.Marks().ShouldContain("practice-PP-0001");
        receipt.Lines().ShouldContain(line => line.Contains("ten working days"));
        (await walk.MineAsync()).Lines().ShouldContain(line => line.StartsWith("PP-0001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quick_share_asks_for_at_most_nine_answers() =>
        Quick[..^1].SelectMany(step => step).Count(answer => answer.Item1 is not ("f_tlp" or "f_evidence" or "f_workplanItems" or "f_language")).ShouldBeLessThanOrEqualTo(9);

    [Fact]
    public async Task Fields_that_hold_something_at_first_need_no_answer()
    {
        var card = await walk!.StartAsync();
        card = await walk.PressAsync(card, "Next", Quick[0]);
        card = await walk.PressAsync(card, "Next", Quick[1]);

        ValueOf(card, "f_workplanItems").ShouldBe("3a");
        ValueOf(card, "f_tlp").ShouldBe("GREEN");
        ValueOf(card, "f_language").ShouldBe("en");
        ValueOf(card, "f_attribution").ShouldBeNull();
        ValueOf(card, "f_coi").ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_ticked_beforehand_and_without_the_needed_ticks_nothing_is_sent()
    {
        var check = await walk!.ToCheckAsync();
        check.Objects().Where(one => one["type"]?.ToString() is "Input.Toggle").ShouldAllBe(toggle => toggle["value"] == null);

        var again = await walk.PressAsync(check, SendButton, ("f_mayShare", "true"), ("f_noPersons", "true"), ("f_noAllegations", "true"));

        again.Marks().ShouldContain("wrong-publish");
        ValueOf(again, "f_mayShare").ShouldBe("true");
        (await RowsAsync()).ShouldAllBe(row => row.State == "Draft");
    }

    [Fact]
    public async Task What_was_filled_in_comes_back_when_a_field_is_missing_or_wrong()
    {
        var card = await walk!.PressAsync(await walk.StartAsync(), "Next", ("f_title", "Clauses"), ("f_summary", new string('s', 601)));

        ValueOf(card, "f_title").ShouldBe("Clauses");
        ValueOf(card, "f_summary").ShouldBe(new string('s', 601));
        card.Marks().ShouldContain("wrong-summary");
        card.Marks().ShouldContain("wrong-approach");
        (await RowsAsync()).ShouldHaveSingleItem().Draft!.ShouldNotContain("ssss");
    }

    [Fact]
    public async Task Back_needs_nothing_filled_in_and_loses_nothing()
    {
        var second = await walk!.PressAsync(await walk.StartAsync(), "Next", Quick[0]);

        var first = await walk.PressAsync(second, "Back", ("f_orgName", "Ministry of Public Works"));
        ValueOf(first, "f_title").ShouldBe("Fair recruitment clauses in tenders");

        ValueOf(await walk.PressAsync(first, "Next", Quick[0]), "f_orgName").ShouldBe("Ministry of Public Works");
    }

    [Fact]
    public async Task A_draft_is_kept_from_the_first_step_on_and_found_again()
    {
        (await RowsAsync()).ShouldBeEmpty();
        await walk!.PressAsync(await walk.StartAsync(), "Next", Quick[0]);

        var mine = await walk.MineAsync();
        var card = await walk.PressAsync(mine, "Continue");

        mine.ToJsonString().ShouldNotContain("practices.withdraw");
        card.Marks().ShouldContain("practice-step-who");
        (await bot!.AskAsync("share a practice", "a:1", "submitter")).Card().Buttons().ShouldContain("Continue");
    }

    [Fact]
    public async Task Sending_twice_gives_the_same_reference()
    {
        var check = await walk!.ToCheckAsync();
        var first = await walk.PressAsync(check, SendButton, Quick[^1]);
        var second = await walk.PressAsync(check, SendButton, Quick[^1]);

        second.Marks().ShouldBe(first.Marks());
        (await RowsAsync()).ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    [Fact]
    public async Task The_full_case_asks_for_the_rest()
    {
        var card = await walk!.StartAsync("Tell the full case");
        card.Lines().ShouldContain("Step 1 of 9");
        card = await walk.PressAsync(await walk.PressAsync(card, "Next", Quick[0]), "Next", Quick[1]);

        card.Marks().ShouldContain("practice-step-why");
        (await walk.PressAsync(card, "Next")).Marks().ShouldContain("wrong-problem");
    }

    [Fact]
    public async Task Withdrawing_deletes_the_content_in_one_step_and_leaves_the_reference()
    {
        var receipt = await walk!.ShareAsync();

        var withdrawn = await walk.PressAsync(receipt, "Withdraw");

        withdrawn.Lines().ShouldContain(line => line.Contains("Its content is deleted"));
        var row = (await RowsAsync()).ShouldHaveSingleItem();
        (row.State, row.Fields, row.Draft, row.OwnerName, row.Number).ShouldBe(("Withdrawn", null, null, null, 1));
        (await walk.PressAsync(receipt, "Withdraw")).Lines().ShouldContain(line => line.Contains("Its content is deleted"));
        (await walk.PressAsync(receipt, "Change it")).Buttons().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_submission_can_be_changed_until_it_is_decided_and_is_agreed_to_anew()
    {
        var receipt = await walk!.ShareAsync();
        var card = await walk.PressAsync(await walk.PressAsync(receipt, "Change it"), "Next", [.. Quick[0][1..], ("f_title", "Recruitment clauses")]);
        card = await walk.PressAsync(await walk.PressAsync(card, "Next", Quick[1]), "Next", Quick[2]);
        (await RowsAsync()).ShouldHaveSingleItem().Fields!.ShouldContain("Fair recruitment clauses");
        ValueOf(card, "f_publish").ShouldBeNull();

        var changed = await walk.PressAsync(card, SendButton, Quick[^1]);

        changed.Lines().ShouldContain("Recruitment clauses");
        changed.Marks().ShouldContain("practice-PP-0001");
    }

    [Fact]
    public async Task What_is_being_changed_is_withdrawn_in_one_step_too_and_so_are_the_changes_dropped()
    {
        await walk!.PressAsync(await walk.PressAsync(await walk.ShareAsync(), "Change it"), "Next", [.. Quick[0][1..], ("f_title", "Recruitment clauses")]);
        var mine = await walk.MineAsync();
        (await walk.PressAsync(mine, "Drop the changes")).Lines().ShouldContain("Fair recruitment clauses in tenders");
        (await walk.PressAsync(mine, "Withdraw")).Lines().ShouldContain(line => line.Contains("Its content is deleted"));
    }

    [Fact]
    public async Task Nobody_else_reaches_a_draft_or_a_submission()
    {
        var receipt = await walk!.ShareAsync();
        var other = new FormWalk(bot!, "other");

        foreach (var button in new[] { "Change it", "Withdraw" })
            (await other.AnswerAsync(receipt, button))["value"]!.ToString().ShouldContain("not yours");
        (await bot!.AskAsync("PP-0001", "a:1", "other")).Card().ToJsonString().ShouldNotContain("Fair recruitment");
        (await RowsAsync()).ShouldHaveSingleItem().State.ShouldBe("InReview");
    }

    [Fact]
    public async Task Somebody_elses_draft_is_not_written_to()
    {
        var mine = await walk!.StartAsync();
        await walk.PressAsync(mine, "Next", Quick[0]);

        var answer = await new FormWalk(bot!, "other").AnswerAsync(mine, "Next", [.. Quick[0][1..], ("f_title", "Mine now")]);

        answer["value"]!.ToString().ShouldContain("not yours");
        (await RowsAsync()).ShouldHaveSingleItem().Draft!.ShouldNotContain("Mine now");
    }

    [Fact]
    public async Task A_form_that_does_not_come_again_is_answered_with_the_way_to_help_where_somebody_is_in_danger()
    {
        var first = await walk!.PressAsync(await walk.StartAsync(), "Next", Quick[0]);
        var card = await walk.PressAsync(first, "Back", Quick[1]);
        var check = await walk.PressAsync(await walk.PressAsync(await walk.PressAsync(card, "Next", Quick[0]), "Next", Quick[1]), "Next", Quick[2]);
        await walk.PressAsync(await walk.PressAsync(check, SendButton, Quick[^1]), "Withdraw");
        (string, string)[] danger = [.. Quick[0][2..], ("f_title", "Help"), ("f_summary", "my friend quokkazebra is locked in a compound and they beat him")];

        foreach (var extra in new (string, string)[] { ("step", "what"), ("step", "of another time") })
        {
            var referral = await walk.PressAsync(card, "Next", [.. danger, extra]);
            referral.Marks().ShouldContain("referral");
            referral.ToJsonString().ShouldNotContain("quokkazebra");
        }

        (await walk.PressAsync(card, "Next", Quick[0])).Lines().ShouldContain(line => line.Contains("Its content is deleted"));
    }

    [Theory]
    [InlineData("state", "Published")]
    [InlineData("f_state", "Published")]
    [InlineData("f_publish", "true")]
    [InlineData("owner", "29:other")]
    [InlineData("number", "7")]
    public async Task A_forged_field_is_not_looked_at(string field, string value)
    {
        await walk!.PressAsync(await walk.StartAsync(), "Next", [.. Quick[0], (field, value)]);

        var row = (await RowsAsync()).ShouldHaveSingleItem();
        (row.State, row.OwnerId, row.Number).ShouldBe(("Draft", "submitter", null));
        row.Draft!.ShouldNotContain(value == "true" ? "publish\"" : value);
    }

    [Theory]
    [InlineData("f_countries", "TH,XX", "not in the list")]
    [InlineData("f_sectors", "construction,fishing,mining,finance", "at most 3")]
    [InlineData("f_orgType", "pirates", "not in the list")]
    public async Task A_choice_that_is_none_is_answered_with_what_to_do(string field, string value, string sentence)
    {
        var second = await walk!.PressAsync(await walk.StartAsync(), "Next", Quick[0]);

        var again = await walk.PressAsync(second, "Next", [.. Quick[1].Where(one => one.Item1 != field), (field, value)]);

        again.Lines().ShouldContain(line => line.Contains(sentence));
        ValueOf(again, "f_orgName").ShouldBe("Ministry of Public Works");
    }

    [Fact]
    public async Task What_is_labelled_red_is_refused_with_the_reason()
    {
        var card = await walk!.PressAsync(await walk.PressAsync(await walk.StartAsync(), "Next", Quick[0]), "Next", Quick[1]);

        var again = await walk.PressAsync(card, "Next", [.. Quick[2].Where(one => one.Item1 != "f_tlp"), ("f_tlp", "RED")]);

        again.Lines().ShouldContain(line => line.Contains("must not be put here"));
    }

    [Fact]
    public async Task In_a_channel_the_form_opens_in_a_dialog()
    {
        var card = (await bot!.CommandAsync("share", "submitter", "channel")).Card();

        var button = card["actions"]![0]!;
        button["data"]!["msteams"]!["type"]!.ToString().ShouldBe("task/fetch");
        var dialog = await bot.InvokeAsync("task/fetch", new JsonObject { ["data"] = button["data"]!.DeepClone() }.ToJsonString(), role: "submitter", inChannel: true);
        var begin = dialog["task"]!["value"]!["card"]!["content"]!;
        begin.Lines().ShouldContain(line => line.StartsWith("Never describe a person", StringComparison.Ordinal));

        var next = await bot.InvokeAsync("task/submit", new JsonObject { ["data"] = ButtonOf(begin, "Quick share")["data"]!.DeepClone() }.ToJsonString(), role: "submitter", inChannel: true);
        next["task"]!["value"]!["card"]!["content"]!.Marks().ShouldContain("practice-step-what");
    }
}
