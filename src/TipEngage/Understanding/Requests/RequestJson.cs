using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TipEngage.Understanding.Requests;

/// <summary>Writes and reads what a sentence asks for, as the argument of a command.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ProgressRequest))]
[JsonSerializable(typeof(AssignmentRequest))]
[JsonSerializable(typeof(TranslationRequest))]
[JsonSerializable(typeof(TranslationQuestion))]
[JsonSerializable(typeof(ChangesRequest))]
[JsonSerializable(typeof(EventRequest))]
[JsonSerializable(typeof(MaterialRequest))]
[JsonSerializable(typeof(InitiativeRequest))]
[JsonSerializable(typeof(LibraryRequest))]
[JsonSerializable(typeof(EndorsementRequest))]
[JsonSerializable(typeof(DigestRequest))]
internal sealed partial class RequestJson : JsonSerializerContext
{
    /// <summary>What the text says; <paramref name="nothing"/> where it is no such request.</summary>
    public static T Read<T>(string arguments, JsonTypeInfo<T> type, T nothing)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(arguments, type) ?? nothing;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return nothing;
        }
    }
}
