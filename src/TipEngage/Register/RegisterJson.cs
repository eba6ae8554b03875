using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Register;

/// <summary>Writes fields and their changes as they are stored.</summary>
[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyList<FieldChange>))]
internal sealed partial class RegisterJson : JsonSerializerContext
{
    /// <summary>Letters of every script stay readable in the database.</summary>
    private static readonly RegisterJson stored = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static IReadOnlyDictionary<string, string> NoFields => FrozenDictionary<string, string>.Empty;

    public static string Write(IReadOnlyDictionary<string, string> fields) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(fields.ToDictionary(), StringComparer.Ordinal), stored.SortedDictionaryStringString);

    public static string Write(IReadOnlyList<FieldChange> changes) => JsonSerializer.Serialize(changes, stored.IReadOnlyListFieldChange);

    public static IReadOnlyDictionary<string, string> ReadFields(string json) =>
        JsonSerializer.Deserialize(json, stored.SortedDictionaryStringString) ?? NoFields;

    public static IReadOnlyList<FieldChange> ReadChanges(string json) => JsonSerializer.Deserialize(json, stored.IReadOnlyListFieldChange) ?? [];
}
