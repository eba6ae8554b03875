namespace TipEngage.Teams.Activities;

/// <summary>Names of the kinds of conversation on the wire.</summary>
public static class ConversationKinds
{
    /// <summary>The kind as <c>conversationType</c> has it.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</returns>
    public static string ToConversationType(this ConversationKind kind) => kind switch
    {
        ConversationKind.Personal => "personal",
        ConversationKind.GroupChat => "groupChat",
        _ => "channel",
    };
}
