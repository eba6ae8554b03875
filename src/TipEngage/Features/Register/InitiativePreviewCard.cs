using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>The initiative that would be proposed, with the button that proposes it.</summary>
internal static class InitiativePreviewCard
{
    public static Teams.Routing.Reply Reply(PlanView view, ProposeInitiative.Filled data) =>
        Teams.Routing.Reply.Card(Create(view, data).ToAttachment(), Strings.Preview_Title).Privately();

    private static AdaptiveCard Create(PlanView view, ProposeInitiative.Filled data)
    {
        string[] lines =
        [
            .. new[]
            {
                CardText.Line(Strings.Field_Title, data.Title), CardText.Line(Strings.Field_Text, data.Text),
                CardText.Line(Strings.Field_RolePoint, view.Plan.RolePoint(data.RolePoint)),
            }.OfType<string>(),
        ];
        return view.Card(
            [CardText.Heading(Strings.Preview_Title), .. lines.Select(CardText.Plain), CardText.Subtle(Strings.Form_NothingYet) with { Spacing = CardSpacing.Medium }],
            CardText.Lines([Strings.Preview_Title, .. lines, Strings.Form_NeedsCards]),
            [CardLanguage.Button(Strings.Button_ProposeIt, data), ProposeInitiative.BackButton(data)]);
    }
}
