using TipEngage.Practices.Form;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;

namespace TipEngage.Features.Reviews;

/// <summary>What a reviewer wrote into the fields of a practice and what of it may not be kept.</summary>
/// <param name="Rest">What was written; in the place of what was refused, what was submitted.</param>
/// <param name="Remarks">Why a field was refused, by its name; never a word of it.</param>
/// <param name="Verdict">Why, of all fields together.</param>
internal sealed record RefusedWords(IReadOnlyDictionary<string, string> Rest, IReadOnlyDictionary<string, string> Remarks, Verdict Verdict)
{
    /// <summary>What stands above the form; null where nothing was refused.</summary>
    public FormRemark? Remark => Verdict switch
    {
        { IsHarmless: true } => null,
        { IsDisclosure: true } => new(CardText.Lines([Strings.Practice_LookAgain, .. Remarks.Values]), [ReferralCard.Help, CardText.Wrong(Strings.Practice_LookAgain)]),
        _ => new(CardText.Lines([Strings.Practice_LookAgain, .. Remarks.Values]), [CardText.Wrong(Strings.Practice_LookAgain) with { Id = RefusalCard.Mark }]),
    };

    /// <summary>Judges what was written into a form that nobody is shown again, each field as what it is for.</summary>
    public static Verdict Judge(IReadOnlyDictionary<string, string> written) => In(new("edit", FormLevel.Full, PracticeForm.Fields), written, RegisterJson.NoFields).Verdict;

    /// <summary>Judges words that differ from what was submitted as strictly as a chat would; all of it, and addresses and names at all times, as a form does.</summary>
    public static RefusedWords In(FormStep step, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> submitted)
    {
        var verdicts = step.Fields.Where(field => field.IsWritten && typed.ContainsKey(field.Name))
            .Select(field => (Field: field, Verdict: Judge(field, typed[field.Name], submitted.GetValueOrDefault(field.Name)))).Where(one => !one.Verdict.IsHarmless).ToArray();
        if (verdicts is [])
            return new(typed, new Dictionary<string, string>(), Verdict.Harmless);

        var rest = typed.ToDictionary();
        foreach (var (field, _) in verdicts)
        {
            rest.Remove(field.Name);
            if (submitted.GetValueOrDefault(field.Name) is { } before)
                rest[field.Name] = before;
        }

        var verdict = verdicts.Select(one => one.Verdict).Aggregate((one, next) => one.IsDisclosure ? one : next.IsDisclosure ? next : one.And(next));
        return new(rest, verdicts.ToDictionary(one => one.Field.Name, one => Sentence.Of(Strings.Plain_Line, PracticeWords.Name(one.Field), SentenceFor(one.Verdict))), verdict);
    }

    private static Verdict Judge(PracticeField field, string text, string? submitted) =>
        field.Nature is FieldNature.FreeText && text != submitted ? KeptText.Judge([text]) : KeptText.JudgeAsForm(text, field.Nature);

    private static string SentenceFor(Verdict verdict) =>
        verdict.IsDisclosure ? Strings.Safeguarding_Referral_Search : string.Join(' ', RefusalCard.SentencesFor(verdict.Reasons));
}
