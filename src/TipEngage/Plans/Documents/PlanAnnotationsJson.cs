using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Plans.Documents;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    ReadCommentHandling = JsonCommentHandling.Disallow)]
[JsonSerializable(typeof(PlanAnnotations))]
internal sealed partial class PlanAnnotationsJson : JsonSerializerContext;
