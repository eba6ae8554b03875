using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Plans.Catalog;

/// <summary>What we add to the plan, and that it stays apart.</summary>
public sealed class PlanAssemblerTests
{
    [Fact]
    public void Only_items_without_a_heading_have_a_title_of_ours()
    {
        SamplePlans.Bundled.Items.Where(item => item.TitleIsOurs).Ids().ShouldBe(["1", "2", "3", "3a", "4a", "4b", "4c", "4d"]);
        SamplePlans.Bundled.Find("4")!.ShortTitle.ShouldBe("Following the Money in TIP Cases");
    }

    [Fact]
    public void Seven_themes_hold_each_item_once()
    {
        SamplePlans.Bundled.Themes.Count.ShouldBe(7);
        SamplePlans.Bundled.Themes.SelectMany(theme => theme.ItemIds).ShouldBe(SamplePlans.Bundled.Items.Ids());
        SamplePlans.Bundled.Themes.Single(theme => theme.Key == "follow-the-money").ItemIds.ShouldBe(["4", "4a", "4b", "4c", "4d"]);
    }

    [Fact]
    public void The_plan_names_who_acts_for_2_and_3a_only()
    {
        SamplePlans.Bundled.Items.Where(item => item.LeadNamed).Ids().ShouldBe(["2", "3a"]);
        SamplePlans.Bundled.Find("2")!.Actors.ShouldHaveSingleItem().Name.ShouldBe("Working Group member countries and/or the RSO");
        SamplePlans.Bundled.Find("5")!.Actors.ShouldBeEmpty();
    }

    [Fact]
    public void Whom_the_plan_names_stands_in_the_item()
    {
        var named = SamplePlans.Bundled.Items
            .SelectMany(item => item.Actors.Concat(item.Audiences).Where(party => party.Named).Select(party => (item, party.Name)))
            .ToArray();

        named.Length.ShouldBeGreaterThan(10);
        named.ShouldAllBe(one => (one.item.Action.Plain + one.item.Status.AsWritten.Plain).Contains(one.Name));
    }

    [Fact]
    public void One_report_has_two_titles()
    {
        var report = SamplePlans.Bundled.Materials.Single(material => material.Kind == "report");

        report.ItemIds.ShouldBe(["4a", "4c"]);
        report.Aliases.ShouldHaveSingleItem().ShouldStartWith("An Analysis of Financial Investigations");
        SamplePlans.Bundled.Find("4c")!.Materials.ShouldHaveSingleItem().ShouldBe(report);
    }

    [Fact]
    public void The_guide_that_the_plan_calls_TIP_is_shown_with_its_whole_name()
    {
        var guide = SamplePlans.Bundled.Materials.Single(material => material.Id == "MAT-PG-CTIP");

        guide.Name.ShouldBe("TIP");
        guide.DisplayName.ShouldBe("Criminalising TIP (Trafficking in Persons)");
    }

    [Fact]
    public void Events_carry_only_the_days_that_the_plan_names()
    {
        SamplePlans.Bundled.Events.Where(one => one.Start is not null).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            forum => forum.Place.ShouldBe("Perth"),
            forum => forum.Start.ShouldBe(new DateOnly(2017, 8, 24)),
            forum => forum.End.ShouldBe(new DateOnly(2017, 8, 25)),
            forum => forum.Year.ShouldBe(2017));
        SamplePlans.Bundled.Events.Select(one => one.Year).ShouldBe([2017, 2017, null, 2018, 2019]);
        SamplePlans.Bundled.Find("1")!.Events.Select(one => one.NameIsOurs).ShouldBe([true, true]);
    }

    [Fact]
    public void Without_annotations_the_top_level_items_are_the_themes()
    {
        var plan = SamplePlans.Read(SamplePlans.Bytes(SamplePlans.Document(
            "2021-23",
            "<p>1. Heading</p>\t",
            "<p>Statement.</p>\t<p>For action – 2021.</p>",
            "<p>a. Part.</p>\t<p>Ongoing.</p>",
            $"<p>2. {string.Join(' ', Enumerable.Repeat("word", 40))}.</p>\t<p>Ongoing.</p>")));

        plan.Themes.Select(theme => (theme.Key, theme.Name, string.Join(' ', theme.ItemIds)))
            .ShouldBe([("1", "Heading", "1 1a"), ("2", plan.Find("2")!.ShortTitle, "2")]);
        plan.Find("2")!.ShortTitle.Length.ShouldBeLessThanOrEqualTo(80);
        plan.Find("2")!.ShortTitle.ShouldEndWith("word…");
        plan.Materials.ShouldBeEmpty();
        plan.Items.ShouldAllBe(item => !item.LeadNamed);
    }
}
