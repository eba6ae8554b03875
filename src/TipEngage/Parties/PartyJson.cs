using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Parties;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PartyFacts))]
[JsonSerializable(typeof(PartyLexicon))]
[JsonSerializable(typeof(WorkWeekList))]
internal sealed partial class PartyJson : JsonSerializerContext;
