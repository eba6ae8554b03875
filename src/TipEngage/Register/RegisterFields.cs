namespace TipEngage.Register;

/// <summary>Names of fields and of their values, which are stored and sent: never rename one.</summary>
internal static class RegisterFields
{
    public const string State = "state";
    public const string Note = "note";
    public const string Source = "source";
    public const string Reporter = "reporter";
    public const string Date = "date";
    public const string Tlp = "tlp";
    public const string Role = "role";
    public const string Since = "since";
    public const string Link = "link";
    public const string Name = "name";
    public const string Start = "start";
    public const string End = "end";
    public const string Place = "place";
    public const string Zone = "zone";
    public const string Status = "status";
    public const string Kind = "kind";
    public const string Alias = "alias";
    public const string Title = "title";
    public const string Text = "text";
    public const string RolePoint = "role_point";

    public const string Completed = "completed";
    public const string Superseded = "superseded";
    public const string NotReported = "not_reported";
    public const string Lead = "lead";
    public const string Supporting = "supporting";
    public const string Proposed = "proposed";
    public const string Declined = "declined";

    /// <summary>How far an item can be.</summary>
    public static IReadOnlyList<string> ProgressStates { get; } = ["not_started", "in_progress", "blocked", Completed, Superseded, NotReported];

    public static IReadOnlyList<string> AssignmentRoles { get; } = [Lead, Supporting];

    public static IReadOnlyList<string> TranslationStates { get; } = ["requested", "in_translation", "in_review", "published"];

    /// <summary>Whether an event is over is told by its days.</summary>
    public static IReadOnlyList<string> EventStatuses { get; } = ["planned", "confirmed"];

    public static IReadOnlyList<string> MaterialKinds { get; } = ["policy-guide", "training-module", "report", "collection", "channel", "online-tool"];

    public static IReadOnlyList<string> InitiativeStates { get; } = [Proposed, "accepted", Declined];

    public static IReadOnlyList<string> TlpLabels { get; } = ["CLEAR", "GREEN", "AMBER"];
}
