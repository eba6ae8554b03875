using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Api;

internal sealed record SelectRequest(string Persona, string ConversationId, JsonNode Value);
