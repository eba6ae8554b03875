using System.Globalization;
using System.Text;
using TipEngage.Access;
using TipEngage.Features.Following;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Following;

/// <summary>The quiet message says what changed, from what to what, and no more than its reader may know.</summary>
public sealed class NoticeCardTests
{
    private const string Plan = "2017-19";

    public NoticeCardTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    [Theory]
    [InlineData("member", Role.Member, false)]
    [InlineData("guest", Role.Guest, false)]
    [InlineData("conversation", Role.Guest, true)]
    public void It_is_as_approved(string reader, object role, bool isConversation) =>
        SampleNews.Card((Role)role, SampleNews.Some, isConversation, "item:4a", "theme:follow-the-money").ToAttachment().Card().Indented()
            .ShouldMatchApproved(o => o.NoDiff().WithFileExtension("json").WithDiscriminator(reader));

    [Fact]
    public void Several_changes_of_a_field_are_told_as_one_from_the_first_to_the_last() => Lines(
        Progress(1, ("state", null, "not_started")),
        Progress(2, ("state", "not_started", "in_progress"), ("note", null, "first")),
        Progress(3, ("state", "in_progress", "completed"), ("note", "first", "second"))).ShouldBe(["State: Completed", "Note: second", "by Ada, 1 Mar 2018"]);

    [Fact]
    public void What_was_changed_and_changed_back_is_said_to_be() => Lines(
        Progress(1, ("state", "blocked", "in_progress")),
        Progress(2, ("state", "in_progress", "blocked"))).ShouldBe(["Changed, and changed back.", "by Ada, 1 Mar 2018"]);

    [Fact]
    public void A_text_that_is_gone_is_said_to_be_and_a_long_one_begins() => Lines(
        Progress(1, ("note", new string('a', 600), null), ("source", "https://example.org/old", $"https://example.org/{new string('ก', 300)}")))
        .ShouldBe([$"Note: {new string('a', 120)}… → -", $"Source: https://example.org/{new string('ก', 100)}…", "by Ada, 1 Mar 2018"]);

    [Fact]
    public void What_people_wrote_is_no_Markdown()
    {
        var card = SampleNews.Card(Role.Member, [Progress(1, ("note", null, "**[here](https://example.org)**"))]).ToAttachment().Card();

        card.Objects().Select(one => $"{one["text"]}").ShouldContain(text => text.Contains(@"\*\*\[here\]", StringComparison.Ordinal));
    }

    [Fact]
    public void However_much_changed_the_card_can_be_sent_and_says_that_there_is_more()
    {
        var changes = SamplePlans.Bundled.Items.SelectMany(item => Enumerable.Range(0, 20).Select(index => SampleNews.Change(
            index, EntryKey.Assignment(Plan, item.Id, $"party-{index}"), item.Id, ("note", new string('x', 600), new string('ก', 600))))).ToArray();

        var card = SampleNews.Card(Role.Member, changes).ToAttachment().Card();

        Encoding.Unicode.GetByteCount(card.Indented()).ShouldBeLessThan(80_000);
        card.Lines().ShouldContain("6 more have changed; the plan shows them all.");
        card.Lines().Count(line => line.StartsWith("16 more", StringComparison.Ordinal)).ShouldBe(6);
    }

    [Fact]
    public void The_sentence_of_the_notification_names_items_in_the_plans_order_and_nothing_of_what_they_hold() =>
        NoticeCard.Summary([SampleNews.News(SampleNews.Some)]).ShouldBe("Changed: 4a, 5, Theme: Following the Money in TIP Cases");

    [Fact]
    public void What_is_followed_for_its_theme_is_stopped_with_the_theme() =>
        SampleNews.Card(Role.Member, [Progress(1, ("state", null, "blocked"))]).ToAttachment().Card().Objects().Select(one => $"{one["title"]}")
            .ShouldContain("Stop following Following the Money in TIP Cases");

    private static RegisterChange Progress(long position, params (string Field, string? Old, string? New)[] fields) =>
        SampleNews.Change(position, EntryKey.Progress(Plan, "4a"), "4a", fields);

    /// <summary>What is said of the one item.</summary>
    private static string[] Lines(params RegisterChange[] changes) => SampleNews.Card(Role.Member, changes).ToAttachment().Card().Lines()[2..];
}
