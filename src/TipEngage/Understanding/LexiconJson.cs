using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Understanding;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Lexicon))]
internal sealed partial class LexiconJson : JsonSerializerContext;
