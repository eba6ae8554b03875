using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices;
using TipEngage.Tests.Practices.Library;
using TipEngage.Understanding;

namespace TipEngage.Tests.Features.Library;

/// <summary>The card of a practice: all of it, as long as it is shared and to whom it is.</summary>
public sealed class PracticeCardTests : IAsyncLifetime
{
    private const string Gone = "PP-0001 is no longer shared, or not with you, so this card no longer shows it. If it is yours, look under \"My submissions\".";

    private AnswerBot bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        bot = await AnswerBot.StartAsync(asOf: "2018-03-01", publicUrl: "https://tipengage.example", member: "member");
        bot.Language = CultureInfo.GetCultureInfo("en");
        var row = SamplePractice.Make(1)[0].ToRow();
        row.Fields = RegisterJson.Write(new Dictionary<string, string>(CompleteForm.Full)
        {
            ["tlp"] = "GREEN",
            ["startedOn"] = "2016-03",
            ["howItWorks"] = Long("how", 3000),
            ["problem"] = Long("problem", 1200),
            ["results"] = Long("results", 2000),
            ["limits"] = Long("limits", 1200),
        });
        (row.Tlp, row.Tier, row.TierReason) = ((int)Tlp.Green, "Good", "in_use results limits evaluated took_part conditions");
        await SampleShelf.PutAsync(bot.Services, [row]);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public async Task A_member_reads_all_of_it_however_long_it_is(string language)
    {
        bot.Language = CultureInfo.GetCultureInfo(language);
        var read = new List<string>();
        JsonNode? data = JsonNode.Parse("""{"practice":"PP-0001"}""");
        for (var part = 0; data is not null; part++)
        {
            var card = await CardAsync("library.describe", data.ToJsonString());
            LongestForm.Size(card).ShouldBeLessThan(28 * 1024);
            read.AddRange(card.Lines());
            data = card.Objects().FirstOrDefault(one => $"{one["verb"]}" is "library.describe" && one["data"]?["part"]?.GetValue<int>() == part + 1)?["data"];
        }

        foreach (var (name, most) in new[] { ("how", 3000), ("problem", 1200), ("results", 2000), ("limits", 1200) })
            read.ShouldContain(Long(name, most));
    }

    [Fact]
    public async Task A_month_is_told_as_everywhere_else() => (await CardAsync("library.describe", """{"practice":"PP-0001"}""")).Lines().ShouldContain("Mar 2016");

