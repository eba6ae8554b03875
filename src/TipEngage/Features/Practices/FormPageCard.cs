using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Understanding;

namespace TipEngage.Features.Practices;

/// <summary>A step of the form as a card.</summary>
internal static class FormPageCard
{
    /// <summary>So many characters of an answer are shown at most, the first that find room.</summary>
    private static readonly int[] glances = [int.MaxValue, 300, 150, 80, 40];

    /// <summary>On the last step with what was filled in: whole where the card has room for it, else long answers by their beginning.</summary>
    public static AdaptiveCard Create(FormVisitor visitor, FormPage page)
    {
        if (page.Step != PracticeForm.Check)
            return Create(visitor, page, glances[0]);

        var cards = glances.Select(most => Create(visitor, page, most));
        return cards.FirstOrDefault(card => card.ToUtf8().Length < CardSize.Most) ?? cards.Last();
    }

    private static AdaptiveCard Create(FormVisitor visitor, FormPage page, int most)
    {
        var steps = PracticeForm.StepsOf(page.Level);
        var place = Sentence.Of(Strings.Practice_StepOf, steps.Index().First(one => one.Item == page.Step).Index + 1, steps.Count);
        var title = PracticeWords.Step(page.Step);
        var named = page.Step == PracticeForm.Check ? ScreenFields.NamedIn(page.Values) : [];
        return visitor.View.Card(
            [
                CardText.Heading(title) with { Id = $"practice-step-{page.Step.Name}" },
                CardText.Subtle(place) with { Spacing = CardSpacing.None },
                .. page.About,
                .. page.Notice,
                .. page.Remarks.Count == 0 || page.Notice.Count > 0 ? Array.Empty<CardElement>() : [CardText.Wrong(Strings.Practice_LookAgain)],
                .. page.Step == PracticeForm.Check ? CheckWarnings.Of(page.Values, named, visitor.View.Plan) : [],
                .. page.Step == PracticeForm.Check ? Summary(visitor, page, most) : [],
                .. page.Step.Fields.SelectMany(field => Field(visitor, page, field)),
                .. page.Step == PracticeForm.Check ? Rules(visitor.Door) : [CardText.Subtle(Strings.Practice_StarNeeded) with { Spacing = CardSpacing.Medium }],
                .. page.MayChooseStep ? OtherSteps.Of(page, steps, Button(visitor.Door, page, Strings.Button_OtherStep, FormMove.Choose)) : [],
                .. WayBack.InShort(visitor),
            ],
            CardText.Lines(title, place, Strings.Form_NeedsCards),
            [.. FormButtons.FirstStandsOut(Buttons(visitor.Door, named.Count > 0 ? page with { MayMask = true } : page, steps))]);
    }

    /// <summary>What was filled in; from what is shortened a button leads to the step that shows all of it.</summary>
    private static IEnumerable<CardElement> Summary(FormVisitor visitor, FormPage page, int most)
    {
        var steps = PracticeSummary.StepsOf(PracticeRules.Completed(page.Level, page.Values), page.Level, visitor.View.Plan, most).ToArray();
        if (Array.Exists(steps, one => one.IsShortened))
            yield return CardText.Subtle(Strings.Practice_Shortened);
        foreach (var (step, fields, isShortened) in steps)
        {
            foreach (var element in fields)
                yield return element;
            if (isShortened)
                yield return new ActionSet([Button(visitor.Door, page, Sentence.Of(Strings.Button_ChangeStep, PracticeWords.Step(step)), FormMove.Choose, step)]) { Spacing = CardSpacing.Small };
        }
    }

    private static IEnumerable<CardElement> Field(FormVisitor visitor, FormPage page, PracticeField field)
    {
        yield return FieldInput.Create(field, page.Level, page.Values.GetValueOrDefault(field.Name) ?? PresetOf(field, visitor, page), visitor.View) with { Spacing = CardSpacing.Medium };
        foreach (var element in FieldInput.Below(field, visitor.View.Plan))
            yield return element;
        if (page.Remarks.TryGetValue(field.Name, out var remarks))
            yield return new TextBlock(string.Join("\n\n", remarks.Select(Teams.Activities.Markdown.Escape))) { Color = TextColor.Attention, Spacing = CardSpacing.Small, Id = $"wrong-{field.Name}" };
        if (PracticeWords.Help(field) is { } help)
            yield return CardText.Subtle(help) with { Spacing = CardSpacing.Small };
    }

    /// <summary>The language is detected, for the person to confirm.</summary>
    private static string? PresetOf(PracticeField field, FormVisitor visitor, FormPage page) => field == PracticeFields.Language
        ? WrittenLanguage.Default.Of(page.Values.GetValueOrDefault(PracticeFields.Summary.Name)) ?? visitor.View.Language.TwoLetterISOLanguageName
        : field.Preset;

    private static IEnumerable<CardElement> Rules(Door door) =>
    [
        CardText.Subtle(Strings.Practice_TicksNeeded) with { Spacing = CardSpacing.Medium },
        .. door is Door.Invitation ? [CardText.Plain(Strings.Invitation_NoMail) with { Id = "no-mail", Spacing = CardSpacing.Medium }] : Array.Empty<CardElement>(),
        CardText.Subtle(Strings.Practice_Tlp) with { Spacing = CardSpacing.Medium },
        CardText.Subtle(Strings.Practice_WithdrawRule),
    ];

    private static IEnumerable<CardAction> Buttons(Door door, FormPage page, IReadOnlyList<FormStep> steps)
    {
        if (page.MayMask)
            yield return Button(door, page, Strings.Button_UseSafeWording, FormMove.Mask);
        if (page.Asked.Count > 0)
            yield return Button(door, page, Strings.Button_KeepWording, FormMove.Keep);
        if (page.Step == PracticeForm.Check)
            yield return Button(door, page, Strings.Button_SendPractice, FormMove.Next);
        else
            yield return Button(door, page, page.Asked.Count > 0 ? Strings.Button_CheckAgain : Strings.Button_Next, FormMove.Next);
        if (page.MayAskHelp)
            yield return Button(door, page, Strings.Safeguarding_Button_Contacts, FormMove.Help);
        if (page.Step != steps[0])
            yield return Button(door, page, Strings.Button_StepBack, FormMove.Back);
        if (page.Step.Name is "use" && page.Level is FormLevel.Quick)
            yield return Button(door, page, Strings.Button_FullCase, FormMove.Fuller);
        yield return Button(door, page, Strings.Button_LaterOn, FormMove.Stop);
    }

    private static CardAction Button(Door door, FormPage page, string title, FormMove move, FormStep? open = null) =>
        FormButtons.Create(door, title, new FillStep.Data(page.Practice, page.Level, page.Step.Name, move)
        {
            IsBegun = page.IsBegun,
            Kept = page.Kept?.UtcTicks,
            Agreed = page.Step == PracticeForm.Check ? AgreedText.MarkOf(page.Level, page.Values) : null,
            Asked = move is FormMove.Keep ? page.Asked : null,
            Shown = [.. page.Step.Fields.Select(field => field.Name)],
            Open = open?.Name,
            Ticks = page.Ticks,
        });
}
