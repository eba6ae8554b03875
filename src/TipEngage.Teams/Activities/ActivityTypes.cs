namespace TipEngage.Teams.Activities;

/// <summary>Values of <see cref="Activity.Type"/> that Teams sends. The set is open.</summary>
/// <remarks>Source: <see href="https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md"/>.</remarks>
public static class ActivityTypes
{
    /// <summary>Text or a card from a person or a bot.</summary>
    public const string Message = "message";

    /// <summary>Members, channels or the team changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was added, removed or upgraded.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request whose HTTP answer is the answer.</summary>
    public const string Invoke = "invoke";

    /// <summary>A reaction was added to or taken from a message of the bot.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited or its deletion undone.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A named event such as the start of a meeting.</summary>
    public const string Event = "event";

    /// <summary>The other side is writing.</summary>
    public const string Typing = "typing";
}
