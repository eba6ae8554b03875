using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Access;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Features.Following;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Weeks as a digest tells of them.</summary>
internal static class SampleWeek
{
    public static DigestWindow Window { get; } = new(new(2018, 2, 26, 2, 0, 0, TimeSpan.Zero), new(2018, 3, 5, 2, 0, 0, TimeSpan.Zero));

    public static DigestSettings Settings { get; } = new(DayOfWeek.Monday, new(9, 0), "Asia/Bangkok", "en");

    /// <summary>What the weeks are called that everybody approved.</summary>
    public static IReadOnlyList<string> Names { get; } = ["quiet", "busy", "overdue", "guest"];

    public static DigestMaterial Of(string name) => name switch
    {
        "quiet" => Quiet(Role.Member),
        "busy" => Busy(Role.Coordinator),
        "overdue" => Overdue(),
        _ => Busy(Role.Guest),
    };

    /// <summary>The card of a week, as clients read it.</summary>
    public static JsonNode Json(DigestMaterial material) => JsonNode.Parse(Card(material).ToUtf8())!;

    /// <summary>The headings of its blocks.</summary>
    public static IEnumerable<string> Titles(DigestMaterial material, DigestSettings? settings = null) => Card(material, settings).Body
        .OfType<Container>().Select(section => section.Items[0]).OfType<TextBlock>().Where(text => text.Weight is TextWeight.Bolder).Select(text => text.Text);

    /// <summary>A week in which nothing happened.</summary>
    public static DigestMaterial Quiet(Role role) => new(View(role), [], []);

    /// <summary>A week in which much happened, the most of which coordinators alone see.</summary>
    public static DigestMaterial Busy(Role role) => new(View(role), [.. SampleNews.Some.Reverse()], [.. Enumerable.Range(1, 7).Select(number => new DigestPractice($"PP-{number:0000}", $"Fair recruitment {number}"))])
    {
        Waiting = role is Role.Coordinator ? [new("PP-0011", 14, true), new("PP-0012", 3, false)] : [],
        Held = role is Role.Coordinator ? 2 : 0,
        Failed = role is Role.Coordinator ? 1 : 0,
        Unverified = role is Role.Coordinator ? 3 : 0,
    };

    /// <summary>A week of a plan whose years are over, in which nothing happened and a decision is late.</summary>
    public static DigestMaterial Overdue() => new(View(Role.Coordinator, new(2020, 3, 2)), [], []) { Waiting = [new("PP-0011", 14, true)] };

    /// <summary>One whose texts are as long as the rules let them be.</summary>
    public static DigestMaterial Longest(char letter = 'W')
    {
        var note = new string(letter, RegisterRules.LongestNote);
        var changes = SamplePlans.Bundled.Items.Select((item, index) => SampleNews.Change(
            index + 1, EntryKey.Progress("2017-19", item.Id), item.Id, ("note", null, note), ("source", null, $"https://example.org/{new string('W', RegisterRules.LongestLink)}"[..RegisterRules.LongestLink]), ("state", "in_progress", "completed")));
        var translations = SamplePlans.Bundled.Materials.Select((material, index) =>
            SampleNews.Change(100 + index, EntryKey.Translation("2017-19", material.Id, "th"), null, ("note", null, note), ("state", "requested", "published")));
        return Busy(Role.Coordinator) with
        {
            Changes = [.. changes, .. translations],
            Published = [.. Enumerable.Range(1, 9).Select(number => new DigestPractice($"PP-{number:0000}", new string(letter, 120)))],
            Waiting = [.. Enumerable.Range(1, 9).Select(number => new WaitingPractice($"PP-{number:0000}", 99, true))],
        };
    }

    public static AdaptiveCard Card(DigestMaterial material, DigestSettings? settings = null) => WeeklyCard.Posted(new(material, Window, settings ?? Settings));

    private static PlanView View(Role role, DateOnly? asOf = null) => new(SamplePlans.Bundled, asOf ?? new(2018, 3, 5), false, CultureInfo.CurrentUICulture)
    {
        Register = new RegisterView(PlanRegister.Empty, "2017-19", role, null),
    };
}
