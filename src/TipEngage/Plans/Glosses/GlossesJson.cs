using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Plans.Glosses;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PlanGlosses.File))]
internal sealed partial class GlossesJson : JsonSerializerContext;
