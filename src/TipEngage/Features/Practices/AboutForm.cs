using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>What stands above a step for who fills it in again: which practice it updates, and what reviewers asked to change of this step or of all.</summary>
internal static class AboutForm
{
    public static IReadOnlyList<CardElement> Of(SharedPractice? practice, FormStep step) => practice is null ? [] : [.. ReceiptCard.UpdateOf(practice), .. Asked(practice, step)];

    private static IEnumerable<CardElement> Asked(SharedPractice practice, FormStep step)
    {
        if (practice.State is not PracticeState.ChangesRequested)
            return [];

        var asked = practice.Comments.Where(one => one.Key.Length == 0 || step.Fields.Any(field => field.Name == one.Key)).ToDictionary();
        return asked.Count == 0 ? [] :
            [new Container([CardText.Label(Strings.Practice_ReviewersAsk), .. DecisionWords.Why(null, asked, "asked")]) { Style = ContainerStyle.Emphasis, Spacing = CardSpacing.Medium }];
    }
}
