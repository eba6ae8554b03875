using TipEngage.Plans.Catalog;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using Directory = TipEngage.Safeguarding.Answers.Directory;

namespace TipEngage.Features.Practices;

/// <summary>Takes what was filled in on a step: checks and screens it, keeps what is good, and shows what comes next.</summary>
internal sealed class FillForm(OwnPractices own, SubmitForm submit, Directory directory, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<FormAnswer> FillAsync(FormVisitor visitor, FillStep.Data data, CancellationToken cancellationToken)
    {
        if (PracticeForm.StepsOf(FormLevel.Full).FirstOrDefault(one => one.Name == data.Step) is not { } step || !Enum.IsDefined(data.Level) || !Enum.IsDefined(data.Move))
            return HelpFirst(data, FormAnswer.Say(Strings.Practice_CardTooOld));

        var known = await own.FindAsync(visitor.Person, data.Practice, cancellationToken);
        var mayShowAgain = known is { IsSetAside: true } && step != PracticeForm.Check && data.Move is not FormMove.Stop;
        if (known is { MayBeChanged: false } && !mayShowAgain)
            return HelpFirst(data, ReceiptCard.Answer(visitor, known, known.IsSetAside ? Strings.Practice_SetAsideNotKept : null));
        if (known is { IsBeingFilledIn: false } && step == PracticeForm.Check && data.Move is FormMove.Next)
            return ReceiptCard.Answer(visitor, known);

        data = data with { Level = known?.Level > data.Level ? known.Level : data.Level };
        var typed = ReadInputs.Of(step, data.Inputs, step == PracticeForm.Check || known is null ? RegisterJson.NoFields : known.Values, data.Shown ?? []);
        return step == PracticeForm.Check
            ? await CheckedAsync(visitor, data, typed, known, cancellationToken)
            : await FilledAsync(visitor, data, step, typed, known, cancellationToken);
    }

    /// <summary>A step as its person left it, such as when they come back to it.</summary>
    public static FormAnswer Show(FormVisitor visitor, FormPage page) => new(FormPageCard.Create(visitor, KeptTicks.Shown(page)), PracticeWords.Step(page.Step));

    private async Task<FormAnswer> FilledAsync(
        FormVisitor visitor, FillStep.Data data, FormStep step, IReadOnlyDictionary<string, string?> typed, SharedPractice? known, CancellationToken cancellationToken)
    {
        var values = typed.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!);
        var screened = ScreenFields.Of(step, values, known?.Values ?? RegisterJson.NoFields, data.Move, data.Asked);
        var faults = PracticeRules.CheckStep(step, data.Level, screened.Values, visitor.View.Plan, Today)
            .Where(one => data.Move is not (FormMove.Back or FormMove.Stop or FormMove.Help or FormMove.Choose) || one.Fault is not (PracticeFault.Missing or PracticeFault.Unfinished)).ToArray();

        var good = typed.Where(one => !screened.IsStopped(one.Key) && !faults.Any(fault => fault.Field.Name == one.Key && fault.Fault is not PracticeFault.Missing))
            .ToDictionary(one => one.Key, one => screened.Values.GetValueOrDefault(one.Key));
        foreach (var told in values.Where(one => screened.IsTold(one.Key) && known?.Values.GetValueOrDefault(one.Key) == one.Value))
            good[told.Key] = null;
        var isDone = faults.Length == 0 && !screened.IsAnythingStopped && data.Move is not FormMove.Help;
        var kept = known is null ? null : KeptAt(data);
        var isBegun = known is not null || data.IsBegun || step != PracticeForm.StepsOf(data.Level)[0];
        if (!isBegun && good.Values.All(one => one is null))
            return data.Move is FormMove.Stop && isDone ? FormAnswer.Say(Strings.Practice_NothingYet) : ShowAgain(visitor);
        if (await visitor.AdmittedAsync(cancellationToken) is not { } admitted)
            return HelpFirst(data, FormAnswer.Say(Strings.Invitation_Over));

        var level = data.Move is FormMove.Fuller ? FormLevel.Full : data.Level;
        var next = isDone ? After(step, level, data) : step;
        var outcome = await own.SaveAsync(
            visitor.Person, new(data.Practice, level, next.Name, good) { Door = visitor.Door, Tongue = visitor.View.Language.Name, IsBegun = isBegun, MayBegin = visitor.MayBegin, Seen = known is null ? null : kept ?? DateTimeOffset.MinValue }, cancellationToken);
        if (outcome is PracticeOutcome.Closed { Practice.IsSetAside: true } && data.Move is not FormMove.Stop)
            return HelpFirst(data, ShowAgain(admitted, CardText.Wrong(Strings.Practice_SetAsideNotKept)));
        if (outcome is not PracticeOutcome.Done { Practice: var saved })
            return HelpFirst(data, Instead(admitted, outcome, step, good));
        kept = saved.ChangedAt;
        if (!isDone)
            return ShowAgain(admitted);

        return data.Move is FormMove.Stop ? Saved(admitted) : Show(admitted, KeptTicks.On(PageOf(saved, next), data.Ticks));

        FormAnswer ShowAgain(FormVisitor who, params CardElement[] above)
        {
            var page = Again(who.View.Plan, new(data.Practice, data.Level, step, Shown(step, screened)) { IsBegun = isBegun, Kept = kept, About = AboutForm.Of(known, step), MayChooseStep = isBegun && MayChooseStep(data.Level, known) }, faults, screened, data);
            return Show(who, page with { Notice = [.. above, .. page.Notice], Ticks = data.Ticks });
        }
    }

    private async Task<FormAnswer> CheckedAsync(
        FormVisitor visitor, FillStep.Data data, IReadOnlyDictionary<string, string?> typed, SharedPractice? known, CancellationToken cancellationToken)
    {
        if (known is null)
            return FormAnswer.Say(Strings.Practice_Gone);
        if (data.Move is FormMove.Stop)
            return Saved(visitor);

        var ticks = typed.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!);
        if (data.Move is FormMove.Back or FormMove.Choose)
            return Show(visitor, KeptTicks.On(PageOf(known, After(PracticeForm.Check, known.Level, data)), KeptTicks.Of(data, ticks)));
        if (known.Mark != data.Agreed && known.IsBeingFilledIn)
            return SubmitForm.CheckAgain(visitor, known);
        if (data.Move is FormMove.Mask)
            return await UnnamedAsync(visitor, data, known, cancellationToken);

        return await submit.SubmitAsync(visitor, known, ticks, KeptTicks.Of(data, ticks), cancellationToken);
    }

    /// <summary>Takes the safe wording over wherever somebody is named who is not to be; what was ticked was for the words before.</summary>
    private async Task<FormAnswer> UnnamedAsync(FormVisitor visitor, FillStep.Data data, SharedPractice known, CancellationToken cancellationToken)
    {
        var step = new FilledStep(known.Id, known.Level, PracticeForm.Check.Name, ScreenFields.WithoutNames(known.Shown)) { Door = visitor.Door, Tongue = visitor.View.Language.Name, IsBegun = true, Seen = KeptAt(data) ?? DateTimeOffset.MinValue };
        var outcome = await own.SaveAsync(visitor.Person, step, cancellationToken);
        if (outcome is not PracticeOutcome.Done { Practice: var saved })
            return Instead(visitor, outcome, PracticeForm.Check, step.Values);

        return Show(visitor, PageOf(saved, PracticeForm.Check) with { Notice = [CardText.Plain(Strings.Practice_TickNow)] });
    }

    private static DateTimeOffset? KeptAt(FillStep.Data data) =>
        data.Kept is { } ticks ? new(Math.Clamp(ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero) : null;

    public static FormPage PageOf(SharedPractice practice, FormStep step) => new(practice.Id, practice.Level, step, practice.Shown) { IsBegun = true, Kept = practice.ChangedAt, About = AboutForm.Of(practice, step), MayChooseStep = MayChooseStep(practice.Level, practice) };

    private static bool MayChooseStep(FormLevel level, SharedPractice? practice) => level is FormLevel.Full || practice?.SubmittedAt is not null;

    public static FormAnswer Say(FormVisitor visitor, PracticeOutcome outcome) => outcome switch
    {
        PracticeOutcome.Closed { Practice: var practice } => ReceiptCard.Answer(visitor, practice),
        PracticeOutcome.TooMany => FormAnswer.Say(Sentence.Of(Strings.Practice_TooMany, OwnPractices.MostDrafts)),
        PracticeOutcome.InvitationOver => FormAnswer.Say(Strings.Invitation_NothingNew),
        PracticeOutcome.Enough => FormAnswer.Say(Sentence.Of(Strings.Invitation_Enough, OwnPractices.MostOfGuest)),
        _ => FormAnswer.Say(Strings.Practice_Gone),
    };

    /// <summary>What is said where a step was not kept.</summary>
    public static FormAnswer Instead(FormVisitor visitor, PracticeOutcome outcome, FormStep step, IReadOnlyDictionary<string, string?> typed) => outcome switch
    {
        PracticeOutcome.Emptied { Practice: var left } => Show(visitor, PageOf(left, step) with { Notice = [CardText.Wrong(Strings.Practice_Emptied)] }),
        PracticeOutcome.SentSince { Practice: { IsBeingFilledIn: true } draft } => Show(visitor, PageOf(draft, step) with { Notice = [CardText.Wrong(Strings.Practice_SentSince)] }),
        PracticeOutcome.SentSince { Practice: var sent } => ReceiptCard.Answer(visitor, sent, typed.All(one => sent.Values.GetValueOrDefault(one.Key) == one.Value) ? null : Strings.Practice_SentSince),
        _ => Say(visitor, outcome),
    };

    private static FormAnswer Saved(FormVisitor visitor) => FormAnswer.Say(visitor.Door is Door.Invitation ? Strings.Invitation_Saved : Strings.Practice_Saved);

    /// <summary>Where the form does not come again: the way to help where its words ask for it, else what is to be said.</summary>
    public static FormAnswer HelpFirst(FillStep.Data data, FormAnswer otherwise) => ScreenFields.IsDisclosure(ReadInputs.Written(data.Inputs))
        ? new(ReferralCard.InPlaceOfForm(), Strings.Safeguarding_Referral_Danger)
        : otherwise;

    private static FormStep After(FormStep step, FormLevel level, FillStep.Data data)
    {
        var steps = PracticeForm.StepsOf(level);
        var place = steps.Index().FirstOrDefault(one => one.Item == step).Index;
        return data.Move switch
        {
            FormMove.Stop => step,
            FormMove.Choose => steps.FirstOrDefault(one => one.Name == (data.Open ?? data.ToStep)) ?? step,
            FormMove.Back => steps[Math.Max(place - 1, 0)],
            FormMove.Fuller => steps.First(one => one.Level is FormLevel.Full),
            _ => steps[Math.Min(place + 1, steps.Count - 1)],
        };
    }

    /// <summary>What was typed stays on the screen, but for what may not be there.</summary>
    private static Dictionary<string, string> Shown(FormStep step, ScreenedFields screened) =>
        step.Fields.Where(field => screened.Shown.ContainsKey(field.Name)).ToDictionary(field => field.Name, field => screened.Shown[field.Name]);

    private FormPage Again(Plan plan, FormPage page, (PracticeField Field, PracticeFault Fault)[] faults, ScreenedFields screened, FillStep.Data data) => page with
    {
        Remarks = faults.Select(one => (Field: one.Field.Name, Remark: PracticeWords.Fault(one.Field, one.Fault, plan)))
            .Concat(screened.Remarks.SelectMany(one => one.Value.Select(remark => (Field: one.Key, Remark: remark))))
            .GroupBy(one => one.Field).ToDictionary(one => one.Key, one => (IReadOnlyList<string>)[.. one.Select(remark => remark.Remark).Distinct()]),
        Notice = data.Move is FormMove.Help ? ReferralCard.InFormOf(data.Country, directory) : screened.Notice,
        MayAskHelp = data.Move is FormMove.Help || screened.IsDisclosure,
        Asked = faults.Length == 0 ? screened.Asked : RegisterJson.NoFields,
        MayMask = faults.Length == 0 && screened.MayMask,
    };
}
