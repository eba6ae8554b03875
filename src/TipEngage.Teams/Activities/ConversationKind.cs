namespace TipEngage.Teams.Activities;

/// <summary>The three kinds of conversations of Teams.</summary>
public enum ConversationKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>A group or meeting chat.</summary>
    GroupChat,

    /// <summary>A channel of a team; messages stand in threads.</summary>
    Channel,
}
