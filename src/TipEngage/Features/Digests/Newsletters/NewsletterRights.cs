using TipEngage.Access;
using TipEngage.Resources;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Who may draft, edit and release newsletters: coordinators, each in their own chat.</summary>
internal sealed class NewsletterRights(Roles roles)
{
    /// <returns>Why not; null where the person of the turn may.</returns>
    public async ValueTask<string?> RefuseAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Conversation.Kind is ConversationKind.Personal && await roles.NowAsync(Person.Of(turn), cancellationToken) >= Role.Coordinator ? null : Strings.Newsletter_MayNot;
}
