using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Plans.Glosses;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;

namespace TipEngage.Tests.Features.Practices;

/// <summary>The form as somebody fills it in who reads it in another language than English.</summary>
public sealed class FormInOtherLanguagesTests : FormTests
{
    [Theory]
    [InlineData("2559-03")]
    [InlineData("๒๕๕๙-๐๓")]
    public async Task In_Thai_the_year_of_the_Buddhist_era_is_taken_and_kept_as_the_Gregorian_one(string typed)
    {
        var how = await AtAsync("how", CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("th"));

        var next = await walk!.PressAsync(how, Strings.Button_Next, ("f_howItWorks", CompleteForm.Full["howItWorks"]), ("f_whyItWorks", CompleteForm.Full["whyItWorks"]), ("f_startedOn", typed), ("f_stage", "running"));

        next.Marks().ShouldContain("practice-step-results");
        (await RowsAsync()).ShouldHaveSingleItem().Draft.ShouldNotBeNull().ShouldContain("\"startedOn\":\"2016-03\"");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task An_item_of_the_plan_is_offered_with_its_translation_which_is_said_to_be_unofficial(string language)
    {
        var use = await AtAsync("use", CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language));

        var offered = use.Objects().Single(one => one["id"]?.ToString() == "f_workplanItems")["choices"]!.AsArray();
        var glosses = PlanGlosses.Of(SamplePlans.Bundled, CultureInfo.CurrentUICulture).ShouldNotBeNull();
        foreach (var item in SamplePlans.Bundled.Items)
        {
            var title = offered.Single(one => one!["value"]!.ToString() == item.Id)!["title"]!.ToString();
            title.ShouldStartWith(ItemWords.Title(item));
            title.ShouldContain(glosses.Of(item)!.Title);
        }

        use.Lines().ShouldContain(Strings.Gloss_Titles);
    }

    [Fact]
    public async Task In_English_an_item_has_its_own_title_alone()
    {
        var use = await AtAsync("use", CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en"));

        var offered = use.Objects().Single(one => one["id"]?.ToString() == "f_workplanItems")["choices"]!.AsArray();
        offered.Select(one => one!["title"]!.ToString()).ShouldBe(SamplePlans.Bundled.Items.Select(ItemWords.Title));
        use.Lines().ShouldNotContain(Strings.Gloss_Titles);
    }

    /// <summary>A full case that has come to a step, in that language.</summary>
    private async Task<JsonNode> AtAsync(string step, CultureInfo language)
    {
        var what = await walk!.PressAsync(await walk.StartAsync("Tell the full case"), "Next", FormWalk.Quick[0]);
        CultureInfo.CurrentUICulture = bot!.Language = language;
        var data = FormWalk.ButtonOf(what, "Next")["data"]!.DeepClone().AsObject();
        (data["move"], data["toStep"]) = ("Choose", step);
        return (await bot.PressAsync("practices.step", data.ToJsonString(), role: "submitter"))["value"]!;
    }
}
