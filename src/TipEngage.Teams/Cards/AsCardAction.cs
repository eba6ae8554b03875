using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TipEngage.Teams.Cards;

/// <summary>Writes an action whose kind is known from its place as any other: its <c>type</c> would be left out.</summary>
internal sealed class AsCardAction<TAction> : JsonConverter<TAction> where TAction : CardAction
{
    public override TAction? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, Any(options)) as TAction;

    public override void Write(Utf8JsonWriter writer, TAction value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, Any(options));

    private static JsonTypeInfo<CardAction> Any(JsonSerializerOptions options) => (JsonTypeInfo<CardAction>)options.GetTypeInfo(typeof(CardAction));
}
