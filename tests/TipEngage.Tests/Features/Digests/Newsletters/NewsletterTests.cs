using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Newsletters;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Library;

namespace TipEngage.Tests.Features.Digests.Newsletters;

/// <summary>A newsletter is drafted from what changed, edited and released by coordinators, and then a file that stays as it is.</summary>
public sealed class NewsletterTests : IAsyncLifetime
{
    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example");

    public async ValueTask DisposeAsync() => await Bot.DisposeAsync();

    [Theory]
    [InlineData("draft the newsletter")]
    [InlineData("prepare the newsletter")]
    [InlineData("siapkan buletin")]
    [InlineData("ร่างจดหมายข่าว")]
    [InlineData("soạn bản tin")]
    public async Task Coordinators_ask_for_a_draft_in_their_language(string text) =>
        (await AskAsync(text)).Card()["actions"]!.AsArray().Select(action => $"{action!["verb"]}").ShouldBe(["newsletters.save", "newsletters.release"]);

    [Theory]
    [InlineData("member", false)]
    [InlineData("coordinator", true)]
    public async Task Nobody_else_and_no_channel_gets_one(string who, bool inChannel)
    {
        foreach (var (verb, data) in new[] { ("newsletters.show", "{}"), ("newsletters.save", """{"number":1,"seen":0}"""), ("newsletters.release", """{"number":1,"seen":0}""") })
            (await Bot.PressAsync(verb, data, role: who, inChannel: inChannel))["value"]!.ToString().ShouldBe("Coordinators draft newsletters, each in their own chat with me.");
    }

