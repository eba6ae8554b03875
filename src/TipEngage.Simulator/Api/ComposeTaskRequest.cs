using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Api;

internal sealed record ComposeTaskRequest(string Persona, string ConversationId, string CommandId, JsonNode? Data);
