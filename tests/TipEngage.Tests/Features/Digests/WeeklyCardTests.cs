using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TipEngage.Access;
using TipEngage.Features.Digests.Content;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What a digest is as a card: in how many bytes, by which marks, with which buttons.</summary>
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
        var card = SampleWeek.Json(material);

        string[] read = [WeeklyCard.Summary(new(material, SampleWeek.Window, SampleWeek.Settings)), "", .. card.Lines(), "", .. card.Buttons(), "", $"{card["fallbackText"]}"];
        string.Join('\n', read).ShouldMatchApproved(o => o.NoDiff().WithFileExtension("txt").WithDiscriminator($"{week}.{language}"));
    }

    [Theory]
    [MemberData(nameof(WeeksInAllLanguages))]
    public void A_weeks_card_is_as_approved(string week, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        SampleWeek.Json(SampleWeek.Of(week)).ToJsonString(indented).ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json").WithDiscriminator($"{week}.{language}"));
    }

    [Fact]
    public void Each_thing_has_its_mark_once()
    {
        var marks = SampleWeek.Json(SampleWeek.Longest()).Marks();

        marks.ShouldBeUnique();
        marks.ShouldContain("item-4a");
        marks.ShouldContain("practice-PP-0001");
    }

    [Fact]
    public void A_quiet_week_is_one_line() => WeeklyCard.Quiet(SampleWeek.Quiet(Role.Member)).ShouldStartWith("No changes this week");

    [Fact]
    public void The_summary_says_how_much_there_is_and_nothing_of_what_it_says() =>
        WeeklyCard.Summary(new(SampleWeek.Busy(Role.Member), SampleWeek.Window, SampleWeek.Settings))
            .ShouldBe("The week at a glance: Windows that ended (2), What changed (2), Events (3), Newly published practices (7), Translations (1)");

    [Fact]
    public void Pausing_previewing_sending_and_stopping_are_one_step_each() => SampleWeek.Json(SampleWeek.Busy(Role.Guest)).Buttons().ShouldBe(["Change", "Pause", "Preview", "Send now", "Stop"]);

    [Theory]
    [InlineData("Guest", "TLP:CLEAR: everybody")]
    [InlineData("Member", "TLP:GREEN: Working Group members, Ad Hoc Group focal points and the RSO")]
    [InlineData("Coordinator", "TLP:AMBER+STRICT: coordinators only")]
    public void It_bears_the_narrowest_label_of_what_it_may_hold(string role, string label)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var card = SampleWeek.Json(SampleWeek.Busy(Enum.Parse<Role>(role)));

        card.Lines().Select(line => line.Replace("\\", "", StringComparison.Ordinal)).ShouldContain(label);
        card["fallbackText"]!.ToString().ShouldContain(label);
    }

    [Fact]
    public void The_same_week_makes_the_same_card() => SampleWeek.Card(SampleWeek.Busy(Role.Coordinator)).ToUtf8().ShouldBe(SampleWeek.Card(SampleWeek.Busy(Role.Coordinator)).ToUtf8());
}