    [Fact]
    public async Task It_tells_what_changed_to_those_whom_it_may_reach_and_names_nobody()
    {
        await ChangeAsync("4a", "blocked", "CLEAR");
        await ChangeAsync("5", "in_progress", "GREEN");
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));

        var lines = (await AskAsync("draft the newsletter")).Card().Lines();

        lines.ShouldContain("State: Blocked");
        lines.ShouldNotContain("State: In progress");
        lines.ShouldNotContain(line => line.Contains("Ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_days_are_those_of_the_service_whoever_drafts_it()
    {
        Bot.Clock.Advance(TimeSpan.FromHours(22) - Bot.Clock.GetUtcNow().TimeOfDay + TimeSpan.FromDays(1));
        await AskAsync("my time zone is Pacific/Kiritimati");

        var draft = (await AskAsync("draft the newsletter")).Card();

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var day = Dates.Day(DateOnly.FromDateTime(Bot.Clock.GetUtcNow().UtcDateTime));
        draft.Objects().ShouldContain(one => one["value"] != null && one["value"]!.ToString() == $"Newsletter of {day}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_did_not_agree_to_be_quoted_is_named_by_the_reference_alone(bool isAgreed)
    {
        var practice = SamplePractice.Make(1)[0];
        var fields = practice.Fields.ToDictionary();
        if (isAgreed)
            fields["quote"] = "true";
        var row = practice.ToRow();
        (row.Fields, row.PublishedAt, row.ConfirmedAt) = (RegisterJson.Write(fields), Bot.Clock.GetUtcNow(), Bot.Clock.GetUtcNow());
        await SampleShelf.PutAsync(Bot.Services, [row]);
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));

        var draft = (await AskAsync("draft the newsletter")).Card().ToJsonString();
        await PressAsync("release", """{"number":1,"seen":0}""");

        using var letter = await OpenAsync(1);
        foreach (var text in new[] { draft, letter.TextBody!, letter.HtmlBody! })
            (text.Contains("PP-0001", StringComparison.Ordinal), text.Contains(practice.Fields["title"], StringComparison.Ordinal)).ShouldBe((true, isAgreed));
    }

    [Theory]
    [InlineData(nameof(Tlp.Clear), true)]
    [InlineData(nameof(Tlp.Green), false)]
    public async Task It_links_to_the_page_of_a_practice_only_where_everybody_may_open_that(string tlp, bool isLinked)
    {
        var row = SamplePractice.Make(1)[0].ToRow();
        (row.Tlp, row.PublishedAt, row.ConfirmedAt) = ((int)Enum.Parse<Tlp>(tlp), Bot.Clock.GetUtcNow(), Bot.Clock.GetUtcNow());
        await SampleShelf.PutAsync(Bot.Services, [row]);
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync("draft the newsletter");
        await PressAsync("save", """{"number":1,"seen":0,"subject":"News","introduction":"","tlp":"Green","language":"en"}""");
        await PressAsync("release", """{"number":1,"seen":1}""");

        using var letter = await OpenAsync(1);
        foreach (var text in new[] { letter.TextBody!, letter.HtmlBody! })
            (text.Contains("PP-0001", StringComparison.Ordinal), text.Contains("https://tipengage.example/practices/PP-0001", StringComparison.Ordinal)).ShouldBe((true, isLinked));
    }

    [Fact]
    public async Task A_coordinator_edits_and_releases_it_and_gets_a_file_that_a_mail_program_opens_as_a_draft()
    {
        await AskAsync("draft the newsletter");
        var saved = await PressAsync("save", """{"number":1,"seen":0,"subject":"March <b>news</b>","introduction":"Dear colleagues,\n\n<script>alert(1)</script> & more","tlp":"Green","language":"en"}""");
        saved.Lines().ShouldContain("Saved.");

        var released = await PressAsync("release", """{"number":1,"seen":1}""");

        released.Lines().ShouldContain("Released. It stays as it is.");
        released.Objects().Select(one => $"{one["url"]}").ShouldContain(url => url.StartsWith("https://tipengage.example/newsletters/letter.eml?ticket=", StringComparison.Ordinal));
        using var letter = await OpenAsync(1);
        letter.Subject.ShouldBe("TLP:GREEN · March <b>news</b>");
        letter.Headers["X-Unsent"].ShouldBe("1");
        letter.To.ShouldBeEmpty();
        letter.Headers.Contains(HeaderId.From).ShouldBeFalse();
        letter.TextBody!.ShouldContain("<script>alert(1)</script> & more");
        letter.HtmlBody!.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more");
        letter.HtmlBody!.ShouldContain("<html lang=\"en\">");
        letter.HtmlBody!.ShouldNotContain("<img");
        letter.HtmlBody!.ShouldContain("Window ended 2017, no completion recorded");
    }

    [Theory]
    [InlineData("save", "write to quokkazebra@example.org", "refused")]
    [InlineData("release", "write to quokkazebra@example.org", "refused")]
    [InlineData("save", "my friend quokkazebra is locked in a compound and they beat him", "referral")]
    public async Task What_may_not_be_taken_is_taken_out_and_the_rest_of_the_draft_stays(string verb, string introduction, string mark)
    {
        await AskAsync("draft the newsletter");
        await PressAsync("save", """{"number":1,"seen":0,"subject":"March","introduction":"Dear colleagues"}""");

        var again = await PressAsync(verb, $$"""{"number":1,"seen":1,"subject":"April news","introduction":"{{introduction}}","tlp":"Green","language":"en"}""");

        again.Marks().ShouldContain(mark);
        again.ToJsonString().ShouldNotContain("quokkazebra");
        ValueOf("subject").ShouldBe("April news");
        ValueOf("introduction").ShouldBe("Dear colleagues");
        ValueOf("tlp").ShouldBe("Green");
        var saved = await PressAsync("save", """{"number":1,"seen":1,"subject":"April news","introduction":"Dear colleagues"}""");
        saved.Lines().ShouldContain("Saved.");

        string? ValueOf(string id) => again.Objects().Single(one => one["id"]?.ToString() == id)["value"]?.ToString();
    }

    [Fact]
    public async Task What_was_released_stays_as_it_was_and_the_next_one_begins_where_it_ended()
    {
        await ChangeAsync("4a", "blocked", "CLEAR");
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync("draft the newsletter");
        await PressAsync("release", """{"number":1,"seen":0}""");
        Bot.Clock.Advance(TimeSpan.FromDays(1));
        await ChangeAsync("4a", "completed", "CLEAR");
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));

        var next = (await AskAsync("draft the newsletter")).Card();
        var first = await PressAsync("show", """{"number":1}""");

        next.Lines().ShouldContain("State: Blocked → Completed");
        next.Lines().ShouldNotContain("State: Blocked");
        string.Join('\n', first.Lines()).ShouldContain("State: Blocked");
        string.Join('\n', first.Lines()).ShouldNotContain("State: Completed");
    }

    [Fact]
    public async Task What_somebody_else_changed_or_released_meanwhile_is_shown_and_not_overwritten()
    {
        await AskAsync("draft the newsletter");
        await PressAsync("save", """{"number":1,"seen":0,"subject":"One"}""");

        (await PressAsync("save", """{"number":1,"seen":0,"subject":"Two"}""")).Lines().ShouldContain(line => line.StartsWith("Somebody else changed it meanwhile", StringComparison.Ordinal));
        (await PressAsync("release", """{"number":1,"seen":0}""")).Lines().ShouldContain(line => line.StartsWith("Somebody else changed it meanwhile", StringComparison.Ordinal));
        await PressAsync("release", """{"number":1,"seen":1}""");
        await PressAsync("save", """{"number":1,"seen":2,"subject":"Three"}""");

        using var letter = await OpenAsync(1);
        letter.Subject.ShouldBe("TLP:CLEAR · One");
    }

    [Fact]
    public async Task What_is_written_and_not_saved_is_released_too()
    {
        await AskAsync("draft the newsletter");

        await PressAsync("release", """{"number":1,"seen":0,"subject":"March news","introduction":"Dear colleagues","tlp":"Green","language":"en"}""");

        using var letter = await OpenAsync(1);
        letter.Subject.ShouldBe("TLP:GREEN · March news");
        letter.TextBody!.ShouldContain("Dear colleagues");
    }

    [Fact]
    public async Task It_never_goes_beyond_the_circle_of_the_members_and_a_draft_has_no_file()
    {
        await AskAsync("draft the newsletter");
        await PressAsync("save", """{"number":1,"seen":0,"subject":"One","tlp":"Amber"}""");

        var row = (await Bot.Services.GetRequiredService<NewsletterDesk>().FindAsync("tenant", 1, CancellationToken.None))!;
        row.Tlp.ShouldBe((int)Tlp.Clear);
        row.Html.ShouldBeNull();
    }

    [Fact]
    public void A_ticket_ends_and_none_is_made_by_others()
    {
        var tickets = Bot.Services.GetRequiredService<NewsletterTickets>();
        var ticket = tickets.Issue(Row());

        tickets.Open(ticket)!.Number.ShouldBe(1);
        tickets.Open(ticket[..^2]).ShouldBeNull();
        Bot.Clock.Advance(TimeSpan.FromMinutes(10));
        tickets.Open(ticket).ShouldBeNull();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public void The_longest_one_is_not_clipped_by_mail_programs(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var sections = DigestSections.Of(SampleWeek.Longest(), SampleWeek.Window, SampleWeek.Settings);
        var letter = new Newsletter(new('ก', 150), new('ก', 2000), "1 - 8 Mar 2018", sections, language) { LinkOf = _ => new("https://tipengage.example/items/4a?plan=2017-19") };

        Encoding.UTF8.GetByteCount(NewsletterHtml.Write(letter)).ShouldBeLessThan(102 * 1024);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public void The_longest_one_fits_in_a_card_as_a_draft_and_when_it_was_released_and_says_that_the_file_holds_all(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var sections = DigestSections.Of(SampleWeek.Longest(), SampleWeek.Window, SampleWeek.Settings);
        var (row, address) = (Row(), new Uri("https://tipengage.example/items/4a?plan=2017-19"));
        (row.Subject, row.Introduction) = (new('ก', 150), new('ก', 2000));
        var letter = new Newsletter(Newsletter.SubjectOf(row), row.Introduction, "1 - 8 Mar 2018", sections, language) { LinkOf = _ => address };
        var draft = NewsletterCard.Draft(row, letter, [Released(), Released(), Released()], Strings.Newsletter_Overtaken, isBehind: true);
        (row.ReleasedAt, row.Text) = (DateTimeOffset.UnixEpoch, NewsletterText.Write(letter));
        var released = NewsletterCard.Released(row, address, Strings.Newsletter_IsReleased);

        draft.ToUtf8().Length.ShouldBeLessThan(CardSize.Most);
        released.ToUtf8().Length.ShouldBeLessThan(CardSize.Most);
        JsonNode.Parse(released.ToUtf8())!.Lines().ShouldContain(Strings.Newsletter_Beginning);

        static NewsletterRow Released()
        {
            var one = Row();
            one.ReleasedAt = DateTimeOffset.UnixEpoch;
            return one;
        }
    }

    [Fact]
    public async Task A_draft_of_days_ago_tells_up_to_today_when_somebody_wants_it_and_keeps_what_was_written()
    {
        (await AskAsync("draft the newsletter")).Card().Lines().ShouldNotContain("Up to today");
        Bot.Clock.Advance(TimeSpan.FromDays(20));
        await ChangeAsync("4a", "blocked", "CLEAR");
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));

        var later = (await AskAsync("draft the newsletter")).Card();
        later.Lines().ShouldNotContain("State: Blocked");
        var data = later.Objects().First(one => one["title"]?.ToString() == "Up to today")["data"]!.AsObject();
        data["introduction"] = "Dear colleagues";
        var today = await PressAsync("save", data.ToJsonString());

        today.Lines().ShouldContain("State: Blocked");
        today.Objects().Single(one => one["id"]?.ToString() == "introduction")["value"]!.ToString().ShouldBe("Dear colleagues");
        today.ToJsonString().ShouldNotContain("Up to today");
    }

    [Fact]
    public void In_Vietnamese_it_is_not_called_as_a_digest_is_and_a_subject_that_is_missing_is_asked_for()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        var card = JsonNode.Parse(NewsletterCard.Draft(Row(), new("", "", "", [], "vi"), [], null).ToUtf8())!;

        $"{card.Lines()[0]} {Strings.Button_Newsletter} {Strings.Newsletter_Gone}".ShouldNotContain("bản tin");
        card.Objects().Single(one => one["id"]?.ToString() == "subject")["errorMessage"]!.ToString().ShouldBe("Hãy viết tiêu đề.");
    }

    private static NewsletterRow Row() => new()
    {
        TenantId = "tenant",
        Number = 1,
        Language = "en",
        Tlp = 0,
        From = DateTimeOffset.UnixEpoch,
        Until = DateTimeOffset.UnixEpoch,
        Subject = "",
        Introduction = "",
        MadeById = "",
        MadeAt = DateTimeOffset.UnixEpoch,
    };

    private Task<TipEngage.Teams.Routing.Reply> AskAsync(string text) => Bot.AskAsync(text, "a:1", "coordinator");

    private async Task<JsonNode> PressAsync(string verb, string data) => (await Bot.PressAsync($"newsletters.{verb}", data, role: "coordinator"))["value"]!;

    private async Task<MimeMessage> OpenAsync(int number)
    {
        var row = (await Bot.Services.GetRequiredService<NewsletterDesk>().FindAsync("tenant", number, CancellationToken.None))!;
        using var file = new MemoryStream(NewsletterFile.Write(row));
        return await MimeMessage.LoadAsync(file);
    }

    private async Task ChangeAsync(string item, string state, string tlp)
    {
        var register = Bot.Services.GetRequiredService<TipRegister>();
        var key = EntryKey.Progress("2017-19", item);
        var version = (await register.ReadAsync("2017-19", Role.Coordinator, CancellationToken.None)).Find(key)?.Version ?? 0;
        var set = new Dictionary<string, string?> { ["state"] = state, ["tlp"] = tlp, ["source"] = "https://www.baliprocess.net/event/12" };
        (await register.ChangeAsync(new(Guid.NewGuid(), key, version, set, item, "follow-the-money"), new("tenant", "coordinator", "Ada"), CancellationToken.None)).ShouldBeOfType<ChangeOutcome.Recorded>();
    }
}
