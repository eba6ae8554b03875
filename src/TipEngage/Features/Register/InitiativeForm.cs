using System.Globalization;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>The form for an initiative of a member's own.</summary>
internal static class InitiativeForm
{
    public static Teams.Routing.Reply Reply(PlanView view, ProposeInitiative.Filled input, FormRemark? wrong) =>
        Teams.Routing.Reply.Card(Create(view, input, wrong).ToAttachment(), Strings.Form_Initiative).Privately();

    private static AdaptiveCard Create(PlanView view, ProposeInitiative.Filled input, FormRemark? wrong) => FormCard.Create(
        view, null, Strings.Form_Initiative, wrong,
        [
            CardText.Plain(Strings.Initiative_How) with { Spacing = CardSpacing.Small },
            FormCard.Text("title", Strings.Field_Title, input.Title) with { IsRequired = true, ErrorMessage = Strings.Fault_NoState },
            FormCard.Note("text", input.Text) with { Label = Strings.Field_Text },
            new ChoiceSetInput([.. view.Plan.RoleItems.Select((point, index) => new Choice(point, (index + 1).ToString(CultureInfo.InvariantCulture)))])
            {
                Id = "rolePoint",
                Label = Strings.Field_RolePoint,
                Value = input.RolePoint,
                Style = "expanded",
                IsRequired = true,
                ErrorMessage = Strings.Fault_NoState,
            },
        ],
        CardLanguage.Button(Strings.Button_Preview, new ProposeInitiative.Written(view.Plan.Key, input.Change)));
}
