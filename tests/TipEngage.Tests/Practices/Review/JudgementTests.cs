using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What two reviewers made of a practice decides whether it is accepted, and with which tier.</summary>
public abstract class JudgementTests : ReviewTests
{
    protected JudgementTests()
    {
    }

    protected JudgementTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task What_may_do_harm_is_not_accepted()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3, (Rubric.Gate, 0)) });

        await AgainstAsync(services, First, id, ReviewFault.MayHarm, move => move with { Event = ReviewEvent.Accept, Talked = true });
    }

    [Fact]
    public async Task Reviewers_who_are_far_apart_talk_first()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3, ("lasting", 1)) });

        await AgainstAsync(services, First, id, ReviewFault.Disputed, move => move with { Event = ReviewEvent.Accept });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Talked = true });
    }

    [Fact]
    public async Task What_was_read_before_it_was_changed_counts_no_more()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say what is done" } });
        await services.GetRequiredService<OwnPractices>().SaveAsync(
            Owner, new(id, FormLevel.Quick, "check", new Dictionary<string, string?> { ["title"] = "Tenders ask for proof" }) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation);

        await AgainstAsync(services, First, id, ReviewFault.TooFewReviews, move => move with { Event = ReviewEvent.Accept });
    }

    [Fact]
    public async Task A_tier_is_never_higher_than_the_table_lets_it_be()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);

        await AgainstAsync(services, First, id, ReviewFault.TierNotMet, move => move with { Event = ReviewEvent.Accept, Tier = Tier.Good });
    }

    [Fact]
    public async Task A_lower_tier_is_not_chosen_either_where_its_own_conditions_are_not_met()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services, new Dictionary<string, string>(CompleteForm.Quick) { ["stage"] = "running", ["evidence"] = "adopted_in_law" });

        foreach (var tier in new[] { Tier.Promising, Tier.Good })
            await AgainstAsync(services, First, id, ReviewFault.TierNotMet, move => move with { Event = ReviewEvent.Accept, Tier = tier });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Tier = Tier.Institutionalised });
    }

    [Theory]
    [InlineData(nameof(ReviewEvent.Decline))]
    [InlineData(nameof(ReviewEvent.Object))]
    [InlineData(nameof(ReviewEvent.JudgeAgain))]
    public async Task With_the_acceptance_the_tier_is_gone_until_the_next_one(string happens)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Proposed = new Dictionary<string, string> { ["title"] = "Clauses in public tenders" } });
        (await RowAsync(services, id)).Tier.ShouldBe(nameof(Tier.Idea));
        if (happens is nameof(ReviewEvent.JudgeAgain))
            await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.DeclareInterest });

        await DoneAsync(services, happens is nameof(ReviewEvent.Decline) ? Owner : Second, id, move => move with { Event = Enum.Parse<ReviewEvent>(happens) });

        var row = await RowAsync(services, id);
        (row.State, row.Tier, row.TierReason, row.IsSelfReported).ShouldBe((nameof(PracticeState.InReview), null, null, false));
    }

    [Fact]
    public async Task A_letter_tells_the_two_strongest_points_and_what_would_raise_the_tier()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2, ("honesty", 3), ("inclusion", 3), (Rubric.Gate, 3), ("lasting", 1)) });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2, ("honesty", 3), (Rubric.Gate, 3)) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });

        await using var db = await ContextAsync(services);
        var told = RegisterJson.ReadFields((await db.Letters.SingleAsync(Cancellation)).Detail!);
        told[PracticeLetters.Strong].ShouldBe("inclusion relevance", "what is to be stated yet is no strength");
        told[PracticeLetters.Raises].ShouldBe($"{TierTable.InUse} {TierTable.Results} {TierTable.LimitsStated}");
    }

    [Fact]
    public async Task A_lower_tier_that_reviewers_chose_is_told_with_what_it_rests_on_itself()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var inUse = new Dictionary<string, string>(CompleteForm.Quick)
        {
            ["howItWorks"] = "A clause in each tender.",
            ["whyItWorks"] = "Nobody wins without it.",
            ["stage"] = "running",
            ["startedOn"] = "2015-01",
            ["results"] = "Fewer fees.",
            ["evidence"] = "own_monitoring",
            ["limits"] = "Large tenders only.",
        };
        var id = await ReviewedAsync(services, inUse);

        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Tier = Tier.Idea });

        var row = await RowAsync(services, id);
        (row.Tier, row.TierReason).ShouldBe((nameof(Tier.Idea), TierTable.Steps));
    }
}
