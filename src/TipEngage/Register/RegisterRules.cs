using System.Globalization;
using TipEngage.Parties;
using static TipEngage.Register.RegisterFields;

namespace TipEngage.Register;

/// <summary>What a statement of each kind may and must say, whichever door it came through.</summary>
internal static class RegisterRules
{
    public const int LongestNote = 600;
    public const int LongestText = 200;
    public const int LongestLink = 500;

    /// <summary>First and last year of a date that makes sense here.</summary>
    private static readonly (int First, int Last) years = (1990, 2100);

    /// <summary>The first fault of a statement; null where there is none. One without fields was taken back, which is always good.</summary>
    public static RegisterFault? Check(RegisterKind kind, IReadOnlyDictionary<string, string> fields) => fields.Count == 0 ? null : kind switch
    {
        RegisterKind.Progress => Known(fields, State, Note, Source, Reporter, Date) ?? Required(fields, State, ProgressStates) ?? NeedsSource(fields),
        RegisterKind.Assignment => Known(fields, Role, Since) ?? Required(fields, Role, AssignmentRoles),
        RegisterKind.Translation => Known(fields, State, Link, Date, Note) ?? Required(fields, State, TranslationStates),
        RegisterKind.Event => Known(fields, Name, Start, End, Place, Zone, Status, Source, Note) ?? Required(fields, Status, EventStatuses) ?? Days(fields) ?? ZoneOf(fields),
        RegisterKind.Material => Known(fields, Name, RegisterFields.Kind, Alias, Link) ?? Required(fields, Name, null) ?? OneOf(fields, RegisterFields.Kind, MaterialKinds),
        _ => Known(fields, Title, Text, RolePoint, State) ?? Required(fields, State, InitiativeStates) ?? Required(fields, Title, null),
    }
    ?? Values(fields);

    /// <summary>The label of a statement; what says none is for the members.</summary>
    public static Tlp TlpOf(IReadOnlyDictionary<string, string> fields) =>
        fields.TryGetValue(RegisterFields.Tlp, out var label) && TlpLabels.ToList().IndexOf(label) is >= 0 and var index ? (Tlp)index : TipEngage.Register.Tlp.Green;

    /// <summary>A day as it is stored.</summary>
    public static bool TryReadDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year >= years.First && day.Year <= years.Last;

    public static bool IsLink(string text, int most = LongestLink) => text.Length <= most && text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(text, UriKind.Absolute, out var link) && link is { Scheme: "https", UserInfo: "", IsLoopback: false } && link.Host.Contains('.') && !text.Any(IsOfNoLink);

    private static bool IsOfNoLink(char sign) =>
        char.IsWhiteSpace(sign) || sign is '<' or '>' or '"' or '\\' || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static RegisterFault? Known(IReadOnlyDictionary<string, string> fields, params ReadOnlySpan<string> names)
    {
        foreach (var field in fields.Keys)
        {
            if (field is not RegisterFields.Tlp && !names.Contains(field))
                return RegisterFault.UnknownField;
        }

        return null;
    }

    private static RegisterFault? Required(IReadOnlyDictionary<string, string> fields, string name, IReadOnlyList<string>? values) =>
        !fields.ContainsKey(name) ? RegisterFault.NoState : values is null ? null : OneOf(fields, name, values);

    private static RegisterFault? OneOf(IReadOnlyDictionary<string, string> fields, string name, IReadOnlyList<string> values) =>
        fields.TryGetValue(name, out var value) && !values.Contains(value) ? RegisterFault.UnknownState : null;

    private static RegisterFault? NeedsSource(IReadOnlyDictionary<string, string> fields) =>
        fields[State] is Completed && !fields.ContainsKey(Source) ? RegisterFault.NoSource : null;

    private static RegisterFault? Days(IReadOnlyDictionary<string, string> fields) =>
        TryReadDay(fields.GetValueOrDefault(Start), out var start) && TryReadDay(fields.GetValueOrDefault(End), out var end) && end < start
            ? RegisterFault.EndsBeforeStart
            : null;

    private static RegisterFault? ZoneOf(IReadOnlyDictionary<string, string> fields) =>
        fields.TryGetValue(Zone, out var zone) && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? RegisterFault.UnknownZone : null;

    /// <summary>What holds for a field of that name in every kind.</summary>
    private static RegisterFault? Values(IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (field, value) in fields)
        {
            RegisterFault? fault = field switch
            {
                Source or Link => IsLink(value) ? null : RegisterFault.BadLink,
                Date or Since or Start or End => TryReadDay(value, out _) ? null : RegisterFault.BadDate,
                Reporter => PartyList.Find(value) is null ? RegisterFault.UnknownParty : null,
                RegisterFields.Tlp => TlpLabels.Contains(value) ? null : RegisterFault.BadTlp,
                Note or Text => Length(value) > LongestNote ? RegisterFault.NoteTooLong : null,
                _ => Length(value) > LongestText ? RegisterFault.TextTooLong : null,
            };
            if (fault is not null)
                return fault;
        }

        return null;
    }

    private static int Length(string text) => text.EnumerateRunes().Count();
}
