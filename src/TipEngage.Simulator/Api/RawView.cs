using System.Text.Json;

namespace TipEngage.Simulator.Api;

/// <summary>An activity as it went over the wire.</summary>
internal sealed record RawView(JsonElement Raw);
