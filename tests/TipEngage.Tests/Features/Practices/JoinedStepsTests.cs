using TipEngage.Features.Practices;
using TipEngage.Resources;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>Words that are harmless field by field are not kept where the fields together are not.</summary>
public sealed class JoinedStepsTests : FormTests
{
    private const string Accusation = "The company kept passports and withheld wages";
    private const string Accused = "Golden Lotus Garments Co Ltd";

    [Fact]
    public async Task Of_a_story_that_goes_from_the_title_into_the_summary_nothing_that_was_written_is_kept_or_shown_again()
    {
        var card = await walk!.PressAsync(await walk.StartAsync(), "Next", ("f_title", "My boss took my"), ("f_summary", "passport and he locks me in at night, please help"), ("f_approach", "public-procurement"));

        card.Marks().ShouldContain("referral");
        card.Lines().ShouldContain(Strings.Practice_Referral_NotKept);
        (ValueOf(card, "f_title"), ValueOf(card, "f_summary")).ShouldBe((null, null));
        (await RowsAsync()).ShouldAllBe(row => !row.Draft!.Contains("boss") && !row.Draft.Contains("passport"));
    }

    [Fact]
    public async Task The_rest_that_was_written_on_the_page_of_a_story_is_not_kept_either()
    {
        var card = await walk!.PressAsync(await walk.StartAsync(), "Next", ("f_title", "Her name is Quokka"), ("f_summary", "my friend is locked in a compound and they beat him"), ("f_approach", "public-procurement"));

        ValueOf(card, "f_title").ShouldBeNull();
        (await RowsAsync()).ShouldAllBe(row => !row.Draft!.Contains("Quokka"));
    }

    [Fact]
    public async Task The_beginning_of_a_story_that_was_kept_before_its_end_came_is_kept_no_longer()
    {
        (string, string)[] begun = [.. Quick[0][2..], ("f_title", "My sister at the factory"), ("f_summary", "We ask suppliers for proof.")];
        var asked = await walk!.PressAsync(await walk.StartAsync(), "Next", begun);
        var what = await walk.PressAsync(await walk.PressAsync(asked, "Keep it as it is", begun), "Back", Quick[1]);
        (await RowsAsync()).ShouldHaveSingleItem().Draft!.ShouldContain("My sister at the factory");

        await walk.PressAsync(what, "Next", [.. begun[..^1], ("f_summary", "has no passport any more, the boss took it and beats her")]);

        var draft = (await RowsAsync()).ShouldHaveSingleItem().Draft!;
        draft.ShouldNotContain("My sister at the factory");
        draft.ShouldNotContain("beats her");
        draft.ShouldContain("We ask suppliers for proof.");
    }

    [Fact]
    public async Task Who_is_accused_in_the_summary_is_not_named_in_the_title()
    {
        var card = await walk!.PressAsync(await walk.StartAsync(), "Next", [.. Quick[0][2..], ("f_title", Accused), ("f_summary", Accusation)]);

        card.Marks().ShouldContain("wrong-summary");
        card.Lines().ShouldContain(line => line.Contains(Strings.Screened_Reason_Allegation));
        (await RowsAsync()).ShouldAllBe(row => !row.Draft!.Contains(Accused) && !row.Draft.Contains(Accusation));
    }

    [Fact]
    public async Task Nor_on_a_later_step_which_alone_is_marked()
    {
        var who = await walk!.PressAsync(await walk.StartAsync(), "Next", [.. Quick[0][2..], ("f_title", "Lockers for passports"), ("f_summary", Accusation)]);
        who.Marks().ShouldContain("practice-step-who");

        var again = await walk.PressAsync(who, "Next", [.. Quick[1].Where(one => one.Item1 != "f_orgType"), ("f_orgType", "other"), ("f_orgTypeOther", Accused)]);

        again.Marks().ShouldContain("wrong-orgTypeOther");
        (await RowsAsync()).ShouldHaveSingleItem().Draft!.ShouldNotContain(Accused);
    }

    [Fact]
    public async Task The_own_organisation_may_be_named_beside_general_words()
    {
        var who = await walk!.PressAsync(await walk.StartAsync(), "Next", [.. Quick[0][2..], ("f_title", "Lockers for passports"), ("f_summary", "Suppliers must not keep passports or withhold wages. The company withheld passports until 2019.")]);

        (await walk.PressAsync(who, "Next", [.. Quick[1][1..], ("f_orgName", Accused)])).Marks().ShouldContain("practice-step-use");
    }

    [Fact]
    public void What_fields_say_together_is_looked_at_again_where_a_practice_is_sent() =>
        ScreenFields.Stopped(new Dictionary<string, string> { ["title"] = "Lockers", ["problem"] = Accusation, ["partners"] = $"Migrant Workers Union\n{Accused}" }).Remarks.Keys.ShouldBe(["problem", "partners"], ignoreOrder: true);

    [Fact]
    public void A_complete_practice_may_be_sent() => ScreenFields.Stopped(TipEngage.Tests.Practices.CompleteForm.Full).IsAnythingStopped.ShouldBeFalse();
}
