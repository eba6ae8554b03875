using TipEngage.Access;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.People;

/// <summary>Tells a person what they may do here, and among the two of them the id by which they get another role.</summary>
internal sealed class TellRole(Roles roles, AsOfNote asOf) : ICommand
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var role = roles.Of(turn);
        var said = $"{Sentence.Of(Strings.Role_Yours, RoleWords.Name(role))} {RoleWords.May(role)}";
        if (turn.Conversation.Kind is ConversationKind.Personal && turn.User.AadObjectId is { Length: > 0 } id)
            said = $"{said}\n\n{Sentence.Of(Strings.Role_YourId, Markdown.Escape(id))}";
        return Task.FromResult(Reply.Text(asOf.Under(said)).Privately());
    }
}
