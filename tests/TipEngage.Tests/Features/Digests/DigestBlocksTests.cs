using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Access;
using TipEngage.Features.Digests.Settings;
using TipEngage.Parties;
using TipEngage.Practices;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Features.Following;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Which blocks stand in a digest, for whom, in which order.</summary>
public sealed class DigestBlocksTests
{
    [Fact]
    public void Practices_of_the_readers_country_and_sector_come_first()
    {
        var material = SampleWeek.Quiet(Role.Member) with
        {
            Published = [new("PP-0001", "Elsewhere"), new("PP-0002", "Of the country") { Countries = ["TH"] }, new("PP-0003", "Of the sector") { Sectors = ["fishing"] }],
            Interests = new(new HashSet<string> { "TH" }, new HashSet<string> { "fishing" }, new HashSet<string>()),
        };

        SampleWeek.Json(material).Lines().Where(line => line.StartsWith("PP-", StringComparison.Ordinal)).ShouldBe(["PP-0002 · Of the country", "PP-0003 · Of the sector", "PP-0001 · Elsewhere"]);
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
    public void Somebody_of_the_forum_reads_of_their_own_practices_alone() =>
        SampleWeek.Titles(SampleWeek.Busy(Role.Submitter) with { IsForOne = true, Own = [new("PP-0007", PracticeState.InReview)] }).ShouldBe(["Your submissions"]);

    [Fact]
    public void The_list_of_members_is_to_be_checked_when_it_is_old()
    {
        var day = PartyList.CheckedOn.AddDays(181);
        var old = SampleWeek.Overdue();

        SampleWeek.Json(old with { View = old.View with { AsOf = day } }).Lines().ShouldContain($"List of members, last checked {Dates.Day(PartyList.CheckedOn)}");
        SampleWeek.Json(old).Lines().ShouldNotContain(line => line.StartsWith("List of members", StringComparison.Ordinal));
    }

    [Fact]
    public void Things_of_other_themes_than_those_that_are_wanted_are_left_out()
    {
        var wanted = SampleWeek.Settings with { Themes = new HashSet<string> { "supply-chains" } };

        var titles = SampleWeek.Titles(SampleWeek.Busy(Role.Member), wanted).ToArray();

        titles.ShouldNotContain(title => title.StartsWith("What changed", StringComparison.Ordinal));
        titles.ShouldContain("Newly published practices (7)");
        SampleWeek.Titles(SampleWeek.Busy(Role.Member), SampleWeek.Settings with { Themes = new HashSet<string> { "follow-the-money" } }).ShouldContain("What changed (2)");
    }

    [Fact]
    public void Practices_for_items_of_other_themes_than_those_that_are_wanted_are_left_out()
    {
        var material = SampleWeek.Quiet(Role.Member) with { Published = [new("PP-0001", "Of supply chains") { Items = ["3a"] }, new("PP-0002", "Of money") { Items = ["3a", "4a"] }, new("PP-0003", "Of nothing")] };

        var titles = SampleWeek.Titles(material, SampleWeek.Settings with { Themes = new HashSet<string> { "follow-the-money" } });

        titles.ShouldContain("Newly published practices (2)");
    }

    [Theory]
    [InlineData("2018-03-04", "2018-03-06", true)]
    [InlineData("2018-03-01", "2018-03-05", true)]
    [InlineData("2018-03-01", "2018-03-04", false)]
    [InlineData("2018-03-04", null, false)]
    [InlineData("2018-05-04", "2018-05-05", true)]
    [InlineData("2018-05-05", "2018-05-06", false)]
    public void An_event_is_told_of_from_sixty_days_before_its_first_day_to_its_last(string start, string? end, bool isTold)
    {
        var fields = new Dictionary<string, string> { ["name"] = "Roundtable", ["status"] = "confirmed", ["start"] = start };
        if (end is not null)
            fields["end"] = end;
        var (quiet, roundtable) = (SampleWeek.Quiet(Role.Member), new RegisterEntry { Key = new("2017-19", RegisterKind.Event, "roundtable"), Version = 1, Position = 1, Fields = fields });

        var lines = SampleWeek.Json(quiet with { View = quiet.View with { Register = new(new PlanRegister(1, [roundtable]), "2017-19", Role.Member, null) } }).Lines();

        lines.Contains("Roundtable").ShouldBe(isTold);
    }

    [Fact]
    public void Blocks_stand_in_their_order_and_empty_ones_are_left_out()
    {
        SampleWeek.Titles(SampleWeek.Busy(Role.Coordinator)).ShouldBe(
        [
            "Waiting for a decision (2)", "Held by safeguards", "Windows that ended (2)", "What changed (2)", "Events (3)", "Newly published practices (7)", "Translations", "Members without entries (49)", "To be verified", "Digests that did not arrive",
        ]);
        SampleWeek.Titles(SampleWeek.Busy(Role.Member)).ShouldBe(["Windows that ended (2)", "What changed (2)", "Events (3)", "Newly published practices (7)", "Translations"]);
        SampleWeek.Titles(SampleWeek.Quiet(Role.Guest)).ShouldBe(["Windows that ended (2)", "Events (3)"]);
    }

    [Fact]
    public void What_ended_is_said_without_a_word_of_blame()
    {
        var lines = SampleWeek.Json(SampleWeek.Busy(Role.Guest)).Lines();

        lines.ShouldContain("Window ended 2017, no completion recorded");
        lines.ShouldNotContain(line => line.Contains("overdue", StringComparison.OrdinalIgnoreCase) || line.Contains("late", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Five_of_a_block_are_shown_and_that_there_are_more()
    {
        var lines = SampleWeek.Json(SampleWeek.Busy(Role.Member)).Lines();

        lines.Count(line => line.StartsWith("PP-", StringComparison.Ordinal)).ShouldBe(5);
        lines.ShouldContain("2 more");
    }

    [Fact]
    public void Only_blocks_that_are_wanted_are_there() =>
        SampleWeek.Titles(SampleWeek.Busy(Role.Coordinator), SampleWeek.Settings with { Blocks = new HashSet<DigestBlock> { DigestBlock.Changes } }).ShouldBe(["What changed (2)"]);

    [Theory]
    [InlineData("vi", "Tiêu đề tiếng Việt là bản dịch không chính thức.")]
    [InlineData("en", null)]
    public void Titles_of_the_plan_are_translated_beside_it_and_said_to_be_unofficial(string language, string? note)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var material = SampleWeek.Quiet(Role.Guest);
        var translated = material.View.Glosses?.Of(material.View.Plan.Find("4a")!)!.Title;

        var lines = SampleWeek.Json(material).Lines().ToList();

        lines.IndexOf(translated ?? "").ShouldBe(translated is null ? -1 : lines.FindIndex(line => line.StartsWith("4a · ", StringComparison.Ordinal)) + 1);
        lines.Contains(note ?? "").ShouldBe(note is not null);
    }
}
