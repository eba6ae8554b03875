using System.Globalization;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Help;

/// <summary>What can be asked: in full with examples, or in a sentence.</summary>
internal static class HelpCard
{
    public static AdaptiveCard Create(string title, string text, AsOfNote asOf) => Of(
        [
            new TextBlock(title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            new TextBlock(text),
            .. Examples.All.Select(example => new TextBlock($"- {example}") { Spacing = CardSpacing.Small }),
        ],
        string.Join('\n', [title, text, .. Examples.All]),
        asOf);

    /// <summary>One sentence, after words that are no question or that the plan does not answer.</summary>
    public static AdaptiveCard Sentence(string sentence, AsOfNote asOf) => Of([new TextBlock(sentence)], sentence, asOf);

    private static AdaptiveCard Of(IEnumerable<CardElement> body, string plain, AsOfNote asOf) => new()
    {
        Body =
        [
            .. body,
            new TextBlock(Strings.Help_NotReporting) { IsSubtle = true, Size = TextSize.Small, Spacing = CardSpacing.Medium },
            .. asOf.Elements,
        ],
        Actions = PlanButtons.First,
        FallbackText = asOf.Under($"{plain}\n{Strings.Help_NotReporting}"),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };
}
