namespace TipEngage.Simulator.Messages;

/// <summary>Somebody types in a conversation.</summary>
internal sealed record TypingNotice(string ConversationId, string? ThreadId, MessageAuthor From);
