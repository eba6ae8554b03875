using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TipEngage.Teams.Cards;

/// <summary>Writes the data of buttons and reads it back: every value of an input arrives as a string.</summary>
public static class CardData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false), new BooleanFromString() },
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatCannotBeNull } },
    };

    /// <summary>The verb among the data of a button; null when there is none that can be read.</summary>
    /// <param name="data">What came with a dialog or with a message.</param>
    public static string? VerbOf(JsonElement data)
    {
        try
        {
            return data.ValueKind is JsonValueKind.Object
                && data.TryGetProperty(ExecuteAction.VerbMember, out var verb) && verb.ValueKind is JsonValueKind.String ? verb.GetString() : null;
        }
        // A lone surrogate inside a string.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    internal static JsonObject ToJson<TData>(TData data) => JsonSerializer.SerializeToNode(data, Options)!.AsObject();

    /// <summary>Reads the data of a button.</summary>
    /// <param name="json">What came with the press.</param>
    /// <param name="data">The data, inputs added; null where they cannot be read.</param>
    /// <returns>False for the data of an older or another card.</returns>
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

    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            if (member.AssociatedParameter is { HasDefaultValue: false, IsNullable: false })
                member.IsRequired = true;
        }
    }
}
