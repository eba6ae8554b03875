using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Understanding;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Lexicon))]
[JsonSerializable(typeof(Dictionary<string, PlanTopic>))]
internal sealed partial class LexiconJson : JsonSerializerContext;
