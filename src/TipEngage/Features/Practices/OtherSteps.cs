using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>The way from a step to any other: to the last one where nothing else is chosen, since there everything is looked through and sent.</summary>
internal static class OtherSteps
{
    /// <summary>Name of the input, as <see cref="FillStep.Data.ToStep"/> has it.</summary>
    private const string Input = "toStep";

    /// <param name="page">The step that is shown.</param>
    /// <param name="steps">All of them.</param>
    /// <param name="go">The button that goes there.</param>
    public static IEnumerable<CardElement> Of(FormPage page, IReadOnlyList<FormStep> steps, CardAction go) =>
    [
        new ChoiceSetInput([.. steps.Index().Where(one => one.Item != page.Step).Select(one => new Choice($"{one.Index + 1} · {PracticeWords.Step(one.Item)}", one.Item.Name))])
        {
            Id = Input,
            Label = Strings.Practice_OtherStep,
            Value = (page.Step == steps[^1] ? steps[0] : steps[^1]).Name,
            Style = "compact",
            Spacing = CardSpacing.Medium,
        },
        new ActionSet([go]) { Spacing = CardSpacing.Small },
    ];
}
