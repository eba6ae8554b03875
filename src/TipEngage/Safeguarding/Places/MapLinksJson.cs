using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Safeguarding.Places;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(MapLinks))]
internal sealed partial class MapLinksJson : JsonSerializerContext;