    [Fact]
    public async Task Why_it_has_its_tier_is_said_once()
    {
        var lines = (await CardAsync("library.practice", """{"practice":"PP-0001"}""")).Lines();

        lines.ShouldContain("It was evaluated independently or has results in two settings or more; workers or survivors took part.");
        lines.ShouldNotContain(line => line.Contains("independent evaluation", StringComparison.Ordinal) && line.Contains("took part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_day_of_the_plan_stands_under_none_of_its_cards()
    {
        foreach (var (verb, data) in new[] { ("library.practice", """{"practice":"PP-0001"}"""), ("library.describe", """{"practice":"PP-0001"}"""), ("library.search", "{}"), ("library.adopt", """{"practice":"PP-0001"}"""), ("practices.mine", "{}") })
            (await CardAsync(verb, data)).ToJsonString().ShouldNotContain("As of", customMessage: verb);
        foreach (var command in new[] { Commands.Share, Commands.Submissions })
            (await bot.CommandAsync(command, "member", "channel")).Card().ToJsonString().ShouldNotContain("As of", customMessage: command);
        (await bot.AskAsync("item 4b", "c", "member")).Card().Lines().ShouldContain("As of 1 Mar 2018.");
    }

    [Fact]
    public async Task Whether_it_is_still_confirmed_hangs_on_today_and_not_on_the_day_of_the_plan()
    {
        (await CardAsync("library.practice", """{"practice":"PP-0001"}""")).Lines().ShouldNotContain(line => line.StartsWith("Not confirmed since", StringComparison.Ordinal));

        bot.Clock.Advance(TimeSpan.FromDays(760));

        (await CardAsync("library.practice", """{"practice":"PP-0001"}""")).Lines().ShouldContain(line => line.StartsWith("Not confirmed since", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("library.practice", """{"practice":"PP-0001"}""")]
    [InlineData("library.describe", """{"practice":"PP-0001"}""")]
    [InlineData("library.endorse.give", """{"practice":"PP-0001","party":"NZ"}""")]
    public async Task A_card_shows_it_no_more_once_it_is_withdrawn(string verb, string data)
    {
        var action = (await CardAsync(verb, data))["refresh"]!["action"]!;
        (await CardAsync($"{action["verb"]}", action["data"]!.ToJsonString())).Marks().ShouldContain("practice-PP-0001");
        await SampleShelf.MoveAsync(bot.Services, 1, PracticeState.Withdrawn);

        foreach (var pressed in new[] { (Verb: $"{action["verb"]}", Data: action["data"]!.ToJsonString()), (Verb: verb, Data: data), (Verb: "library.adopt", Data: """{"practice":"PP-0001"}""") })
        {
            var card = await CardAsync(pressed.Verb, pressed.Data);
            card.Marks().ShouldBeEmpty();
            card.Lines().ShouldBe([Gone]);
        }
    }

    [Fact]
    public async Task A_list_that_is_seen_again_has_lost_it_too()
    {
        var action = (await CardAsync("library.search", "{}"))["refresh"]!["action"]!;
        await SampleShelf.MoveAsync(bot.Services, 1, PracticeState.Withdrawn);

        (await CardAsync($"{action["verb"]}", action["data"]!.ToJsonString())).Marks().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_client_asks_by_itself_is_no_reading()
    {
        await CardAsync("library.refresh", """{"practice":"PP-0001"}""");
        (await ReadsAsync()).ShouldBe(0);

        await CardAsync("library.practice", """{"practice":"PP-0001"}""");
        (await ReadsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_compose_box_says_that_it_offers_not_all_and_nothing_of_the_rest()
    {
        const string query = """{"commandId":"searchPractices","parameters":[{"name":"query","value":"tenders"}]}""";
        (await bot.InvokeAsync("composeExtension/query", query, role: "member"))["composeExtension"]!["text"]!.ToString().ShouldStartWith("No published practice fits that everybody may see.");
        var row = SamplePractice.Make(2)[1].ToRow();
        row.Fields = RegisterJson.Write(new Dictionary<string, string>(CompleteForm.Quick) { ["title"] = "Open tenders", ["tlp"] = "CLEAR" });
        row.Tlp = (int)Tlp.Clear;
        await SampleShelf.PutAsync(bot.Services, [row]);

        var offered = (await bot.InvokeAsync("composeExtension/query", query, role: "member"))["composeExtension"]!["attachments"]!.AsArray();
        offered.Select(one => $"{one!["preview"]!["content"]!["title"]}").ShouldBe(["More fits, but is not for everybody", "Open tenders"]);
        offered[0]!.ToJsonString().ShouldNotContain("PP-0001");
        (await bot.InvokeAsync("composeExtension/query", query, role: "guest"))["composeExtension"]!["attachments"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_that_unfurls_to_nothing_says_the_same_of_what_is_not_for_everybody_and_of_what_there_is_not()
    {
        var (hidden, none) = (await LinkAsync("PP-0001"), await LinkAsync("PP-0999"));

        hidden.ShouldBe(none);
        hidden.ShouldContain("This link leads to no practice that everybody may see.");
    }

    private async Task<string> LinkAsync(string reference) => (await bot.InvokeAsync("composeExtension/queryLink", $$"""{"url":"https://tipengage.example/practices/{{reference}}"}""", role: "member")).ToJsonString();

    private async Task<JsonNode> CardAsync(string verb, string data) => (await bot.PressAsync(verb, data, role: "member"))["value"].ShouldBeOfType<JsonObject>();

    private async Task<int> ReadsAsync()
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);
        return await db.PracticeReads.SumAsync(row => row.Count, Cancellation);
    }

    private static string Long(string word, int most) => string.Join(' ', Enumerable.Range(1, most).Select(number => $"{word}{number}"))[..most].Trim();
}
