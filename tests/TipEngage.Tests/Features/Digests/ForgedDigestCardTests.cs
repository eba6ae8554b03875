using System.Text.Json.Nodes;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What the buttons of digests, their report and the newsletter carry may be anything: it is answered with a sentence, and changes nothing.</summary>
public sealed class ForgedDigestCardTests : IAsyncLifetime
{
    private const string NoWeek = "No digest was due in that week.";
    private const string Gone = "That digest is not there any more.";
    private const string OutOfDate = "This card is out of date. Ask me again and I will show the current one.";
    private const string NoNewsletter = "There is no such newsletter.";

    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public async ValueTask DisposeAsync() => await Bot.DisposeAsync();

    [Theory]
    [InlineData("digests.report", """{"before":"0001-01-01"}""", NoWeek)]
    [InlineData("digests.report", """{"before":"9999-12-31"}""", NoWeek)]
    [InlineData("digests.report", """{"week":"0001-01-01"}""", NoWeek)]
    [InlineData("digests.report", """{"week":"9999-12-27","skip":10}""", NoWeek)]
    [InlineData("digests.report", """{"week":"2018-02-30"}""", OutOfDate)]
    [InlineData("digests.report", """{"week":"2018-03-05","skip":2147483648}""", OutOfDate)]
    [InlineData("digests.retry", """{"week":"0001-01-01"}""", NoWeek)]
    [InlineData("digests.retry", """{"week":"9999-12-31"}""", NoWeek)]
    [InlineData("digests.retry", """{"conversation":"a:1","run":"0001-01-01T00:00:00Z"}""", Gone)]
    [InlineData("digests.retry", """{"conversation":"a:1","run":"9999-12-31T23:59:59.9999999Z"}""", Gone)]
    [InlineData("digests.retry", """{"conversation":"a:1","run":"0001-01-01T00:00:00+14:00"}""", OutOfDate)]
    [InlineData("digests.correct", """{"conversation":"a:1","run":"0001-01-01T00:00:00Z"}""", Gone)]
    [InlineData("digests.correct", """{"conversation":"a:1"}""", OutOfDate)]
    [InlineData("digests.withdraw", """{"conversation":"19:nobody@thread.tacv2","run":"9999-12-31T23:59:59Z"}""", Gone)]
    [InlineData("digests.pause", """{"day":9}""", OutOfDate)]
    [InlineData("digests.pause", """{"day":"9"}""", OutOfDate)]
    [InlineData("digests.set", """{"day":8}""", OutOfDate)]
    [InlineData("digests.set", """{"day":"-1"}""", OutOfDate)]
    [InlineData("digests.set", """{"tlp":99}""", OutOfDate)]
    [InlineData("digests.set", """{"tlp":"99"}""", OutOfDate)]
    [InlineData("digests.set", """{"always":7}""", OutOfDate)]
    [InlineData("newsletters.show", """{"number":-1}""", NoNewsletter)]
    [InlineData("newsletters.show", """{"number":2147483648}""", OutOfDate)]
    [InlineData("newsletters.save", """{"number":2147483647,"seen":-1}""", NoNewsletter)]
    [InlineData("newsletters.release", """{"number":0,"seen":0}""", NoNewsletter)]
    public async Task What_no_card_carries_is_answered_with_a_sentence(string verb, string data, string sentence)
    {
        (await PressAsync(verb, data)).ShouldBe(sentence);

        (await Bot.AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
    }

    [Theory]
    [InlineData("""{"week":"2018-03-05","skip":-1}""")]
    [InlineData("""{"week":"2018-03-05","skip":2147483647}""")]
    [InlineData("""{"week":"2999-12-31"}""")]
    [InlineData("""{"before":"2000-01-01"}""")]
    public async Task A_page_or_week_in_which_there_is_nothing_is_a_report_without_digests(string data) =>
        (await AnswerAsync("digests.report", data))["value"]!.Lines().ShouldContain("Deliveries of digests");

    [Theory]
    [InlineData("""{"blocks":"Nothing,99"}""")]
    [InlineData("""{"blocks":"-1"}""")]
    [InlineData("""{"blocks":"+5, 5,changes"}""")]
    [InlineData("""{"themes":"99,nothing"}""")]
    [InlineData("""{"language":"99"}""")]
    public async Task Of_a_choice_that_there_is_not_nothing_is_kept(string data)
    {
        var lines = (await AnswerAsync("digests.set", data))["value"]!.Lines();

        lines.ShouldContain("Every Monday at 09:00, by the clocks of Etc/UTC");
        lines.ShouldNotContain(line => line.Contains("99", StringComparison.Ordinal) || line.StartsWith("What it holds", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"time":"25:00"}""", "\"25:00\" is no time of day")]
    [InlineData("""{"time":"24:00"}""", "\"24:00\" is no time of day")]
    [InlineData("""{"zone":"Mars/Olympus"}""", "I know no time zone \"Mars/Olympus\"")]
    [InlineData("""{"zone":"../etc/localtime"}""", "I know no time zone \"../etc/localtime\"")]
    [InlineData("""{"zone":"SE Asia Standard Time"}""", "I know no time zone \"SE Asia Standard Time\"")]
    public async Task A_time_or_zone_that_there_is_not_is_told_in_the_form_and_nothing_is_set(string data, string sentence)
    {
        (await AnswerAsync("digests.set", data))["value"]!.Lines().ShouldContain(line => line.StartsWith(sentence, StringComparison.Ordinal));

        (await Bot.AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
    }

    [Fact]
    public async Task Of_a_list_of_very_many_themes_and_blocks_those_are_kept_that_there_are()
    {
        var many = string.Join(',', Enumerable.Range(0, 5_000).Select(index => $"nothing-{index}"));

        var lines = (await AnswerAsync("digests.set", $$"""{"themes":"{{many}},follow-the-money","blocks":"{{many}},Events"}"""))["value"]!.Lines();

        lines.ShouldContain("Themes: Following the Money in TIP Cases");
        lines.ShouldContain("What it holds: Events");
    }

    private async Task<string> PressAsync(string verb, string data) => (await AnswerAsync(verb, data))["value"]!.ToString();

    private Task<JsonNode> AnswerAsync(string verb, string data) => Bot.PressAsync(verb, data, "en", "coordinator");
}
