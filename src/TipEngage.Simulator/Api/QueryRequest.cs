namespace TipEngage.Simulator.Api;

internal sealed record QueryRequest(string Persona, string ConversationId, string CommandId, string? Query, bool InitialRun, string? Parameter);
