using TipEngage.Practices.Review;

namespace TipEngage.Tests.Practices.Review;

/// <summary>The tier is what the table makes of what is stated.</summary>
public sealed class TierTableTests
{
    private static readonly DateOnly today = new(2018, 3, 1);

    private static readonly Dictionary<string, string> promising = new()
    {
        ["howItWorks"] = "Ask, check, pay.",
        ["whyItWorks"] = "Nobody starts in debt.",
        ["stage"] = "running",
        ["startedOn"] = "2017-09",
        ["results"] = "Fewer workers in debt.",
        ["evidence"] = "own_monitoring",
        ["limits"] = "Small suppliers found it hard.",
    };

    [Fact]
    public void Steps_and_a_reason_are_an_idea() =>
        TierTable.Judge(new Dictionary<string, string> { ["howItWorks"] = "Ask.", ["whyItWorks"] = "It works." }, today).ShouldSatisfyAllConditions(
            found => found.Tier.ShouldBe(Tier.Idea), found => found.Reasons.ShouldBe(["steps"]), found => found.Lacks.ShouldBe(["in_use", "results", "limits"]), found => found.IsSelfReported.ShouldBeTrue());

    [Fact]
    public void Use_for_half_a_year_with_results_and_limits_is_promising() => TierTable.Judge(promising, today).Tier.ShouldBe(Tier.Promising);

    [Theory]
    [InlineData("startedOn", "2017-10")]
    [InlineData("stage", "idea")]
    [InlineData("evidence", "none_yet")]
    [InlineData("results", "")]
    [InlineData("limits", "")]
    public void Without_any_of_it_it_stays_an_idea(string field, string value) => TierTable.Judge(With((field, value)), today).Tier.ShouldBe(Tier.Idea);

    [Fact]
    public void An_evaluation_and_people_who_took_part_and_conditions_make_it_good()
    {
        var found = TierTable.Judge(With(("evidence", "own_monitoring,independent_evaluation"), ("participation", "consulted"), ("copyConditions", "A budget.")), today);

        (found.Tier, found.IsSelfReported).ShouldBe((Tier.Good, false));
    }

    [Fact]
    public void That_others_use_it_counts_like_an_evaluation()
    {
        var stated = With(("participation", "led"), ("copyConditions", "A budget."));

        TierTable.Judge(stated, today).Tier.ShouldBe(Tier.Promising);
        TierTable.Judge(stated, today, adoptions: 1).Tier.ShouldBe(Tier.Good);
    }

    [Fact]
    public void A_law_makes_it_institutionalised_while_it_is_in_use()
    {
        TierTable.Judge(With(("evidence", "adopted_in_law")), today).Tier.ShouldBe(Tier.Institutionalised);
        TierTable.Judge(With(("evidence", "adopted_in_law"), ("stage", "ended")), today).Tier.ShouldNotBe(Tier.Institutionalised);
    }

    [Fact]
    public void The_tiers_that_are_met_are_those_whose_own_conditions_are()
    {
        TierTable.Met(promising, today).ShouldBe([Tier.Idea, Tier.Promising]);
        TierTable.Met(With(("evidence", "adopted_in_law"), ("limits", "")), today).ShouldBe([Tier.Idea, Tier.Institutionalised]);
        TierTable.Met(new Dictionary<string, string>(), today).ShouldBe([Tier.Idea]);
    }

    private static Dictionary<string, string> With(params (string Field, string Value)[] others)
    {
        var fields = new Dictionary<string, string>(promising);
        foreach (var (field, value) in others)
            fields[field] = value;
        return fields;
    }
}
