using TipEngage.Access;
using TipEngage.Features.Following;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Following;

/// <summary>Changes as somebody may be told of them.</summary>
internal static class SampleNews
{
    private const string Plan = "2017-19";

    private static readonly DateTimeOffset noon = new(2018, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Two items and a translation that belongs to none.</summary>
    public static IReadOnlyList<RegisterChange> Some { get; } =
    [
        Change(1, EntryKey.Progress(Plan, "5"), "5", ("state", null, "in_progress")),
        Change(2, EntryKey.Progress(Plan, "4a"), "4a", ("state", "in_progress", "blocked"), ("date", null, "2018-02-01")),
        Change(3, EntryKey.Assignment(Plan, "4a", "TH"), "4a", ("role", null, "lead")),
        Change(4, EntryKey.Progress(Plan, "4a"), "4a", ("state", "blocked", "completed")),
        Change(5, EntryKey.Translation(Plan, "MAT-TM-FTM", "th"), null, ("state", "requested", "published")),
    ];

    public static AdaptiveCard Card(Role role, IReadOnlyList<RegisterChange> changes, bool isConversation = false, params string[] follows) =>
        NoticeCard.Create([News(changes)], new(role, isConversation, follows.DefaultIfEmpty("theme:follow-the-money").ToLookup(_ => Plan)));

    public static News News(IReadOnlyList<RegisterChange> changes) =>
        new(new PlanView(SamplePlans.Bundled, new(2018, 3, 1), false, System.Globalization.CultureInfo.CurrentUICulture), changes);

    public static RegisterChange Change(long position, EntryKey key, string? item, params (string Field, string? Old, string? New)[] fields) => new()
    {
        ChangeId = Guid.Empty,
        Position = position,
        Key = key,
        Item = item,
        Theme = "follow-the-money",
        Version = 1,
        At = noon,
        ById = "ada",
        ByName = "Ada",
        Fields = [.. fields.Select(field => new FieldChange(field.Field, field.Old, field.New))],
        Tlp = Tlp.Clear,
        Undoes = null,
    };
}
