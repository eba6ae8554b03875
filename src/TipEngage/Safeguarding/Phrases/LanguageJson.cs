using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Safeguarding.Phrases;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(LanguageData))]
internal sealed partial class LanguageJson : JsonSerializerContext;
