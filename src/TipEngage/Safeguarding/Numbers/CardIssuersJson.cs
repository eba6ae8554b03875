using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Safeguarding.Numbers;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CardIssuers))]
internal sealed partial class CardIssuersJson : JsonSerializerContext;
