using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Setting a digest by a sentence.</summary>
public sealed class DigestSettingsTests : DigestAnswerTests
{
    [Fact]
    public async Task A_sentence_sets_it_and_is_answered_with_the_next_three_runs()
    {
        var lines = (await AskAsync("digest monday 09:00 Asia/Bangkok")).Card().Lines();

        lines.ShouldContain("Done. The next digest comes on Monday 5 Mar 2018, 09:00 (UTC\\+07:00).");
        lines.ShouldContain("Every Monday at 09:00, by the clocks of Asia/Bangkok");
        lines.ShouldContain("Monday 12 Mar 2018, 09:00 (UTC\\+07:00)");
        lines.ShouldContain("Monday 19 Mar 2018, 09:00 (UTC\\+07:00)");
    }

    [Theory]
    [InlineData("Asia/Manila", "Asia/Manila")]
    [InlineData("Mars/Olympus", "Etc/UTC")]
    [InlineData(null, "Etc/UTC")]
    public async Task Where_no_zone_is_said_it_comes_by_the_clocks_of_whoever_sets_it_until_another_is(string? theirs, string zone)
    {
        (await FromAsync("digest on friday", theirs)).Card().Lines().ShouldContain($"Every Friday at 09:00, by the clocks of {zone}");

        (await FromAsync("digest on tuesday", "Asia/Dhaka")).Card().Lines().ShouldContain($"Every Tuesday at 09:00, by the clocks of {zone}");
    }

    [Fact]
    public async Task What_is_not_said_stays_as_it_was()
    {
        await AskAsync("digest monday 09:00 Asia/Bangkok");

        (await AskAsync("digest on tuesday")).Card().Lines().ShouldContain("Every Tuesday at 09:00, by the clocks of Asia/Bangkok");
    }

    [Theory]
    [InlineData("digest monday 25:00 Asia/Bangkok", "\"25:00\" is no time of day")]
    [InlineData("digest monday 09:75 Asia/Bangkok", "\"09:75\" is no time of day")]
    [InlineData("digest monday 09:00 Mars/Olympus", "I know no time zone \"Mars/Olympus\"")]
    public async Task What_makes_no_sense_is_answered_with_a_sentence_and_changes_nothing(string text, string sentence)
    {
        (await AskAsync(text)).Message!.Text.ShouldStartWith(sentence);

        (await AskAsync("digest")).Message!.Summary.ShouldStartWith("No weekly digest is set here.");
    }

    [Fact]
    public async Task A_channel_gets_what_is_for_everybody_and_the_own_chat_what_the_person_may_see()
    {
        (await InChannelAsync("digest monday 09:00 Asia/Bangkok", "coordinator")).Card().Lines().ShouldContain("In English; holds at most what is TLP:CLEAR");
        (await AskAsync("digest monday 09:00 Asia/Bangkok")).Card().Lines().ShouldContain("In English; holds at most what is TLP:AMBER");
    }

    [Fact]
    public async Task It_is_answered_in_the_language_that_it_is_set_to()
    {
        var card = (await AskAsync("digest monday 09:00 Asia/Bangkok in thai")).Card();

        card["lang"]!.GetValue<string>().ShouldBe("th");
        card.Lines().ShouldContain(line => line.Contains("วันจันทร์", StringComparison.Ordinal));
    }

    private Task<Reply> FromAsync(string text, string? zone) => Bot.HandleAsync(AnswerBot.Message(text) with
    {
        LocalTimezone = zone,
    });
}
