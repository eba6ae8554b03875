using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Safeguarding.Numbers;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CountryData))]
internal sealed partial class CountryJson : JsonSerializerContext;
