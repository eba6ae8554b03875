using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>Deletes from a draft what may not be sent, such as what was kept before the lists knew it, and shows where it stood.</summary>
internal sealed class ClearStopped(OwnPractices own)
{
    /// <param name="visitor">Whose draft it is.</param>
    /// <param name="practice">The practice, with a draft.</param>
    /// <param name="stopped">What was found in it, at least one field.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<FormAnswer> ClearAsync(FormVisitor visitor, SharedPractice practice, ScreenedFields stopped, CancellationToken cancellationToken)
    {
        var back = PracticeForm.StepsOf(practice.Level).First(step => step.Fields.Any(field => stopped.IsTold(field.Name) || (!stopped.IsDisclosure && stopped.IsStopped(field.Name))));
        var cleared = Deleted(practice, stopped).ToDictionary(field => field, _ => (string?)null);
        var step = new FilledStep(practice.Id, practice.Level, back.Name, cleared) { Door = visitor.Door, Tongue = visitor.View.Language.Name, IsBegun = true, Seen = practice.ChangedAt };
        var outcome = await own.SaveAsync(visitor.Person, step, cancellationToken);
        if (outcome is not PracticeOutcome.Done { Practice: var left })
            return FillForm.Instead(visitor, outcome, back, cleared);

        return FillForm.Show(visitor, FillForm.PageOf(left, back) with
        {
            Values = left.Shown.Concat(stopped.Shown).DistinctBy(one => one.Key).ToDictionary(),
            Remarks = stopped.Remarks,
            Notice = [.. stopped.IsDisclosure ? ReferralCard.InForm(Strings.Practice_Referral_Deleted) : [], .. Elsewhere(back, cleared.Keys)],
            MayAskHelp = stopped.IsDisclosure,
        });
    }

    private static IEnumerable<CardElement> Elsewhere(FormStep back, IEnumerable<string> deleted)
    {
        var others = deleted.Where(name => back.Fields.All(field => field.Name != name)).Select(name => PracticeWords.Label(PracticeForm.Find(name)!)).ToArray();
        return others is [] ? [] : [CardText.Wrong(Sentence.Of(Strings.Practice_DeletedElsewhere, string.Join(", ", others)))];
    }

    /// <summary>The fields that are kept no longer: of a page that tells of somebody in danger all that was written.</summary>
    private static IEnumerable<string> Deleted(SharedPractice practice, ScreenedFields stopped) => PracticeForm.StepsOf(FormLevel.Full)
        .Where(step => step.Fields.Any(field => stopped.IsTold(field.Name)))
        .SelectMany(step => step.Fields.Where(field => field.IsWritten).Select(field => field.Name))
        .Concat(stopped.Questioned.Select(one => one.Field.Name))
        .Where(practice.Values.ContainsKey)
        .Distinct();
}
