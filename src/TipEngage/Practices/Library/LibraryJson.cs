using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Practices.Library;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string[]>>))]
internal sealed partial class LibraryJson : JsonSerializerContext;
