using System.Globalization;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Help;

/// <summary>What can be asked, with examples.</summary>
internal static class HelpCard
{
    public static AdaptiveCard Create(string title, string text) => new()
    {
        Body =
        [
            new TextBlock(title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            new TextBlock(text),
            .. Examples.All.Select(example => new TextBlock($"- {example}") { Spacing = CardSpacing.Small }),
            new TextBlock(Strings.Help_NotReporting) { IsSubtle = true, Size = TextSize.Small, Spacing = CardSpacing.Medium },
        ],
        Actions = PlanButtons.First,
        FallbackText = $"{title} {text} {string.Join("; ", Examples.All)}. {Strings.Help_NotReporting}",
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };
}
