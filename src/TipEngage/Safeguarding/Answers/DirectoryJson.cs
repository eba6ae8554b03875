using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Safeguarding.Answers;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Directory.File))]
internal sealed partial class DirectoryJson : JsonSerializerContext;
