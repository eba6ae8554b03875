using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Understanding.Digests;

/// <summary>Reads the words of digests.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DigestWords))]
internal sealed partial class DigestWordsJson : JsonSerializerContext;
