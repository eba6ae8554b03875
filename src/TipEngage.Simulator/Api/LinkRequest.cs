namespace TipEngage.Simulator.Api;

internal sealed record LinkRequest(string Persona, string ConversationId, string Url);
