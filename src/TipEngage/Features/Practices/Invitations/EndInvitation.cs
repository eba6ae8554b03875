using TipEngage.Access;
using TipEngage.Practices.Invitations;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>Ends an invitation before its day.</summary>
internal sealed class EndInvitation(Roles roles, InvitationBook book) : ICardAction<EndInvitation.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await InviteSubmitters.RefuseAsync(roles, turn, cancellationToken) is { } refusal)
            return refusal;

        await book.EndAsync(data.Invitation, Person.Of(turn), cancellationToken);
        return await InviteSubmitters.ShowAsync(book, [CardText.Plain(Strings.Invite_Ended)], null, cancellationToken);
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Invitation">Id of the invitation.</param>
    internal sealed record Data(Guid Invitation) : ICardActionData
    {
        public static string Verb => "invitations.end";
    }
}
