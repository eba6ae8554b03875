using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Access;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Parties;
using TipEngage.Practices;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Features.Following;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What stands in a digest, for whom, and in how many bytes.</summary>
public sealed class WeeklyCardTests
{
    private const int MostBytes = 25 * 1024;

    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string> WeeksInAllLanguages => [.. SampleWeek.Names.SelectMany(_ => new[] { "en", "id", "th", "vi" }, (week, language) => (week, language))];

    [Theory]
    [InlineData("en", 'W')]
    [InlineData("id", 'W')]
    [InlineData("th", 'W')]
    [InlineData("vi", 'W')]
    [InlineData("en", 'ก')]
    [InlineData("th", 'ก')]
    [InlineData("vi", 'ệ')]
    public void The_longest_one_fits_in_every_language(string language, char letter)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var card = SampleWeek.Card(SampleWeek.Longest(letter));

        card.ToUtf8().Length.ShouldBeLessThan(MostBytes);
        card.FallbackText.ShouldNotBeNullOrEmpty();
        card.Lang.ShouldBe(language);
    }

    [Theory]
    [MemberData(nameof(WeeksInAllLanguages))]
    public void A_week_reads_as_approved(string week, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var material = SampleWeek.Of(week);
        var card = Json(material);

        string[] read = [WeeklyCard.Summary(new(material, SampleWeek.Window, SampleWeek.Settings)), "", .. card.Lines(), "", .. card.Buttons(), "", $"{card["fallbackText"]}"];
        string.Join('\n', read).ShouldMatchApproved(o => o.NoDiff().WithFileExtension("txt").WithDiscriminator($"{week}.{language}"));
    }

    [Theory]
    [MemberData(nameof(WeeksInAllLanguages))]
    public void A_weeks_card_is_as_approved(string week, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Json(SampleWeek.Of(week)).ToJsonString(indented).ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json").WithDiscriminator($"{week}.{language}"));
    }

    [Fact]
    public void Practices_of_the_readers_country_and_sector_come_first()
    {
        var material = SampleWeek.Quiet(Role.Member) with
        {
            Published = [new("PP-0001", "Elsewhere"), new("PP-0002", "Of the country") { Countries = ["TH"] }, new("PP-0003", "Of the sector") { Sectors = ["fishing"] }],
            Interests = new(new HashSet<string> { "TH" }, new HashSet<string> { "fishing" }, new HashSet<string>()),
        };

        Json(material).Lines().Where(line => line.StartsWith("PP-", StringComparison.Ordinal)).ShouldBe(["PP-0002 · Of the country", "PP-0003 · Of the sector", "PP-0001 · Elsewhere"]);
    }

    [Fact]
    public void Translations_into_the_language_of_the_digest_come_first()
    {
        var material = SampleWeek.Quiet(Role.Member) with
        {
            Changes = [.. new[] { "km", "th", "vi" }.Select((language, index) => SampleNews.Change(index + 1, EntryKey.Translation("2017-19", "MAT-TM-FTM", language), null, ("state", null, "published")))],
        };

        var lines = JsonNode.Parse(SampleWeek.Card(material, SampleWeek.Settings with { Language = "vi" }).ToUtf8())!.Lines().ToList();

        lines.FindIndex(line => line.EndsWith("Vietnamese", StringComparison.Ordinal)).ShouldBeInRange(0, lines.FindIndex(line => line.EndsWith("Khmer", StringComparison.Ordinal)) - 1);
    }

    [Fact]
    public void Of_where_a_change_comes_from_it_names_the_site()
    {
        var material = SampleWeek.Quiet(Role.Guest) with
        {
            Changes = [SampleNews.Change(1, EntryKey.Progress("2017-19", "4a"), "4a", ("state", null, "completed"), ("source", null, "https://www.baliprocess.net/event/twelfth-meeting"))],
        };

        Json(material).Lines().ShouldContain("Source: www.baliprocess.net");
    }

    [Fact]
    public void Somebody_of_the_forum_reads_of_their_own_practices_alone() =>
        Titles(SampleWeek.Busy(Role.Submitter) with { IsForOne = true, Own = [new("PP-0007", PracticeState.InReview)] }).ShouldBe(["Your submissions"]);

    [Fact]
    public void The_list_of_members_is_to_be_checked_when_it_is_old()
    {
        var day = PartyList.CheckedOn.AddDays(181);
        var old = SampleWeek.Overdue();

        Json(old with { View = old.View with { AsOf = day } }).Lines().ShouldContain($"List of members, last checked {Dates.Day(PartyList.CheckedOn)}");
        Json(old).Lines().ShouldNotContain(line => line.StartsWith("List of members", StringComparison.Ordinal));
    }

    [Fact]
    public void Things_of_other_themes_than_those_that_are_wanted_are_left_out()
    {
        var wanted = SampleWeek.Settings with { Themes = new HashSet<string> { "supply-chains" } };

        var titles = Titles(SampleWeek.Busy(Role.Member), wanted).ToArray();

        titles.ShouldNotContain(title => title.StartsWith("What changed", StringComparison.Ordinal));
        titles.ShouldContain("Newly published practices (7)");
        Titles(SampleWeek.Busy(Role.Member), SampleWeek.Settings with { Themes = new HashSet<string> { "follow-the-money" } }).ShouldContain("What changed (2)");
    }

    [Fact]
    public void Blocks_stand_in_their_order_and_empty_ones_are_left_out()
    {
        Titles(SampleWeek.Busy(Role.Coordinator)).ShouldBe(
        [
            "Waiting for a decision (2)", "Held by safeguards", "Windows that ended (2)", "What changed (2)", "Events (3)", "Newly published practices (7)", "Translations", "Members without entries (49)", "To be verified", "Digests that did not arrive",
        ]);
        Titles(SampleWeek.Busy(Role.Member)).ShouldBe(["Windows that ended (2)", "What changed (2)", "Events (3)", "Newly published practices (7)", "Translations"]);
        Titles(SampleWeek.Quiet(Role.Guest)).ShouldBe(["Windows that ended (2)", "Events (3)"]);
    }

    [Fact]
    public void What_ended_is_said_without_a_word_of_blame()
    {
        var lines = Json(SampleWeek.Busy(Role.Guest)).Lines();

        lines.ShouldContain("Window ended 2017, no completion recorded");
        lines.ShouldNotContain(line => line.Contains("overdue", StringComparison.OrdinalIgnoreCase) || line.Contains("late", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Five_of_a_block_are_shown_and_that_there_are_more()
    {
        var lines = Json(SampleWeek.Busy(Role.Member)).Lines();

        lines.Count(line => line.StartsWith("PP-", StringComparison.Ordinal)).ShouldBe(5);
        lines.ShouldContain("2 more");
    }

    [Fact]
    public void Who_recorded_it_is_named_to_members_and_not_to_guests()
    {
        Json(SampleWeek.Busy(Role.Member)).Lines().ShouldContain("by Ada, 1 Mar 2018");
        Json(SampleWeek.Busy(Role.Guest)).Lines().ShouldNotContain(line => line.Contains("Ada", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobodys_name_stands_below_what_somebody_else_recorded()
    {
        var (before, after) = (SampleNews.Change(1, EntryKey.Progress("2017-19", "4a"), "4a", ("state", null, "completed"), ("source", null, "https://example.org/a")),
            SampleNews.Change(2, EntryKey.Assignment("2017-19", "4a", "TH"), "4a", ("role", null, "lead")) with { ByName = "Grace" });

        var lines = Json(SampleWeek.Quiet(Role.Member) with { Changes = [after, before] }).Lines().SkipWhile(line => line != "What changed").ToArray();

        lines[2..7].ShouldBe(["Thailand · Role: lead", "by Grace, 1 Mar 2018", "State: Completed", "Source: example.org", "by Ada, 1 Mar 2018"]);
    }

    [Fact]
    public void Each_thing_has_its_mark_once()
    {
        var marks = Json(SampleWeek.Longest()).Marks();

        marks.ShouldBeUnique();
        marks.ShouldContain("item-4a");
        marks.ShouldContain("practice-PP-0001");
    }

    [Fact]
    public void Only_blocks_that_are_wanted_are_there() =>
        Titles(SampleWeek.Busy(Role.Coordinator), SampleWeek.Settings with { Blocks = new HashSet<DigestBlock> { DigestBlock.Changes } }).ShouldBe(["What changed (2)"]);

    [Theory]
    [InlineData("vi", "Tiêu đề tiếng Việt là bản dịch không chính thức.")]
    [InlineData("en", null)]
    public void Titles_of_the_plan_are_translated_beside_it_and_said_to_be_unofficial(string language, string? note)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var material = SampleWeek.Quiet(Role.Guest);
        var translated = material.View.Glosses?.Of(material.View.Plan.Find("4a")!)!.Title;

        var lines = Json(material).Lines().ToList();

        lines.IndexOf(translated ?? "").ShouldBe(translated is null ? -1 : lines.FindIndex(line => line.StartsWith("4a · ", StringComparison.Ordinal)) + 1);
        lines.Contains(note ?? "").ShouldBe(note is not null);
    }

    [Fact]
    public void Of_an_event_its_name_stands_before_how_certain_it_is_and_when()
    {
        var material = SampleWeek.Quiet(Role.Guest) with
        {
            Changes = [SampleNews.Change(1, new EntryKey("2017-19", RegisterKind.Event, "roundtable"), "3", ("end", null, "2018-05-16"), ("name", null, "Roundtable"), ("start", null, "2018-05-15"), ("status", null, "confirmed"))],
        };

        Json(material).Lines().SkipWhile(line => line != "What changed").Skip(2).Take(3).ShouldBe(["Name: Roundtable", "State: confirmed", "First day: 15 May 2018"]);
    }

    [Fact]
    public void A_quiet_week_is_one_line() => WeeklyCard.Quiet(SampleWeek.Quiet(Role.Member)).ShouldStartWith("No changes this week");

    [Fact]
    public void The_summary_says_how_much_there_is_and_nothing_of_what_it_says() =>
        WeeklyCard.Summary(new(SampleWeek.Busy(Role.Member), SampleWeek.Window, SampleWeek.Settings))
            .ShouldBe("The week at a glance: Windows that ended (2), What changed (2), Events (3), Newly published practices (7), Translations (1)");

    [Fact]
    public void Pausing_previewing_sending_and_stopping_are_one_step_each() => Json(SampleWeek.Busy(Role.Guest)).Buttons().ShouldBe(["Change", "Pause", "Preview", "Send now", "Stop"]);

    [Fact]
    public void The_same_week_makes_the_same_card() => SampleWeek.Card(SampleWeek.Busy(Role.Coordinator)).ToUtf8().ShouldBe(SampleWeek.Card(SampleWeek.Busy(Role.Coordinator)).ToUtf8());

    private static JsonNode Json(DigestMaterial material) => JsonNode.Parse(SampleWeek.Card(material).ToUtf8())!;

    private static IEnumerable<string> Titles(DigestMaterial material, DigestSettings? settings = null) => SampleWeek.Card(material, settings).Body
        .OfType<Container>().Select(section => section.Items[0]).OfType<TextBlock>().Where(text => text.Weight is TextWeight.Bolder).Select(text => text.Text);
}
