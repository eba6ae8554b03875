using TipEngage.Practices.Form;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Features.Practices;

/// <summary>Screens what was written on a step before anything of it is kept.</summary>
internal static class ScreenFields
{
    private static readonly FormStep Whole = new("", FormLevel.Full, PracticeForm.Fields);

    /// <param name="step">The step.</param>
    /// <param name="typed">What was filled in.</param>
    /// <param name="known">What is kept of the practice already: what was left as it is after a question is not asked about again.</param>
    /// <param name="move">Whether the person leaves the wording as it is, or takes the safe one over.</param>
    /// <param name="asked">The wordings that they were asked about; null for none.</param>
    public static ScreenedFields Of(
        FormStep step, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> known, FormMove move, IReadOnlyDictionary<string, string>? asked = null)
    {
        bool IsSettled(string field) => known.GetValueOrDefault(field) == typed[field]
            || (move is FormMove.Keep && asked?.GetValueOrDefault(field) == QuestionedField.DigestOf(typed[field]));

        var found = JudgeTogether(step.Fields, typed, known).Findings.GroupBy(one => one.Field)
            .Select(one => (Field: one.Key, Findings: one.Where(finding => finding.Severity >= Severity.Block || !IsSettled(one.Key)).ToArray()))
            .Where(one => one.Findings.Length > 0)
            .Select(one => new QuestionedField(PracticeForm.Find(one.Field)!, typed[one.Field], one.Findings, Safe(step, typed, known, one.Field, one.Findings)))
            .ToLookup(one => move is FormMove.Mask && one.CanBeMasked);

        var values = With(typed, found[true]);
        var shown = With(values, found[false].Where(one => one.IsRefused));
        var screened = new ScreenedFields(values, shown, [.. found[false]]);
        return screened with { Shown = shown.Where(one => !screened.IsStopped(one.Key) || !screened.IsDisclosure).ToDictionary() };
    }

    /// <summary>Kinds of findings of a whole practice for which a coordinator must look first.</summary>
    public static IReadOnlyCollection<string> HeldFor(IReadOnlyDictionary<string, string> values) =>
        [.. Judge(PracticeForm.Fields, values, values).Findings.Where(one => one.Severity is Severity.Hold).Select(one => one.Kind.ToString()).Distinct()];

    /// <summary>What may not be submitted as it is.</summary>
    public static ScreenedFields Stopped(IReadOnlyDictionary<string, string> values) => Of(Whole, values, values, FormMove.Next);

    /// <summary>Whether somebody seems to be in danger by what was written.</summary>
    public static bool IsDisclosure(IReadOnlyDictionary<string, string> values) => JudgeTogether(PracticeForm.Fields, values, values).Worst is Severity.Refer;

    /// <summary>Whether the organisation is not to be named.</summary>
    public static bool IsHidden(IReadOnlyDictionary<string, string> values) => values.GetValueOrDefault(PracticeFields.Attribution.Name) is not (null or "named");

    /// <summary>The fields of a whole practice that name who is not to be named.</summary>
    public static IReadOnlyList<PracticeField> NamedIn(IReadOnlyDictionary<string, string> values) => IsHidden(values)
        ? [.. NamesIn(values).Select(one => one.Field).Distinct().Select(PracticeForm.Find).OfType<PracticeField>()]
        : [];

    /// <summary>Those fields with a safe wording for each name, but for what would become too long.</summary>
    public static IReadOnlyDictionary<string, string?> WithoutNames(IReadOnlyDictionary<string, string> values) => NamesIn(values)
        .GroupBy(one => one.Field)
        .Select(found => (Field: PracticeForm.Find(found.Key)!, Text: IsLink(found.Key) ? null : Masking.Apply(values[found.Key], found)))
        .Where(one => one.Text is null || one.Text.Length <= one.Field.MaxLength)
        .ToDictionary(one => one.Field.Name, one => one.Text);

    private static bool IsLink(string field) => PracticeForm.Find(field) is { } known && QuestionedField.IsLink(known);

    private static IEnumerable<Finding> NamesIn(IReadOnlyDictionary<string, string> values) =>
        Judge(PracticeForm.Fields, values, values).Findings.Where(one => one.Kind is FindingKind.OwnOrganisation);

    private static FormVerdict Judge(IEnumerable<PracticeField> fields, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> known) =>
        FormScreening.Default.Judge(PracticeForm.Texts(fields, values), HiddenNames(values, known));

    private static FormVerdict JudgeTogether(IReadOnlyList<PracticeField> fields, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> known)
    {
        var part = fields.Select(field => field.Name).ToHashSet();
        var form = values.Where(one => part.Contains(one.Key)).Concat(known.Where(one => !part.Contains(one.Key))).ToDictionary();
        return FormScreening.Default.JudgeTogether([.. PracticeForm.Texts(PracticeForm.Fields, form)], part, HiddenNames(values, known));
    }

    /// <summary>Who wants not to be named should not be named by the text either.</summary>
    private static IEnumerable<string> HiddenNames(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> known)
    {
        string? Value(PracticeField field) => values.GetValueOrDefault(field.Name) ?? known.GetValueOrDefault(field.Name);
        return Value(PracticeFields.Attribution) is null or "named"
            ? []
            : [.. Value(PracticeFields.OrganisationName) is { } name ? [name] : Array.Empty<string>(), .. Value(PracticeFields.Partners)?.Split('\n') ?? []];
    }

    /// <summary>The values with the safe wording in some fields; without what has none.</summary>
    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> values, IEnumerable<QuestionedField> masked)
    {
        var safe = masked.ToDictionary(one => one.Field.Name, one => one.Safe);
        return values.Where(one => safe.GetValueOrDefault(one.Key, one.Value) is not null).ToDictionary(one => one.Key, one => safe.GetValueOrDefault(one.Key) ?? one.Value);
    }

    /// <summary>The text with a safe wording in the place of what was found; null where that does not make it safe, or makes it too long.</summary>
    private static string? Safe(
        FormStep step, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> known, string field, IReadOnlyList<Finding> findings)
    {
        if (IsLink(field) || findings.Any(one => one.Severity is Severity.Refer))
            return null;

        var masked = Masking.Apply(typed[field], findings);
        var one = step.Fields.First(known => known.Name == field);
        var again = Judge([one], new Dictionary<string, string> { [field] = masked }, known);
        return again.Worst >= Severity.Block || masked.Length > one.MaxLength || FindingWords.SaysNothing(masked) ? null : masked;
    }
}
