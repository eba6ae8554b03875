using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>What the form asks about what was written, and what becomes of the answers.</summary>
public sealed class FormQuestionsTests : FormTests
{
    private const string Asked = "Write to lan@example.org for the clauses.";

    [Fact]
    public async Task A_question_says_which_words_are_meant_and_how_the_safe_wording_reads()
    {
        var card = await AskAsync(Asked);

        var remark = card.Objects().First(one => one["id"]?.ToString() == "wrong-summary")["text"]!.ToString();
        remark.ShouldContain("Marked: “lan@example.org”");
        remark.ShouldContain("Safe wording: “Write to \\[e-mail\\] for the clauses.”");
        (await walk!.PressAsync(card, "Use the safe wording", With(Asked))).Marks().ShouldContain("practice-step-who");
        (await DraftAsync()).ShouldContain("Write to [e-mail] for the clauses.");
    }

    [Fact]
    public async Task A_safe_wording_that_is_to_be_written_out_stays_on_its_step_until_it_is()
    {
        const string quoted = "\"I was afraid to complain until I saw the poster\", said one worker. Posters help.";
        var card = await walk!.PressAsync(await AskAsync(quoted), "Use the safe wording", With(quoted));

        card.Marks().ShouldContain("wrong-summary");
        card.Lines().ShouldContain(line => line.StartsWith("Brackets still stand here", StringComparison.Ordinal));
        var begun = ValueOf(card, "f_summary").ShouldNotBeNull();
        begun.ShouldContain("[in our own words: …]");
        bot!.Language = CultureInfo.GetCultureInfo("vi");
        (await walk.PressAsync(card, "Next", With(begun))).Marks().ShouldContain("wrong-summary");
        (await walk.PressAsync(card, "Next", With("Workers said that posters help."))).Marks().ShouldContain("practice-step-who");
    }

    [Fact]
    public async Task Of_a_long_text_only_what_changes_is_shown()
    {
        var card = await AskAsync($"{string.Concat(Enumerable.Repeat("Suppliers pay. ", 30))}{Asked}");

        var remark = card.Objects().First(one => one["id"]?.ToString() == "wrong-summary")["text"]!.ToString();
        remark.ShouldContain("“…");
        remark.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public async Task What_is_refused_is_not_said_again()
    {
        var card = await AskAsync("The passport AA1234567 of Lan was locked away.");

        card.ToJsonString().ShouldNotContain("AA1234567");
        card.Buttons().ShouldNotContain("Keep it as it is");
    }

    [Fact]
    public async Task Who_has_changed_the_words_goes_on_with_one_press()
    {
        var card = await AskAsync(Asked);

        (await walk!.PressAsync(card, "I have changed it: next", With("Ask the ministry for the clauses."))).Marks().ShouldContain("practice-step-who");
    }

    [Fact]
    public async Task Only_the_wording_that_was_asked_about_can_be_left_as_it_is()
    {
        var card = await AskAsync(Asked);

        var other = await walk!.PressAsync(card, "Keep it as it is", With("Write to hoa@example.org for the clauses."));
        other.Marks().ShouldContain("wrong-summary");
        (await RowsAsync()).ShouldAllBe(row => !row.Draft!.Contains("example.org"));

        (await walk.PressAsync(card, "Keep it as it is", With(Asked))).Marks().ShouldContain("practice-step-who");
    }

    [Fact]
    public async Task A_forged_press_at_the_first_sight_skips_no_question()
    {
        var card = await walk!.PressAsync(await walk.StartAsync(), "Next", [.. With(Asked), ("move", "Keep")]);

        card.Marks().ShouldContain("wrong-summary");
    }

    [Fact]
    public async Task A_step_that_comes_without_its_inputs_takes_nothing_away()
    {
        var second = await walk!.PressAsync(await walk.StartAsync(), "Next", Quick[0]);
        var first = await walk.PressAsync(second, "Back");

        (await walk.PressAsync(first, "Next")).Marks().ShouldContain("practice-step-who");
        (await DraftAsync()).ShouldContain("Fair recruitment clauses in tenders");
    }

    [Fact]
    public async Task A_step_in_which_nothing_is_filled_in_begins_no_draft()
    {
        var card = await walk!.PressAsync(await walk.StartAsync(), "Next");
        card.Marks().ShouldContain("wrong-title");

        (await walk.AnswerAsync(card, "Save and go on later"))["value"]!.ToString().ShouldContain("no draft to keep");
        (await RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Above_the_form_the_contacts_of_a_country_are_found_and_the_rest_stays()
    {
        var card = await AskAsync("my friend is locked in a compound and they beat him");
        card.Objects().ShouldContain(one => one["id"] != null && one["id"]!.ToString() == "country");

        var help = await walk!.PressAsync(card, "Show contacts", ("f_title", "Clauses"), ("country", "TH"));

        help.Marks().ShouldContain("referral");
        help.Lines().ShouldContain("Official contacts: Thailand");
        ValueOf(help, "f_title").ShouldBe("Clauses");
        (await walk.PressAsync(help, "Show contacts", ("country", ""))).Objects().ShouldContain(one => one["id"] != null && one["id"]!.ToString() == "country");
    }

    [Fact]
    public async Task A_client_cuts_nothing_off_and_says_what_is_too_long()
    {
        var card = await walk!.StartAsync();

        var summary = card.Objects().First(one => one["id"]?.ToString() == "f_summary");
        summary["maxLength"].ShouldBeNull();
        var pattern = new Regex(summary["regex"]!.ToString());
        (pattern.IsMatch(new string('x', 600)), pattern.IsMatch(new string('x', 601))).ShouldBe((true, false));
        summary["errorMessage"]!.ToString().ShouldContain("600");
    }

    private Task<JsonNode> AskAsync(string summary) => AskAsync(With(summary));

    private async Task<JsonNode> AskAsync((string, string)[] inputs) => await walk!.PressAsync(await walk.StartAsync(), "Next", inputs);

    private static (string, string)[] With(string summary) => [.. Quick[0].Where(one => one.Item1 != "f_summary"), ("f_summary", summary)];

    private async Task<string> DraftAsync() => (await RowsAsync()).ShouldHaveSingleItem().Draft!;
}
