using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Api;

/// <summary>An action command, on a message where one is named.</summary>
internal sealed record ComposeTaskRequest(string Persona, string ConversationId, string CommandId, JsonNode? Data, string? MessageId);
