namespace TipEngage.Register;

/// <summary>Names one statement of the register.</summary>
/// <param name="Plan">Period of the plan, such as <c>2017-19</c>.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Subject">
/// Within its kind: an item (<c>4a</c>), an item and a party (<c>4a:TH</c>), a material and a language (<c>MAT-REP:km</c>), an event, a material, or the number of an
/// initiative (<c>M1</c>).
/// </param>
internal readonly record struct EntryKey(string Plan, RegisterKind Kind, string Subject)
{
    /// <summary>What stands between the two parts of a subject.</summary>
    public const char Joint = ':';

    public static EntryKey Progress(string plan, string item) => new(plan, RegisterKind.Progress, item);

    public static EntryKey Assignment(string plan, string item, string party) => new(plan, RegisterKind.Assignment, $"{item}{Joint}{party}");

    public static EntryKey Translation(string plan, string material, string language) => new(plan, RegisterKind.Translation, $"{material}{Joint}{language}");

    /// <summary>The second part of the subject; empty where it has one.</summary>
    public string Second => Subject.IndexOf(Joint, StringComparison.Ordinal) is >= 0 and var at ? Subject[(at + 1)..] : "";

    /// <summary>The first part of the subject.</summary>
    public string First => Subject.IndexOf(Joint, StringComparison.Ordinal) is >= 0 and var at ? Subject[..at] : Subject;

    public override string ToString() => $"{Plan} {Kind} {Subject}";
}
