using TipEngage.Access;
using TipEngage.Practices.Invitations;
using TipEngage.Resources;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>Shows a coordinator the invitations that are open and what became of the last ones, and lets them make another.</summary>
internal sealed class InviteSubmitters(Roles roles, InvitationBook book) : ICommand
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) =>
        await RefuseAsync(roles, turn, cancellationToken) ?? await ShowAsync(book, [], null, cancellationToken);

    /// <summary>What everybody but a coordinator hears; null for a coordinator.</summary>
    public static async Task<Reply?> RefuseAsync(Roles roles, Turn turn, CancellationToken cancellationToken) =>
        await roles.NowAsync(Person.Of(turn), cancellationToken) is Role.Coordinator ? null : Reply.Text(Strings.Permission_Coordinators).Privately();

    /// <summary>The card, with what just happened.</summary>
    public static async Task<Reply> ShowAsync(InvitationBook book, IReadOnlyList<CardElement> notice, IssueInvitation.Data? typed, CancellationToken cancellationToken) =>
        Reply.Card(InvitationsCard.Create(await book.OpenAsync(cancellationToken), await book.ClosedAsync(cancellationToken), notice, typed).ToAttachment(), Strings.Invite_Title).ForNobodyElse();
}
