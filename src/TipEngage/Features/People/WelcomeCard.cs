using System.Globalization;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.People;

/// <summary>The first words in a conversation, fitting where they are said.</summary>
internal static class WelcomeCard
{
    public static string Summary => Strings.Welcome_Summary;

    public static AdaptiveCard Create(ConversationKind kind, AsOfNote asOf) => new()
    {
        Body =
        [
            new TextBlock(Strings.Welcome_Title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            new TextBlock(Text(kind)),
            new TextBlock(Strings.Help_NotReporting) { IsSubtle = true, Size = TextSize.Small, Spacing = CardSpacing.Medium },
            .. asOf.Elements,
        ],
        Actions = PlanButtons.First,
        FallbackText = asOf.Under($"{Strings.Welcome_Title}\n{Text(kind)}\n{Strings.Help_NotReporting}"),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    private static string Text(ConversationKind kind) => kind switch
    {
        ConversationKind.Personal => Strings.Welcome_Personal,
        ConversationKind.GroupChat => Strings.Welcome_GroupChat,
        _ => Strings.Welcome_Channel,
    };
}
