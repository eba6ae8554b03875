using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Api;

internal sealed record InsertRequest(string Persona, string ConversationId, JsonObject Attachment, string? Text, string? ThreadId);
