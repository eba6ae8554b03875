namespace TipEngage.Simulator.Api;

internal sealed record TypingView(string ConversationId, string? ThreadId, AuthorView From);
