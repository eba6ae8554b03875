using System.Security.Cryptography;
using System.Text;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Following;

/// <summary>The card of an item in a chat or channel that follows it: it shows the latest state, and what changes is told in its thread.</summary>
internal static class ParentCard
{
    public static Attachment Create(PlanView view, PlanItem item)
    {
        var stop = StopFollowing.Button(Strings.Button_UnfollowHere, view.Plan, FollowNotices.ItemSubject(item.Id), here: true);
        var note = new Container([CardText.Plain(Said(item)), new ActionSet([stop])]) { Style = ContainerStyle.Emphasis, Bleed = true };
        return ItemCard.Create(view, item, note).ToAttachment();
    }

    public static string Said(PlanItem item) => Sentence.Of(Strings.Follow_ParentCard, ItemWords.Title(item));

    /// <summary>Another whenever the card shows something else.</summary>
    public static string StateOf(Attachment card) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.Content!.Value.ToElement().GetRawText())));
}
