using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Api;

internal sealed record ActionRequest(string Persona, string MessageId, JsonObject Action, JsonObject? Inputs, bool Automatic);
