using System.Globalization;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>A mask that the form proposed may be sent as it stands: whoever sends it and whoever reviews it is told where.</summary>
public sealed class MaskedPracticeTests : ReviewWalkTests
{
    [Fact]
    public async Task Who_sends_it_is_told_before_and_who_reviews_it_reads_in_which_field()
    {
        var submitter = new FormWalk(Walk.Bot, "submitter");
        (string, string)[] typed = [FormWalk.Quick[0][0], ("f_summary", "Write to lan@example.org for the clauses."), FormWalk.Quick[0][2]];
        var card = await submitter.PressAsync(await submitter.PressAsync(await submitter.StartAsync(), "Next", typed), "Use the safe wording", typed);
        foreach (var inputs in FormWalk.Quick[1..^1])
            card = await submitter.PressAsync(card, "Next", inputs);
        card.Marks().ShouldContain("warning-masked");
        card.Lines().ShouldContain(line => line.StartsWith("A word in brackets still stands", StringComparison.Ordinal) && line.Contains("Summary"));

        (await submitter.PressAsync(card, FormWalk.SendButton, FormWalk.Quick[^1])).Marks().ShouldContain("practice-PP-0002");

        Walk.Reference = "PP-0002";
        var review = await Walk.OpenAsync(First);
        review.Lines().ShouldContain(line => line.StartsWith("Words in brackets in: ", StringComparison.Ordinal));
        (await Walk.CardAsync(First, review, "Read the submission")).Marks().ShouldContain("masked-in-summary");
    }

    [Fact]
    public async Task Without_a_mask_nothing_is_said_of_one()
    {
        var submitter = new FormWalk(Walk.Bot, "submitter");

        (await submitter.ToCheckAsync()).Marks().ShouldNotContain("warning-masked");
        var review = await Walk.OpenAsync(First);
        review.Lines().ShouldNotContain(line => line.StartsWith("Words in brackets", StringComparison.Ordinal));
        (await Walk.CardAsync(First, review, "Read the submission")).Marks().ShouldNotContain("masked-in-summary");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public void A_mask_is_known_in_whatever_language_it_was_taken_over(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        string[] proposed = [.. Enum.GetValues<FindingKind>().Select(FindingWords.InsteadOf).Where(words => words.StartsWith('[') && words != Strings.Screened_Instead_Quotation).Distinct()];
        proposed.Length.ShouldBeGreaterThan(5);

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        proposed.ShouldAllBe(mask => FindingWords.MasksIn($"Ask {mask} first.").Contains(mask));
        FindingWords.MasksIn("The law [of 2015] says so.").ShouldBeEmpty();
    }
}
