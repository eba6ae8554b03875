namespace TipEngage.Teams.Connector;

/// <summary>Values of <see cref="ConnectorException.Code"/> that callers act on; the set is open.</summary>
/// <remarks>Source: <see href="https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability"/>.</remarks>
public static class ConnectorErrorCodes
{
    /// <summary>403: the app is not installed in the conversation, or no longer.</summary>
    public const string BotNotInConversationRoster = "BotNotInConversationRoster";

    /// <summary>403: the person blocked or uninstalled the bot.</summary>
    public const string ConversationBlockedByUser = "ConversationBlockedByUser";

    /// <summary>403: an administrator of the tenant blocked the app.</summary>
    public const string BotDisabledByAdmin = "BotDisabledByAdmin";

    /// <summary>403: nobody may write there, or the person muted the bot.</summary>
    public const string MessageWritesBlocked = "MessageWritesBlocked";

    /// <summary>403: the app is not installed for the person.</summary>
    public const string ForbiddenOperation = "ForbiddenOperationException";

    /// <summary>403: the tenant is served by another host.</summary>
    public const string InvalidBotApiHost = "InvalidBotApiHost";

    /// <summary>404: the conversation does not exist.</summary>
    public const string ConversationNotFound = "ConversationNotFound";

    /// <summary>404: the message was deleted, has expired, or is not the bot's.</summary>
    public const string ActivityNotFound = "ActivityNotFoundInConversation";

    /// <summary>Made here, status 2xx: Teams took the message but gave no id, as it does when it splits one with text and cards.</summary>
    public const string NoActivityId = "NoActivityId";

    /// <summary>Made here, status 2xx: the answer is not the JSON that was asked for.</summary>
    public const string UnreadableAnswer = "UnreadableAnswer";

    /// <summary>Made here, status 200: the members list came back to a page it had given before.</summary>
    public const string RepeatedPage = "RepeatedPage";

    /// <summary>Made here, no status: no connection was made, so nothing was sent.</summary>
    public const string NotConnected = "NotConnected";

    /// <summary>Made here, no status: the connection broke before the answer was complete.</summary>
    public const string ConnectionLost = "ConnectionLost";

    /// <summary>Made here, no status: no answer within <see cref="ConnectorOptions.AttemptTimeout"/>.</summary>
    public const string TimedOut = "TimedOut";
}
