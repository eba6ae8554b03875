using System.Text.Json.Nodes;
using TipEngage.Practices.Form;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>From each step of a long form its person goes to the one they want, and what they have filled in is kept.</summary>
public sealed class ChooseStepTests : FormTests
{
    private const string Go = "Go to this step";

    [Fact]
    public async Task A_full_case_that_was_sent_is_changed_in_one_step_and_sent_again_with_four_presses()
    {
        var receipt = await ShareFullAsync();

        var use = await walk!.PressAsync(await walk.PressAsync(receipt, "Change it"), Go, [.. Inputs("what"), ("toStep", "use")]);
        use.Marks().ShouldContain("practice-step-use");
        var check = await walk.PressAsync(use, Go, [.. Inputs("use").Where(one => one.Name != "f_tlp"), ("f_tlp", "CLEAR"), ("toStep", Offered(use))]);
        check.Marks().ShouldContain("practice-step-check");
        (await walk.PressAsync(check, SendButton, Quick[^1])).Marks().ShouldContain("practice-PP-0001");

        var fields = (await RowsAsync()).ShouldHaveSingleItem().Fields.ShouldNotBeNull();
        fields.ShouldContain("\"tlp\":\"CLEAR\"");
        fields.ShouldContain(CompleteForm.Full["howItWorks"]);
    }

    [Fact]
    public async Task What_is_half_filled_in_is_kept_and_nothing_is_asked_for_before_the_end()
    {
        var why = await walk!.PressAsync(await walk.PressAsync(await walk.StartAsync("Tell the full case"), "Next", Quick[0]), "Next", Quick[1]);

        var copy = await walk.PressAsync(why, Go, ("f_problem", "Job seekers pay fees."), ("toStep", "copy"));
        copy.Marks().ShouldContain("practice-step-copy");

        ValueOf(await walk.PressAsync(copy, Go, ("toStep", "why")), "f_problem").ShouldBe("Job seekers pay fees.");
        var check = await walk.PressAsync(copy, Go, ("toStep", "check"));
        (await walk.PressAsync(check, SendButton, Quick[^1])).Marks().ShouldContain("practice-step-why");
    }

    [Fact]
    public async Task What_may_not_be_kept_is_looked_at_before_anybody_goes_elsewhere()
    {
        var why = await walk!.PressAsync(await walk.PressAsync(await walk.StartAsync("Tell the full case"), "Next", Quick[0]), "Next", Quick[1]);

        var again = await walk.PressAsync(why, Go, ("f_problem", "The passport AA1234567 of Lan was locked away."), ("toStep", "copy"));

        again.Marks().ShouldContain("wrong-problem");
        (await RowsAsync()).ShouldHaveSingleItem().Draft!.ShouldNotContain("AA1234567");
    }

    [Fact]
    public async Task What_is_ticked_stays_ticked_while_its_person_looks_at_other_steps_and_counts_only_when_it_is_sent()
    {
        var check = await ToCheckAsync();
        Ticked(check).ShouldBeEmpty();

        var use = await walk!.PressAsync(check, Go, ("f_mayShare", "true"), ("f_publish", "true"), ("toStep", "use"));
        var why = await walk.PressAsync(use, Go, [.. Inputs("use"), ("toStep", "why")]);
        var again = await walk.PressAsync(why, Go, [.. Inputs("why"), ("toStep", "check")]);

        Ticked(again).ShouldBe(["f_mayShare", "f_publish"]);
        var row = (await RowsAsync()).ShouldHaveSingleItem();
        (row.ConsentVersion, row.ConsentAt).ShouldBe((null, null));
        row.Draft!.ShouldNotContain("mayShare");
        (await walk.PressAsync(again, SendButton, ("f_mayShare", "true"))).Marks().ShouldContain("wrong-publish");
    }

