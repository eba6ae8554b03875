using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Teams.Activities;

/// <summary>A piece of JSON that is passed on as it is: written once, sent often.</summary>
[JsonConverter(typeof(RawJsonConverter))]
public readonly record struct RawJson
{
    private readonly JsonElement? element;
    private readonly ReadOnlyMemory<byte> utf8;

    /// <summary>Takes JSON that came in.</summary>
    public RawJson(JsonElement element) => this.element = element;

    /// <summary>Takes UTF-8 that is known to be valid JSON.</summary>
    public RawJson(ReadOnlyMemory<byte> utf8) => this.utf8 = utf8;

    /// <summary>The JSON as an element; parses it when it was made from UTF-8.</summary>
    public JsonElement ToElement()
    {
        if (element is { } known)
            return known;

        using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = TeamsJson.MaxDepth });
        return document.RootElement.Clone();
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (element is { } known)
            known.WriteTo(writer);
        else
            writer.WriteRawValue(utf8.Span, skipInputValidation: true);
    }
}
