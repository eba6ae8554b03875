namespace TipEngage.Simulator.Messages;

/// <summary>One thing the bot did in a conversation through the connector.</summary>
/// <param name="Sequence">Counts from 1 over all conversations.</param>
/// <param name="ConversationId">Id of the chat or channel, without a thread.</param>
/// <param name="ThreadId">Id of the thread's first message, in channels.</param>
/// <param name="Message">The message as it stands afterwards; none for typing.</param>
public sealed record BotCall(long Sequence, BotCallKind Kind, string ConversationId, string? ThreadId, Message? Message);
