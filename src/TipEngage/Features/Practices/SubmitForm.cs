using TipEngage.Plans.Catalog;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Practices;

/// <summary>Sends a practice that was looked through, or goes back to what is still to be filled in.</summary>
internal sealed class SubmitForm(SubmitPractice submit, ClearStopped clear)
{
    public async Task<FormAnswer> SubmitAsync(FormVisitor visitor, SharedPractice practice, IReadOnlyDictionary<string, string> ticks, KeptTicks? kept, CancellationToken cancellationToken)
    {
        if (ScreenFields.Stopped(practice.Shown) is { IsAnythingStopped: true } stopped)
            return await clear.ClearAsync(visitor, practice, stopped, cancellationToken);

        var submission = new Submission(practice.Id, ticks, visitor.View.Plan) { HeldFor = ScreenFields.HeldFor, Agreed = practice.Mark };
        return await submit.SubmitAsync(visitor.Person, submission, cancellationToken) switch
        {
            PracticeOutcome.Done { Practice: var sent } => ReceiptCard.Answer(visitor, sent),
            PracticeOutcome.Faulty { Practice: var draft, Faults: var faults } => FillForm.Show(visitor, Wrong(visitor.View.Plan, draft, ticks, faults, kept)),
            PracticeOutcome.OtherText { Practice: var draft } => CheckAgain(visitor, draft),
            var other => FillForm.Say(visitor, other),
        };
    }

    /// <summary>The last step with nothing ticked: what was ticked was for another text.</summary>
    public static FormAnswer CheckAgain(FormVisitor visitor, SharedPractice draft) =>
        FillForm.Show(visitor, FillForm.PageOf(draft, PracticeForm.Check) with { Notice = [CardText.Wrong(Strings.Practice_ChangedSince)] });

    private static FormPage Wrong(Plan plan, SharedPractice draft, IReadOnlyDictionary<string, string> ticks, IReadOnlyList<(PracticeField Field, PracticeFault Fault)> faults, KeptTicks? kept)
    {
        var remarks = faults.ToDictionary(one => one.Field.Name, one => (IReadOnlyList<string>)[PracticeWords.Fault(one.Field, one.Fault, plan)]);
        return faults.FirstOrDefault(one => one.Field.Kind is not FieldKind.Tick) is { Field: { } first }
            ? BackTo(draft, first.Name, remarks) with { Ticks = kept }
            : FillForm.PageOf(draft, PracticeForm.Check) with { Values = draft.Shown.Concat(ticks).DistinctBy(one => one.Key).ToDictionary(), Remarks = remarks };
    }

    private static FormPage BackTo(SharedPractice draft, string field, IReadOnlyDictionary<string, IReadOnlyList<string>> remarks) =>
        FillForm.PageOf(draft, PracticeForm.StepsOf(draft.Level).First(step => step.Fields.Any(one => one.Name == field))) with { Remarks = remarks };
}
