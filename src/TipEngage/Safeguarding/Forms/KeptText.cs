using TipEngage.Register;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Judges words that are kept for others to read: by the rules of the chat, and by what the form of a practice would not take.</summary>
internal static class KeptText
{
    /// <summary>Where somebody's address is nobody's secret.</summary>
    private static readonly string[] places = [RegisterFields.Place];

    /// <summary>Whether a field holds somebody's own words, as every field does that nobody has named here.</summary>
    public static bool IsIn(string field) => !places.Contains(field);

    /// <summary>Judges the fields of a statement.</summary>
    public static Verdict Judge(IReadOnlyDictionary<string, string?> fields)
    {
        var verdict = Judge(fields.Where(field => IsIn(field.Key)).Select(field => field.Value));
        var others = Screening.Default.Judge(fields.Where(field => !IsIn(field.Key)).Select(field => field.Value).OfType<string>());
        return verdict.IsDisclosure ? verdict : others.IsDisclosure ? others : verdict.And(others);
    }

    /// <summary>Judges texts of one person; a disclosure in one of them counts more than all refusals.</summary>
    public static Verdict Judge(IEnumerable<string?> texts)
    {
        string[] kept = [.. texts.OfType<string>()];
        return Screening.Default.Judge(kept) is { IsHarmless: false } refused ? refused : OfForm(FormScreening.Default.Judge(kept.Select(text => new FieldText("", text))));
    }

    /// <summary>Judges a text as the form would that it was or might have been submitted by: only what no form takes is not taken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nature">What its field is for.</param>
    public static Verdict JudgeAsForm(string text, FieldNature nature) => OfForm(FormScreening.Default.Judge([new FieldText("", text, nature)]));

    private static Verdict OfForm(FormVerdict form)
    {
        Finding[] blocking = [.. form.Findings.Where(finding => finding.Severity >= Severity.Block)];
        return Array.Exists(blocking, finding => finding.Kind is FindingKind.Disclosure)
            ? new(true, [], form.Language)
            : new(false, [.. blocking.Select(finding => ReasonOf(finding.Kind)).Distinct().Order()], form.Language);
    }

    private static Reason ReasonOf(FindingKind kind) => kind switch
    {
        FindingKind.Identifier => Reason.Identifier,
        FindingKind.Account => Reason.Account,
        FindingKind.Address => Reason.Address,
        FindingKind.Allegation => Reason.Allegation,
        FindingKind.OpenCase => Reason.OpenCase,
        FindingKind.EMail => Reason.Email,
        FindingKind.Phone => Reason.Phone,
        FindingKind.PersonalPage => Reason.Handle,
        _ => Reason.Identity,
    };
}
