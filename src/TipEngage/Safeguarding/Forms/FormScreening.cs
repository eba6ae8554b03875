namespace TipEngage.Safeguarding.Forms;

/// <summary>Judges what was typed into a form, before anything of it is kept: local, deterministic, and never throws.</summary>
internal sealed class FormScreening(Screening screening)
{
    public static FormScreening Default => field ??= new(Screening.Default);

    /// <summary>Judges the fields of one form.</summary>
    /// <param name="fields">What was typed.</param>
    /// <param name="hiddenNames">Names that are not to be published: of the own organisation, its pages and its partners.</param>
    public FormVerdict Judge(IEnumerable<FieldText> fields, IEnumerable<string>? hiddenNames = null)
    {
        string? language = null;
        var findings = new List<Finding>();
        foreach (var field in fields.Where(field => field.Nature is not (FieldNature.Contact or FieldNature.Link)))
        {
            var verdict = screening.Judge(field.Text);
            language ??= verdict.Language;
            if (verdict.IsDisclosure)
                findings.Add(new(field.Field, FindingKind.Disclosure, Severity.Refer, 0, field.Text.Length));
            findings.AddRange(verdict.Reasons.Select(reason => FindingOf(field, reason)));
        }

        return new(findings, language);
    }

    private static Finding FindingOf(FieldText field, Reason reason)
    {
        var (kind, severity) = reason switch
        {
            Reason.Identifier => (FindingKind.Identifier, Severity.Block),
            Reason.Account => (FindingKind.Account, Severity.Block),
            Reason.Email => (FindingKind.EMail, Severity.Warn),
            Reason.Phone => (FindingKind.Phone, Severity.Warn),
            Reason.Address => (FindingKind.Address, Severity.Block),
            Reason.Allegation => (FindingKind.Allegation, Severity.Block),
            Reason.OpenCase => (FindingKind.OpenCase, Severity.Block),
            _ => (FindingKind.PersonDetails, Severity.Block),
        };
        return new(field.Field, kind, severity, 0, field.Text.Length);
    }
}
