using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Where others read along, the form opens in a dialog that only its person sees.</summary>
internal static class ShareHere
{
    public static Reply Reply(PlanView view) =>
        Teams.Routing.Reply.Card(view.Card([CardText.Plain(Strings.Practice_InChannel)], Strings.Practice_InChannel, [Button()]).ToAttachment(), Strings.Practice_InChannel);

    private static SubmitAction Button() => SubmitAction.ForDialog(Strings.Button_ShareNew, new StartShare.Begin());
}
