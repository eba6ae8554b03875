using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>Writes the data of buttons and reads it back: every value of an input arrives as a string.</summary>
internal static class CardData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new BooleanFromString() },
    };

    public static JsonObject ToJson<TData>(TData data) => JsonSerializer.SerializeToNode(data, Options)!.AsObject();

    public static bool TryRead<TData>(JsonElement json, [NotNullWhen(true)] out TData? data)
    {
        try
        {
            data = json.Deserialize<TData>(Options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            data = default;
        }

        return data is not null;
    }
}
