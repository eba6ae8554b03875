using System.Text.Json;
using System.Text.Json.Serialization;
using TipEngage.Understanding.Statements;

namespace TipEngage.Understanding;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Lexicon))]
[JsonSerializable(typeof(Dictionary<string, PlanTopic>))]
[JsonSerializable(typeof(SignLexicon))]
internal sealed partial class LexiconJson : JsonSerializerContext;
