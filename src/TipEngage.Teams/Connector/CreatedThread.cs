namespace TipEngage.Teams.Connector;

/// <summary>A post the bot started in a channel.</summary>
/// <param name="Thread">Where answers to the post go.</param>
/// <param name="ActivityId">Id of the post, for updating and deleting it.</param>
public sealed record CreatedThread(ConversationReference Thread, string ActivityId);
