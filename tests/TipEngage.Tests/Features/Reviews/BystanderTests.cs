using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Resources;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>What coordinators see of what they do not decide, and of what was changed while they wrote.</summary>
public sealed class BystanderTests : ReviewWalkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_s_own_practice_offers_nothing_to_decide_and_shows_no_answers_of_its_reviewers()
    {
        await Walk.PlaceAsync();
        var assign = await Walk.OpenAsync(Second);
        (await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new("submitter", "Ada", Role.Coordinator, null), new("tenant", First, null), Cancellation)).ShouldBe(RoleOutcome.Done);
        await Walk.ScoreAsync(Second);

        var card = await Walk.OpenAsync("submitter");

        Offered(card).ShouldBe(["Read the submission", "Refresh"]);
        card.Lines().ShouldContain("It is your own: others decide about it.");
        (await Walk.CardAsync("submitter", card, "Read the submission")).Lines().ShouldNotContain(line => line.StartsWith("Review 1", StringComparison.Ordinal));
        (await Walk.CardAsync(First, await Walk.OpenAsync(First), "Read the submission")).Lines().ShouldContain(line => line.StartsWith("Review 1", StringComparison.Ordinal));
        (await Walk.CardAsync("submitter", assign, "Assign")).Marks().ShouldNotContain("person");
    }

    [Fact]
    public async Task One_s_own_practice_shows_neither_a_reviewer_s_nought_nor_where_reviewers_are_apart()
    {
        await Walk.PlaceAsync();
        (await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new("submitter", "Ada", Role.Coordinator, null), new("tenant", First, null), Cancellation)).ShouldBe(RoleOutcome.Done);
        await Walk.ScoreAsync(First, "3", ("q_harm", "0"));
        await Walk.ScoreAsync(Second, "1");
        var reviewers = await Walk.OpenAsync(First);
        reviewers.Marks().ShouldContain("may-harm");
        reviewers.Lines().ShouldContain(line => line.StartsWith(Strings.Review_Apart, StringComparison.Ordinal));

        var own = await Walk.OpenAsync("submitter");

        own.Marks().ShouldNotContain("may-harm");
        own.Lines().ShouldNotContain(line => line.StartsWith(Strings.Review_Apart, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_works_where_a_named_practice_is_from_is_offered_no_decision_and_reads_why()
    {
        await SubmitUnreadAsync(CompleteForm.Full.Where(one => one.Key is not "attribution").Append(KeyValuePair.Create("attribution", "named")).ToDictionary());
        Walk.Reference = "PP-0002";
        await Walk.PressAsync(First, await Walk.QueueAsync(First), "Where I work", [], "Keep", ("country", "AU"), ("organisation", CompleteForm.Full["orgName"]));

        var card = await Walk.OpenAsync(First);

        Offered(card).ShouldNotContain(Strings.Button_AcceptReview);
        Offered(card).ShouldNotContain(Strings.Button_Return);
        card.Lines().ShouldContain(line => line.StartsWith(Strings.Review_YouMayNotDecide, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_to_be_assigned()
    {
        var card = await Walk.OpenAsync(First);
        var submitter = new FormWalk(Walk.Bot, "submitter");
        await submitter.PressAsync(await submitter.MineAsync(), "Withdraw");

        var answer = await Walk.CardAsync(First, card, "Assign");

        answer.Marks().ShouldNotContain("person");
        answer.Lines().ShouldContain(line => line.StartsWith("PP-0001 was changed meanwhile", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_assigns_it_hears_who_sees_to_it()
    {
        await Walk.PlaceAsync();
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Assign");

        (await Walk.CardAsync(First, form, "Assign", ("person", Second))).Lines().ShouldContain("Citra sees to PP-0001 now.");
    }

    [Fact]
    public async Task Whose_it_is_behind_a_hidden_name_is_told_by_no_list_of_whom_to_ask()
    {
        (await Walk.Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new("submitter", "Ada", Role.Coordinator, null), new("tenant", First, null), Cancellation)).ShouldBe(RoleOutcome.Done);
        await Walk.PlaceAsync();
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Assign");

        form.Objects().Single(one => one["id"]?.ToString() is "person")["choices"]!.AsArray().Select(one => one!["value"]!.ToString()).ShouldBe([First, Second, "submitter"], ignoreOrder: true);
        (await Walk.CardAsync(First, form, "Assign", ("person", "submitter"))).Lines().ShouldContain(line => line.StartsWith("Choose somebody else for this one.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comments_are_kept_where_something_else_changed_and_are_sent_by_one_more_press()
    {
        await Walk.PlaceAsync();
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "I see to it");
        (string, string)[] typed = [("field1", "summary"), ("comment1", "Say how tenders are checked.")];

        var again = await Walk.CardAsync(First, form, "Send it back", typed);

        again.Lines().ShouldContain(line => line.StartsWith("PP-0001 was changed meanwhile, so nothing was sent.", StringComparison.Ordinal));
        FormWalk.ValueOf(again, "comment1").ShouldBe("Say how tenders are checked.");
        (await StateAsync()).ShouldBe("InReview");
        await Walk.CardAsync(First, again, "Send it back", typed);
        (await StateAsync()).ShouldBe("ChangesRequested");
    }

    [Fact]
    public async Task So_are_answers_to_the_rubric_and_the_words_of_an_acceptance()
    {
        await Walk.PlaceAsync();
        var score = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Review it");
        await Walk.ScoreAsync(Second);
        (string, string)[] scores = [.. new[] { "relevance", "results", "harm", "participation", "copying", "lasting", "inclusion", "honesty" }.Select(question => ($"q_{question}", "3"))];
        var scored = await Walk.CardAsync(First, score, "Keep my review", scores);
        FormWalk.ValueOf(scored, "q_lasting").ShouldBe("3");
        await Walk.CardAsync(First, scored, "Keep my review", scores);

        var accept = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Accept …");
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "I see to it");
        (string, string)[] words = [("f_title", "Fair recruitment clauses in public tenders")];
        var again = await Walk.CardAsync(First, accept, "Accept", words);

        again.Lines().ShouldContain(line => line.StartsWith("PP-0001 was changed meanwhile, so nothing was sent.", StringComparison.Ordinal));
        FormWalk.ValueOf(again, "f_title").ShouldBe("Fair recruitment clauses in public tenders");
        (await StateAsync()).ShouldBe("InReview");
        await Walk.CardAsync(First, again, "Accept", words);
        (await StateAsync()).ShouldBe("ConsentCheck");
    }

    [Fact]
    public async Task A_person_whose_yes_came_beside_another_change_is_asked_again_in_plain_words()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept", ("f_title", "Fair recruitment clauses in public tenders"));
        var submitter = new FormWalk(Walk.Bot, "submitter");
        var read = await submitter.PressAsync(await submitter.MineAsync(), "Read and answer");
        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "I see to it");

        var again = await submitter.PressAsync(read, "I agree to this text");

        again.Lines().ShouldContain(line => line.StartsWith("Something else changed with PP-0001 in the meantime", StringComparison.Ordinal));
        (await submitter.PressAsync(again, "I agree to this text")).Buttons().ShouldNotContain("I agree to this text");
        await using var db = await ContextAsync();
        (await db.Practices.SingleAsync(Cancellation)).AgreedAt.ShouldNotBeNull();
    }

    private async Task<string> StateAsync()
    {
        await using var db = await ContextAsync();
        return (await db.Practices.AsNoTracking().SingleAsync(Cancellation)).State;
    }

    private Task<TipDbContext> ContextAsync() => Walk.Bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
}
