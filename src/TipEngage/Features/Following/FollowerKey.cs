using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Following;

/// <summary>Names a follower.</summary>
/// <param name="TenantId">Tenant of the conversation.</param>
/// <param name="Id">Id of a person, or of a conversation with its thread.</param>
internal readonly record struct FollowerKey(string TenantId, string Id)
{
    public const string Person = "person";
    public const string Conversation = "conversation";

    /// <summary>The person of a turn, or its conversation; null where the activity names none, or the conversation is the person's own chat.</summary>
    public static FollowerKey? Of(Turn turn, bool here)
    {
        var id = here ? turn.Conversation.Id : turn.UserId;
        return string.IsNullOrEmpty(id) || (here && turn.Conversation.Kind is ConversationKind.Personal) ? null : new(turn.TenantId ?? "", id);
    }
}
