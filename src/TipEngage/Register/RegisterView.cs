using System.Globalization;
using TipEngage.Access;

namespace TipEngage.Register;

/// <summary>What a person of some role may see of the register, as of a day.</summary>
/// <param name="register">All that there is.</param>
/// <param name="plan">Period of the plan.</param>
/// <param name="role">Who looks.</param>
/// <param name="asOf">The day after which statements are not made yet; null where answers are given as of today.</param>
internal sealed class RegisterView(PlanRegister register, string plan, Role role, DateOnly? asOf)
{
    /// <summary>One of a plan of which nothing is recorded.</summary>
    public static RegisterView Empty { get; } = new(PlanRegister.Empty, "", Role.Guest, null);

    public string Plan => plan;

    public Role Role => role;

    /// <summary>Position of the last change; views of the same plan, role and day with the same position show the same.</summary>
    public long Position => register.Position;

    /// <summary>Whether nothing is known of the register since it could not be read; then nothing may be concluded from what it does not show.</summary>
    public bool IsAway => register == PlanRegister.Away;

    public bool IsCoordinator => role is Role.Coordinator;

    /// <summary>The statement; null where there is none that may be seen.</summary>
    public RegisterEntry? Find(EntryKey key) => register.Find(key) is { } entry && IsShown(entry) ? entry : null;

    /// <summary>Version of a statement whether it is there or was taken back; 0 where it never was.</summary>
    public int VersionOf(EntryKey key) => register.Find(key)?.Version ?? 0;

    /// <summary>The statement as it stands; without fields where there is none that may be seen, but with the version that a change of it names, for those who may change it.</summary>
    public RegisterEntry NowOf(EntryKey key) => Find(key) ?? RegisterEntry.None(key) with { Version = IsCoordinator ? VersionOf(key) : 0 };

    /// <summary>The version that somebody saw who was shown the register at a position: where it has changed since, an older one than it has now.</summary>
    /// <param name="key">The statement.</param>
    /// <param name="seen">The position; null for now.</param>
    public int VersionSeen(EntryKey key, long? seen) => register.Find(key) is { } entry && entry.Position > seen ? entry.Version - 1 : VersionOf(key);

    /// <summary>The number after the highest that was ever given to a statement of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="prefix">What stands before the number.</param>
    public int NextNumber(RegisterKind kind, string prefix = "M") => 1 + register.All
        .Where(entry => entry.Key.Kind == kind && entry.Key.Subject.StartsWith(prefix, StringComparison.Ordinal))
        .Select(entry => int.TryParse(entry.Key.Subject.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .DefaultIfEmpty(0).Max();

    /// <summary>How far an item is; null where nothing is recorded.</summary>
    public RegisterEntry? Progress(string item) => Find(EntryKey.Progress(plan, item));

    /// <summary>Statements of a kind about an item, by subject.</summary>
    public IReadOnlyList<RegisterEntry> Of(RegisterKind kind, string item) => [.. register.Of(kind, item).Where(IsShown)];

    /// <summary>All statements of a kind, by subject.</summary>
    public IReadOnlyList<RegisterEntry> All(RegisterKind kind) =>
        [.. register.All.Where(entry => entry.Key.Kind == kind && IsShown(entry)).OrderBy(entry => entry.Key.Subject, StringComparer.Ordinal)];

    /// <summary>Initiatives of members, by their numbers; what is declined is for coordinators.</summary>
    public IEnumerable<RegisterEntry> Initiatives => All(RegisterKind.Initiative)
        .Where(entry => IsCoordinator || entry.Value(RegisterFields.State) is not RegisterFields.Declined)
        .OrderBy(entry => entry.Key.Subject.Length).ThenBy(entry => entry.Key.Subject, StringComparer.Ordinal);

    /// <summary>Whether somebody of a role may know who recorded what.</summary>
    public static bool NamesPeople(Role role) => role >= Role.Member;

    /// <summary>How far somebody of a role may see.</summary>
    public static Tlp WidestFor(Role role) => role switch
    {
        Role.Coordinator => Tlp.Amber,
        Role.Member => Tlp.Green,
        _ => Tlp.Clear,
    };

    private bool IsShown(RegisterEntry entry) => entry.IsThere && entry.Tlp <= WidestFor(role)
        && !(asOf is { } day && RegisterRules.TryReadDay(entry.Value(RegisterFields.Date), out var made) && made > day);
}
