using System.Text.Json.Serialization;

namespace TipEngage.Register.Samples;

/// <summary>Reads the sample entries that come with the service.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SampleEntry[]))]
internal sealed partial class SamplesJson : JsonSerializerContext;