    [Fact]
    public async Task What_is_ticked_stays_ticked_on_the_way_back_by_steps()
    {
        var use = await walk!.PressAsync(await walk.ToCheckAsync(), "Back", Quick[^1]);

        Ticked(await walk.PressAsync(use, "Next", Quick[2])).ShouldBe(Quick[^1].Select(one => one.Item1), ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_agreed_to_is_asked_anew_where_the_text_is_another()
    {
        var use = await walk!.PressAsync(await ToCheckAsync(), Go, [.. Quick[^1], ("toStep", "use")]);

        var check = await walk.PressAsync(use, Go, [.. Inputs("use").Where(one => one.Name != "f_tlp"), ("f_tlp", "CLEAR"), ("toStep", "check")]);

        Ticked(check).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_ticked_on_a_card_is_not_taken_for_a_text_that_was_changed_on_another()
    {
        var check = await ToCheckAsync();
        var use = await walk!.PressAsync(check, Go, ("toStep", "use"));
        await walk.PressAsync(use, Go, [.. Inputs("use").Where(one => one.Name != "f_tlp"), ("f_tlp", "CLEAR"), ("toStep", "check")]);

        var seen = await walk.PressAsync(check, Go, [.. Quick[^1], ("toStep", "why")]);

        Ticked(await walk.PressAsync(seen, Go, [.. Inputs("why"), ("toStep", "check")])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_goes_on_later_or_changes_what_was_sent_ticks_anew()
    {
        var use = await walk!.PressAsync(await ToCheckAsync(), Go, [.. Quick[^1], ("toStep", "use")]);
        await walk.AnswerAsync(use, "Save and go on later", Inputs("use"));
        var check = await walk.PressAsync(await walk.PressAsync(await walk.MineAsync(), "Continue"), Go, ("toStep", "check"));
        Ticked(check).ShouldBeEmpty();

        var changed = await walk.PressAsync(await walk.PressAsync(check, SendButton, Quick[^1]), "Change it");
        Ticked(await walk.PressAsync(changed, Go, [.. Inputs("what"), ("toStep", "check")])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    public async Task A_step_that_there_is_not_leads_nowhere_and_keeps_what_was_filled_in(string step)
    {
        var who = await walk!.PressAsync(await walk.StartAsync("Tell the full case"), "Next", Quick[0]);

        var again = await walk.PressAsync(who, Go, ("f_orgName", "Ministry of Public Works"), ("toStep", step));

        again.Marks().ShouldContain("practice-step-who");
        ValueOf(again, "f_orgName").ShouldBe("Ministry of Public Works");
    }

    [Fact]
    public async Task A_quick_share_asks_for_no_more_than_it_did_until_it_is_changed()
    {
        Offers(await walk!.ToCheckAsync()).ShouldBeFalse();

        Offers(await walk.PressAsync(await walk.ShareAsync(), "Change it")).ShouldBeTrue();
    }

    [Fact]
    public async Task Each_step_offers_all_others_and_the_last_one_first()
    {
        var who = await walk!.PressAsync(await walk.StartAsync("Tell the full case"), "Next", Quick[0]);

        var offered = who.Objects().Single(one => one["id"]?.ToString() == "toStep");

        offered["choices"]!.AsArray().Select(one => one!["value"]!.ToString()).ShouldBe(PracticeForm.StepsOf(FormLevel.Full).Select(one => one.Name).Where(name => name != "who"));
        Offered(who).ShouldBe("check");
    }

    private static bool Offers(JsonNode card) => card.Objects().Any(one => one["id"]?.ToString() == "toStep") && card.Objects().Any(one => one["title"]?.ToString() == Go);

    private static string Offered(JsonNode card) => ValueOf(card, "toStep").ShouldNotBeNull();

    private static IEnumerable<string> Ticked(JsonNode card) =>
        card.Objects().Where(one => one["type"]?.ToString() is "Input.Toggle" && one["value"]?.ToString() is "true").Select(one => one["id"]!.ToString());

    private async Task<JsonNode> ShareFullAsync() => await walk!.PressAsync(await ToCheckAsync(), SendButton, Quick[^1]);

    private async Task<JsonNode> ToCheckAsync()
    {
        var card = await walk!.StartAsync("Tell the full case");
        foreach (var step in PracticeForm.StepsOf(FormLevel.Full).Where(step => step != PracticeForm.Check))
            card = await walk.PressAsync(card, "Next", Inputs(step.Name));
        return card;
    }

    private static (string Name, string Value)[] Inputs(string step) =>
        [.. PracticeForm.StepsOf(FormLevel.Full).First(one => one.Name == step).Fields.Where(field => CompleteForm.Full.ContainsKey(field.Name)).Select(field => ($"f_{field.Name}", CompleteForm.Full[field.Name]))];
}
