using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>An interest that a reviewer declared stays, and the card says who decides nothing because of it.</summary>
public sealed class DeclaredInterestTests : ReviewWalkTests
{
    [Fact]
    public async Task The_card_says_which_review_does_not_count_who_may_not_decide_and_why()
    {
        await SubmitAsync(CompleteForm.Full);
        await Walk.CardAsync(First, await Walk.CardAsync(First, await Walk.OpenAsync(First), "I have an interest"), "I have an interest in it");

        var card = await Walk.OpenAsync(Second);

        card.Lines().ShouldContain("Reviews that count: 1 of 2; not counted because of an interest: 1");
        card.Lines().ShouldContain(line => line.StartsWith("May not decide: ", StringComparison.Ordinal) && line.EndsWith("(has an interest in it)", StringComparison.Ordinal));
        card.Marks().ShouldNotContain("interest");
        (await Walk.OpenAsync(First)).Lines().ShouldContain(line => line.StartsWith("You have an interest in this practice: others decide about it.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_a_name_is_hidden_no_card_tells_who_may_not_decide()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First, "2", ("interest", "true"));

        (await Walk.OpenAsync(Second)).Lines().ShouldNotContain(line => line.StartsWith("May not decide", StringComparison.Ordinal));
        (await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Read the submission")).Lines().ShouldNotContain(line => line.StartsWith("Does not count", StringComparison.Ordinal));
        (await Walk.OpenAsync(First)).Lines().ShouldContain(line => line.StartsWith("Others decide about this one.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_alone_is_declared_by_a_button_and_what_decides_is_gone_then()
    {
        await Walk.PlaceAsync();
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "I have an interest");

        var kept = await Walk.CardAsync(First, form, "I have an interest in it");

        kept.Lines().ShouldContain("Kept: you have an interest in PP-0001. Others decide about it.");
        Offered(kept).Intersect(["Accept …", "Ask for changes", "Do not publish …", "I have an interest", "I see to it"]).ShouldBeEmpty();
        (await Walk.OpenAsync(Second)).Lines().ShouldContain(line => line.StartsWith("Reviews that count: 0 of 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_declared_one_is_offered_nothing_to_decide_and_gets_no_form_for_it()
    {
        await Walk.PlaceAsync();
        var before = await Walk.OpenAsync(First);
        await Walk.ScoreAsync(First, "2", ("interest", "true"));

        Offered(await Walk.OpenAsync(First)).Intersect(["Accept …", "Ask for changes", "Do not publish …"]).ShouldBeEmpty();
        foreach (var button in new[] { "Accept …", "Ask for changes", "Do not publish …" })
            IsRefused(await Walk.CardAsync(First, before, button)).ShouldBeTrue(button);
    }

    [Fact]
    public async Task Whose_government_s_it_is_gets_no_form_to_decide_either()
    {
        await Walk.PlaceAsync();
        await Walk.PressAsync(First, await Walk.QueueAsync(First), "Where I work", [], "Keep", ("country", "TH"), ("organisation", "Ministry of Labour"));

        IsRefused(await Walk.CardAsync(First, await Walk.OpenAsync(First), "Accept …")).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_not_taken_back_by_reviewing_again()
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First, "2", ("interest", "true"));
        await Walk.ScoreAsync(Second);
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Change my review");

        form.Marks().ShouldNotContain("interest");
        form.Marks().ShouldContain("interest-stays");
        await Walk.CardAsync(First, form, "Keep my review", [.. Rubric.Select(question => ($"q_{question}", "3")), ("interest", "false")]);

        (await Walk.OpenAsync(Second)).Lines().ShouldContain("Reviews that count: 1 of 2; not counted because of an interest: 1");
    }

    [Fact]
    public async Task One_of_who_accepted_it_is_shown_to_the_second_person_who_has_it_reviewed_again()
    {
        await SubmitAsync(CompleteForm.Full);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        var old = await Walk.OpenAsync(Second);
        await Walk.CardAsync(First, await Walk.CardAsync(First, await Walk.OpenAsync(First), "I have an interest"), "I have an interest in it");

        (await Walk.CardAsync(Second, old, "Publish")).Lines().ShouldContain(line => line.StartsWith("PP-0002", StringComparison.Ordinal) && line.Contains("changed meanwhile", StringComparison.Ordinal));
        var card = await Walk.OpenAsync(Second);
        card.Marks().ShouldContain("judge-again");
        Offered(card).ShouldNotContain("Publish");
        (await Walk.CardAsync(Second, card, "Have it reviewed again")).Lines().ShouldContain("PP-0002 · In review");
        Offered(await Walk.OpenAsync(First)).ShouldNotContain("Have it reviewed again");
    }

    [Fact]
    public async Task Who_answered_nothing_is_told_of_no_answers_and_who_is_not_offered_a_step_reads_of_none()
    {
        const string Kept = "What you answered is kept";
        await SubmitAsync(CompleteForm.Full);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        await Walk.CardAsync(First, await Walk.CardAsync(First, await Walk.OpenAsync(First), "I have an interest"), "I have an interest in it");
        (await Walk.OpenAsync(First)).ToJsonString().ShouldContain(Kept);
        (await Walk.OpenAsync(First)).ToJsonString().ShouldNotContain("Have it reviewed again");
        (await Walk.OpenAsync(Second)).Lines().ShouldContain(line => line.Contains("Have it reviewed again, so that others judge it."));

        await Walk.CardAsync(Second, await Walk.OpenAsync(Second), "Have it reviewed again");
        await SubmitUnreadAsync(CompleteForm.Full);
        Walk.Reference = "PP-0003";
        await Walk.CardAsync(First, await Walk.CardAsync(First, await Walk.OpenAsync(First), "I have an interest"), "I have an interest in it");
        var card = await Walk.OpenAsync(First);
        card.Lines().ShouldContain(line => line.StartsWith("You have an interest in this practice", StringComparison.Ordinal));
        card.ToJsonString().ShouldNotContain(Kept);
    }

    private static string[] Rubric { get; } = ["relevance", "results", "harm", "participation", "copying", "lasting", "inclusion", "honesty"];

    private static bool IsRefused(JsonNode card) =>
        card.Lines().Any(line => line.StartsWith("Others decide about this one.", StringComparison.Ordinal)) && !card.Marks().Contains("tier");
}
