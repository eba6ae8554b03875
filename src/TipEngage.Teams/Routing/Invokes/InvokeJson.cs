using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Teams.Routing.Invokes;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    MaxDepth = 128)]
[JsonSerializable(typeof(CardActionValue))]
[JsonSerializable(typeof(MessagingExtensionQuery))]
[JsonSerializable(typeof(MessagingExtensionAction))]
[JsonSerializable(typeof(MessagingExtensionAnswer))]
[JsonSerializable(typeof(LinkQuery))]
[JsonSerializable(typeof(DialogRequest))]
[JsonSerializable(typeof(DialogAnswer))]
[JsonSerializable(typeof(ChoiceQuery))]
[JsonSerializable(typeof(ChoiceAnswer))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class InvokeJson : JsonSerializerContext
{
    public static InvokeJson Wire => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
