using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Safeguarding.Forms;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(MapPlaces))]
internal sealed partial class MapPlacesJson : JsonSerializerContext;
