using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Activities;

/// <summary>How the library reads and writes JSON: camelCase, names read ignoring case, nothing optional written as null.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    UseStringEnumConverter = true,
    MaxDepth = MaxDepth)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(MessageActivity))]
[JsonSerializable(typeof(MessageUpdateActivity))]
[JsonSerializable(typeof(MessageDeleteActivity))]
[JsonSerializable(typeof(ConversationUpdateActivity))]
[JsonSerializable(typeof(InstallationUpdateActivity))]
[JsonSerializable(typeof(InvokeActivity))]
[JsonSerializable(typeof(EventActivity))]
[JsonSerializable(typeof(MessageReactionActivity))]
[JsonSerializable(typeof(TypingActivity))]
[JsonSerializable(typeof(TeamsChannelAccount))]
[JsonSerializable(typeof(TeamInfo))]
[JsonSerializable(typeof(ChannelList))]
[JsonSerializable(typeof(ConversationCreated))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(NewConversation))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    /// <summary>Cards nest deeper than the 64 levels that are the default elsewhere.</summary>
    public const int MaxDepth = 128;

    /// <summary>The context to use: text in Thai or Vietnamese is sent as it is, not as escapes.</summary>
    public static TeamsJson Wire => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
