using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Access;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What stands in a digest, for whom, and in how many bytes.</summary>
public sealed class WeeklyCardTests
{
    private const int MostBytes = 25 * 1024;

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public void The_longest_one_fits_in_every_language(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var card = SampleWeek.Card(SampleWeek.Longest());

        card.ToUtf8().Length.ShouldBeLessThan(MostBytes);
        card.FallbackText.ShouldNotBeNullOrEmpty();
        card.Lang.ShouldBe(language);
    }

    [Theory]
    [InlineData("quiet", "en")]
    [InlineData("quiet", "id")]
    [InlineData("quiet", "th")]
    [InlineData("quiet", "vi")]
    [InlineData("busy", "en")]
    [InlineData("busy", "id")]
    [InlineData("busy", "th")]
    [InlineData("busy", "vi")]
    [InlineData("overdue", "en")]
    [InlineData("overdue", "id")]
    [InlineData("overdue", "th")]
    [InlineData("overdue", "vi")]
    [InlineData("guest", "en")]
    [InlineData("guest", "id")]
    [InlineData("guest", "th")]
    [InlineData("guest", "vi")]
    public void A_week_reads_as_approved(string week, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var material = week switch
        {
            "quiet" => SampleWeek.Quiet(Role.Member),
            "busy" => SampleWeek.Busy(Role.Coordinator),
            "overdue" => SampleWeek.Overdue(),
            _ => SampleWeek.Busy(Role.Guest),
        };
        var card = Json(material);

        string[] read = [WeeklyCard.Summary(new(material, SampleWeek.Window, SampleWeek.Settings)), "", .. card.Lines(), "", .. card.Buttons(), "", $"{card["fallbackText"]}"];
        string.Join('\n', read).ShouldMatchApproved(o => o.NoDiff().WithFileExtension("txt").WithDiscriminator($"{week}.{language}"));
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
            "Waiting for a decision (2)", "Held by safeguards", "Windows that ended (2)", "What changed (2)", "Events (3)", "Newly published practices (7)", "Translations", "Participation", "Digests that did not arrive",
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

    [Fact]
    public void A_quiet_week_is_one_line() => WeeklyCard.Quiet(SampleWeek.Quiet(Role.Member)).ShouldStartWith("No changes this week");

    [Fact]
    public void The_summary_says_how_much_there_is_and_nothing_of_what_it_says() =>
        WeeklyCard.Summary(new(SampleWeek.Busy(Role.Member), SampleWeek.Window, SampleWeek.Settings))
            .ShouldBe("The week at a glance: Windows that ended (2), What changed (2), Events (3), Newly published practices (7), Translations (1)");

    [Fact]
    public void Pause_and_stop_are_one_step_each() => Json(SampleWeek.Busy(Role.Guest)).Buttons().ShouldBe(["Change", "Pause", "Stop"]);

    [Fact]
    public void The_same_week_makes_the_same_card() => SampleWeek.Card(SampleWeek.Busy(Role.Coordinator)).ToUtf8().ShouldBe(SampleWeek.Card(SampleWeek.Busy(Role.Coordinator)).ToUtf8());

    private static JsonNode Json(DigestMaterial material) => JsonNode.Parse(SampleWeek.Card(material).ToUtf8())!;

    private static IEnumerable<string> Titles(DigestMaterial material, DigestSettings? settings = null) => SampleWeek.Card(material, settings).Body
        .OfType<Container>().Select(section => section.Items[0]).OfType<TextBlock>().Where(text => text.Weight is TextWeight.Bolder).Select(text => text.Text);
}
