using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Api;

internal sealed record SearchRequest(string Persona, string ConversationId, string QueryText, string Dataset, JsonNode? Data);
