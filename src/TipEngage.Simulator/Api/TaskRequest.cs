using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Api;

internal sealed record TaskRequest(string Persona, string ConversationId, string? MessageId, JsonNode? Data);
