using System.Globalization;
using TipEngage.Data;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Tests.Practices;

namespace TipEngage.Tests.Screens;

/// <summary>Why a practice has its tier says nothing that its person did not.</summary>
public sealed class TierReasonTests
{
    private static readonly DateOnly day = new(2018, 3, 20);

    /// <summary>What a line may say, and what has to be stated for it.</summary>
    private static readonly (string Said, Func<IReadOnlyDictionary<string, string>, bool> Holds)[] claims =
    [
        ("Its steps are described", fields => fields.ContainsKey("howItWorks") && fields.ContainsKey("whyItWorks")),
        ("clear steps and a reason", fields => fields.ContainsKey("howItWorks") && fields.ContainsKey("whyItWorks")),
        ("in use for", fields => fields.ContainsKey("startedOn") && fields.ContainsKey("stage")),
        ("results in its own setting", fields => fields.ContainsKey("results") && fields["evidence"] is not "none_yet"),
        ("limits stated", fields => fields.ContainsKey("limits")),
        ("evaluated independently", fields => fields["evidence"] is "independent_evaluation"),
        ("independent evaluation", fields => fields["evidence"] is "independent_evaluation"),
        ("workers or survivors took part", fields => fields.ContainsKey("participation")),
        ("what copying needs is stated", fields => fields.ContainsKey("copyConditions")),
        ("part of a law", fields => fields["evidence"] is "adopted_in_law" && fields.ContainsKey("stage")),
    ];

    [Theory]
    [InlineData("none_yet")]
    [InlineData("own_monitoring")]
    [InlineData("independent_evaluation")]
    [InlineData("adopted_in_law")]
    public void Whatever_is_left_out_is_not_claimed_in_any_tier_that_reviewers_may_choose(string evidence)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var said = new HashSet<string>();
        foreach (var left in CompleteForm.Full.Keys.Except(["evidence", "title", "attribution"]).Append(""))
        {
            var fields = CompleteForm.Full.Where(one => one.Key != left).ToDictionary();
            fields["evidence"] = evidence;
            foreach (var tier in Enum.GetValues<Tier>().Where(tier => tier <= TierTable.Judge(fields, day).Tier))
            {
                var lines = Lines(fields, tier);
                lines.Length.ShouldBeLessThanOrEqualTo(2);
                foreach (var (claim, holds) in claims)
                    (holds(fields) || !lines.Any(line => IsClaimed(line, claim))).ShouldBeTrue($"{claim} without {left} in {tier}");
                said.UnionWith(lines);
            }
        }

        said.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_quick_share_is_told_in_short_and_what_would_be_next_is_not_there_yet()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Lines(CompleteForm.Quick, Tier.Idea).ShouldBe(
        [
            "It is told in short: its steps, or why they should work, are not described yet.",
            "Not there yet: in use for six months or more; results in its own setting; limits stated.",
        ]);
    }

    private static bool IsClaimed(string line, string claim) => !line.StartsWith("Not there yet", StringComparison.Ordinal) && line.Contains(claim, StringComparison.Ordinal);

    private static string[] Lines(IReadOnlyDictionary<string, string> fields, Tier tier) => [.. LibraryWording.TierReason(PublishedPractice.Of(new LibraryRow
    {
        Number = 1,
        PracticeId = Guid.NewGuid(),
        Fields = RegisterJson.Write(ShownFields.Of(fields)),
        Tier = tier.ToString(),
        TierReason = string.Join(' ', TierTable.Judge(fields, day, chosen: tier).Reasons),
        PublishedAt = new(day, TimeOnly.MinValue, TimeSpan.Zero),
        PublishedVersion = 1,
    }))];
}
