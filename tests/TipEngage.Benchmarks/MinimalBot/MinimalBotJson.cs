using System.Text.Json.Serialization;

namespace TipEngage.Benchmarks.MinimalBot;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IncomingMessage))]
internal sealed partial class MinimalBotJson : JsonSerializerContext;
