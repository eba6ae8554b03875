using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What may happen to a practice, by whom, and what it leaves.</summary>
public abstract class DecidePracticeTests : ReviewTests
{
    private const int Races = 200;

    protected DecidePracticeTests()
    {
    }

    protected DecidePracticeTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task Two_people_publish_what_two_people_read()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);

        await AgainstAsync(services, First, id, ReviewFault.TooFewReviews, move => move with { Event = ReviewEvent.Accept });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await AgainstAsync(services, First, id, ReviewFault.TooFewReviews, move => move with { Event = ReviewEvent.Accept });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });
        Clock.Advance(TimeSpan.FromDays(21));
        await AgainstAsync(services, First, id, ReviewFault.SamePerson, move => move with { Event = ReviewEvent.Publish });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Publish });

        var row = await RowAsync(services, id);
        (row.State, row.Tier, row.PublishedVersion, row.PublishedAt, row.IsSelfReported).ShouldBe((nameof(PracticeState.Published), nameof(Tier.Idea), 1, Clock.GetUtcNow(), true));
    }

    [Fact]
    public async Task What_is_changed_while_it_is_reviewed_and_would_be_held_is_not_reviewed_before_it_is_released()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        await ChangeAsync(services, id, held: "PersonName");

        await ReleasedFirstAsync(services, id);
    }

    [Fact]
    public async Task What_is_sent_again_after_changes_and_would_be_held_is_not_reviewed_before_it_is_released()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services, held: ["PersonName"]);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Release });
        await DoneAsync(services, First, id, move => Complete(move with { Event = ReviewEvent.Return }));
        await ChangeAsync(services, id, held: "PersonName");

        await ReleasedFirstAsync(services, id);
    }

    [Fact]
    public async Task What_is_not_held_is_not_released()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);

        (await TakeAsync(services, First, id, move => move with { Event = ReviewEvent.Release })).ShouldBeOfType<ReviewOutcome.Overtaken>();
    }

    private static async Task ReleasedFirstAsync(IServiceProvider services, Guid id)
    {
        await AgainstAsync(services, First, id, ReviewFault.StillHeld, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await AgainstAsync(services, First, id, ReviewFault.StillHeld, move => move with { Event = ReviewEvent.Accept });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Release });

        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });
        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.ConsentCheck));
    }

    private static async Task ChangeAsync(IServiceProvider services, Guid id, string held)
    {
        await services.GetRequiredService<OwnPractices>().SaveAsync(
            Owner, new(id, FormLevel.Quick, "check", new Dictionary<string, string?> { ["title"] = "Tenders of one person" }) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [held] }, Cancellation);
    }

    [Fact]
    public async Task Reviewers_learn_no_name_of_an_anonymous_practice_and_a_text_that_they_leave_as_they_read_it_is_not_theirs()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services, new Dictionary<string, string>(CompleteForm.Quick)
        {
            ["title"] = "How the Ministry of Public Works asks for proof",
            ["evidenceLinks"] = "https://publicworks.example/report",
        });

        var read = ReviewedPractice.Of(await RowAsync(services, id)).Fields!;
        read.Values.ShouldNotContain(value => value.Contains("public works", StringComparison.OrdinalIgnoreCase) || value.Contains("publicworks", StringComparison.Ordinal));
        read["title"].ShouldBe("How the […] asks for proof");
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Proposed = new Dictionary<string, string> { ["title"] = read["title"] } });

        (await RowAsync(services, id)).Proposed.ShouldBeNull();
    }

    [Fact]
    public async Task Whose_it_is_decides_nothing_about_it_even_as_a_coordinator()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services, First);

        foreach (var happens in new[] { ReviewEvent.Take, ReviewEvent.Score, ReviewEvent.Return, ReviewEvent.Reject, ReviewEvent.AskPurge })
            await AgainstAsync(services, First, id, ReviewFault.OwnPractice, move => Complete(move with { Event = happens }));
    }

    [Fact]
    public async Task Who_is_no_coordinator_does_nothing_and_learns_nothing()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);

        foreach (var way in ReviewWays.All.Where(way => way.Actor is not ReviewActor.Clock))
        {
            (await TakeAsync(services, Member, id, move => Complete(move with { Event = way.Event })))
                .ShouldBeAssignableTo<ReviewOutcome>().ShouldSatisfyAllConditions(outcome => (outcome is ReviewOutcome.NotAllowed or ReviewOutcome.Gone).ShouldBeTrue());
        }
    }

    [Fact]
    public async Task A_government_s_practice_is_not_decided_by_its_own_country()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);

        await AgainstAsync(services, Interested, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Reject }));
        await DoneAsync(services, Interested, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3) });

        await AgainstAsync(services, First, id, ReviewFault.TooFewReviews, move => move with { Event = ReviewEvent.Accept });
    }

    [Fact]
    public async Task Who_says_that_they_have_an_interest_counts_for_nothing()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(3), HasInterest = true });

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));
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
    public async Task Other_words_wait_for_their_person_and_a_no_brings_it_back()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        var proposed = new Dictionary<string, string> { ["title"] = "Clauses in public tenders", ["tlp"] = "GREEN" };
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Proposed = proposed });
        Clock.Advance(TimeSpan.FromDays(21));

        await AgainstAsync(services, Second, id, ReviewFault.NotAgreed, move => move with { Event = ReviewEvent.Publish });
        RegisterJson.ReadFields((await RowAsync(services, id)).Proposed!).Keys.ShouldBe(["title"]);
        await DoneAsync(services, Owner, id, move => move with { Event = ReviewEvent.Decline });
        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.InReview));

        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Proposed = proposed });
        await DoneAsync(services, Owner, id, move => move with { Event = ReviewEvent.Agree });
        RegisterJson.ReadFields((await RowAsync(services, id)).Fields!)["title"].ShouldBe("Clauses in public tenders");
    }

    [Fact]
    public async Task A_tier_is_never_higher_than_the_table_lets_it_be()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);

        await AgainstAsync(services, First, id, ReviewFault.TierTooHigh, move => move with { Event = ReviewEvent.Accept, Tier = Tier.Good });
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
        told[PracticeLetters.Strong].ShouldBe("honesty inclusion");
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

    [Fact]
    public async Task Two_people_purge_and_nothing_of_the_content_is_left()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["summary"] = "A secret remark" } });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });
        await AgainstAsync(services, First, id, ReviewFault.SamePerson, move => move with { Event = ReviewEvent.Purge });

        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Purge });

        var row = await RowAsync(services, id);
        (row.State, row.Number).ShouldBe((nameof(PracticeState.Purged), 1));
        (row.Fields, row.Draft, row.Proposed, row.Comments, row.OwnerName, row.TierReason).ShouldBe((null, null, null, null, null, null));
        await using var db = await ContextAsync(services);
        (await db.PracticeReviews.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Letters.CountAsync(letter => letter.Detail != null, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task What_somebody_asked_to_be_purged_is_shown_to_nobody_and_goes_no_further()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });

        await using (var db = await ContextAsync(services))
            (await PracticeLibrary.Shown(db, LibraryCircles.WidestFor(Role.Coordinator)).AnyAsync(Cancellation)).ShouldBeFalse();
        await AgainstAsync(services, Second, id, ReviewFault.ToBePurged, move => Complete(move with { Event = ReviewEvent.Reject }));
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.DropPurge });

        await using var after = await ContextAsync(services);
        (await PracticeLibrary.Shown(after, LibraryCircles.WidestFor(Role.Member)).AnyAsync(Cancellation)).ShouldBeTrue();
        (await PracticeLibrary.Shown(after, LibraryCircles.WidestFor(Role.Guest)).AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_one_works_is_known_before_one_decides()
    {
        var services = await OpenAsync();
        var id = await SubmittedAsync(services);

        await AgainstAsync(services, First, id, ReviewFault.NoPlace, move => Complete(move with { Event = ReviewEvent.Score }));
        await AgainstAsync(services, First, id, ReviewFault.NoPlace, move => Complete(move with { Event = ReviewEvent.Reject }));
    }

    [Fact]
    public async Task A_decision_without_a_reason_changes_nothing()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);

        await AgainstAsync(services, First, id, ReviewFault.NoReason, move => move with { Event = ReviewEvent.Reject });
        await AgainstAsync(services, First, id, ReviewFault.NoReason, move => move with { Event = ReviewEvent.Reject, Reason = "because" });
        await AgainstAsync(services, First, id, ReviewFault.NoComment, move => move with { Event = ReviewEvent.Return });

        (await RowAsync(services, id)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_decision_that_comes_too_late_or_twice_changes_nothing()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        var reject = new ReviewMove(id, (await RowAsync(services, id)).Revision, ReviewEvent.Reject) { Reason = "out_of_scope" };
        var decide = services.GetRequiredService<DecidePractice>();
        (await decide.TakeAsync(First, reject, Cancellation)).ShouldBeOfType<ReviewOutcome.Done>();

        (await decide.TakeAsync(First, reject, Cancellation)).ShouldBeOfType<ReviewOutcome.Overtaken>();
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, id, Cancellation);
        (await TakeAsync(services, First, id, move => Complete(move with { Event = ReviewEvent.Reject }))).ShouldBeOfType<ReviewOutcome.Overtaken>().Practice.State.ShouldBe(PracticeState.Withdrawn);

        await using var db = await ContextAsync(services);
        (await db.AuditRows.CountAsync(row => row.Action == "practices.reject", Cancellation)).ShouldBe(1);
        (await db.Letters.CountAsync(Cancellation)).ShouldBe(1);
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
    public async Task Of_two_who_decide_at_once_one_does_and_the_other_is_told_two_hundred_times()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        var races = Database.IsPostgreSql ? Races : Races / 10;
        for (var race = 0; race < races; race++)
        {
            var id = await ReviewedAsync(replicas[0]);
            var seen = (await RowAsync(replicas[0], id)).Revision;
            ReviewMove[] moves =
            [
                new(id, seen, ReviewEvent.Accept),
                race % 2 == 0 ? new(id, seen, ReviewEvent.Reject) { Reason = "no_steps" } : new(id, seen, ReviewEvent.Accept),
            ];

            var outcomes = await Task.WhenAll(moves.Select((move, side) => Task.Run(
                () => replicas[side % replicas.Length].GetRequiredService<DecidePractice>().TakeAsync(side == 0 ? First : Second, move, Cancellation), Cancellation)));

            outcomes.Count(outcome => outcome is ReviewOutcome.Done).ShouldBe(1);
            outcomes.Count(outcome => outcome is ReviewOutcome.Overtaken).ShouldBe(1);
        }

        await using var db = await ContextAsync(replicas[0]);
        (await db.AuditRows.CountAsync(row => row.Action == "practices.accept" || row.Action == "practices.reject", Cancellation)).ShouldBe(races);
        (await db.Letters.CountAsync(Cancellation)).ShouldBe(races);
    }

    private static ReviewMove Complete(ReviewMove move) => move with
    {
        Reason = ReviewReasons.ToReject[0],
        Comments = new Dictionary<string, string> { ["title"] = "Say what is done" },
        Scores = Scores(2),
    };
}
