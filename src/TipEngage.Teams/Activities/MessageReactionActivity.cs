namespace TipEngage.Teams.Activities;

/// <summary>Somebody reacted to a message of the bot, or took a reaction back: <see cref="Activity.ReplyToId"/> is the message.</summary>
public sealed record MessageReactionActivity : Activity
{
    /// <summary>Makes an empty one.</summary>
    public MessageReactionActivity() => Type = ActivityTypes.MessageReaction;

    /// <summary>Reactions that were added.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    /// <summary>Reactions that were taken back.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }
}
