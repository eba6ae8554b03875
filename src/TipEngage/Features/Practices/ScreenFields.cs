using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Features.Practices;

/// <summary>Screens what was written on a step before anything of it is kept.</summary>
internal static class ScreenFields
{
    /// <param name="step">The step.</param>
    /// <param name="typed">What was filled in.</param>
    /// <param name="known">What is kept of the practice already: what was left as it is after a question is not asked about again.</param>
    /// <param name="move">Whether the person leaves the wording as it is, or takes the safe one over.</param>
    public static ScreenedFields Of(FormStep step, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> known, FormMove move)
    {
        var (values, shown, remarks) = (new Dictionary<string, string>(typed), new Dictionary<string, string>(typed), new List<(string, string)>());
        var worst = Severity.Warn;
        foreach (var found in Judge(step.Fields, typed, known).Findings.GroupBy(one => one.Field))
        {
            Finding[] findings = [.. found.Where(one => one.Severity >= Severity.Block || !IsSettled(found.Key, typed, known, move))];
            if (findings.Length == 0)
                continue;

            var safe = Safe(step, typed, known, found.Key, findings);
            var isTaken = move is FormMove.Mask && findings.All(one => one.Severity < Severity.Block);
            if (isTaken && IsLink(found.Key))
            {
                values.Remove(found.Key);
                shown.Remove(found.Key);
                continue;
            }

            if (isTaken && safe is not null)
            {
                (values[found.Key], shown[found.Key]) = (safe, safe);
                continue;
            }

            worst = findings.Max(one => one.Severity) is var gravest && gravest > worst ? gravest : worst;
            remarks.Add((found.Key, Remark(findings, safe)));
            if (gravest >= Severity.Block && safe is not null)
                shown[found.Key] = safe;
            else if (gravest >= Severity.Block)
                shown.Remove(found.Key);
        }

        return new(values, shown)
        {
            Remarks = remarks,
            Notice = worst is Severity.Refer ? ReferralCard.InForm : [],
            MayKeep = remarks.Count > 0 && worst < Severity.Block,
            MayMask = remarks.Count > 0 && worst < Severity.Block,
        };
    }

    /// <summary>Kinds of findings of a whole practice for which a coordinator must look first.</summary>
    public static IReadOnlyCollection<string> HeldFor(IReadOnlyDictionary<string, string> values) =>
        [.. Judge(PracticeForm.Fields, values, values).Findings.Where(one => one.Severity is Severity.Hold).Select(one => one.Kind.ToString()).Distinct()];

    /// <summary>The fields that may not be submitted as they are.</summary>
    public static IReadOnlyCollection<string> Stopped(IReadOnlyDictionary<string, string> values) =>
        [.. Judge(PracticeForm.Fields, values, values).Findings.Where(one => one.Severity >= Severity.Block).Select(one => one.Field).Distinct()];

    /// <summary>Whether somebody seems to be in danger by what was written.</summary>
    public static bool IsDisclosure(IReadOnlyDictionary<string, string> values) => Judge(PracticeForm.Fields, values, values).Worst is Severity.Refer;

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

    /// <summary>An address with other words in it leads nowhere: it is taken out as a whole.</summary>
    private static bool IsLink(string field) => PracticeForm.Find(field) is { Kind: FieldKind.Link or FieldKind.Links };

    private static IEnumerable<Finding> NamesIn(IReadOnlyDictionary<string, string> values) =>
        Judge(PracticeForm.Fields, values, values).Findings.Where(one => one.Kind is FindingKind.OwnOrganisation);

    private static FormVerdict Judge(IEnumerable<PracticeField> fields, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> known) => FormScreening.Default.Judge(
        fields.Where(field => field.IsWritten && values.ContainsKey(field.Name)).Select(field => new FieldText(field.Name, Judged(field, values[field.Name]), NatureOf(field))),
        HiddenNames(values, known));

    /// <summary>Of what is far too long, and so is not kept, the beginning: it may tell of somebody in danger.</summary>
    private static string Judged(PracticeField field, string text) => text[..Math.Min(text.Length, 2 * field.Longest)];

    private static FieldNature NatureOf(PracticeField field) => field.Kind switch
    {
        FieldKind.Link or FieldKind.Links => FieldNature.Link,
        FieldKind.Names => FieldNature.OtherNames,
        _ => field == PracticeFields.OrganisationName ? FieldNature.OrganisationName : FieldNature.FreeText,
    };

    /// <summary>Who wants not to be named should not be named by the text either.</summary>
    private static IEnumerable<string> HiddenNames(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> known)
    {
        string? Value(PracticeField field) => values.GetValueOrDefault(field.Name) ?? known.GetValueOrDefault(field.Name);
        return Value(PracticeFields.Attribution) is null or "named"
            ? []
            : [.. Value(PracticeFields.OrganisationName) is { } name ? [name] : Array.Empty<string>(), .. Value(PracticeFields.Partners)?.Split('\n') ?? []];
    }

    private static bool IsSettled(string field, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> known, FormMove move) =>
        move is FormMove.Keep || known.GetValueOrDefault(field) == typed[field];

    /// <summary>The text with a safe wording in the place of what was found; null where that does not make it safe, or makes it too long.</summary>
    private static string? Safe(
        FormStep step, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> known, string field, IReadOnlyList<Finding> findings)
    {
        if (IsLink(field) || findings.Any(one => one.Severity is Severity.Refer))
            return null;

        var masked = Masking.Apply(typed[field], findings);
        var one = step.Fields.First(known => known.Name == field);
        var again = Judge([one], new Dictionary<string, string> { [field] = masked }, known);
        return again.Worst >= Severity.Block || masked.Length > one.MaxLength ? null : masked;
    }

    private static string Remark(IReadOnlyList<Finding> findings, string? safe) => string.Join(' ',
    [
        .. findings.Select(FindingWords.ReasonOf).Distinct(),
        .. findings.Max(one => one.Severity) is Severity.Block ? [safe is null ? Strings.Practice_Cleared : Strings.Practice_Masked] : Array.Empty<string>(),
    ]);
}
