using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Routing;

/// <summary>A press on a card, as its handler gets it.</summary>
/// <param name="Type">Type of the button.</param>
/// <param name="Verb">Name of the action; null where it names none.</param>
/// <param name="Data">What the button carries, inputs added.</param>
/// <param name="IsAutomatic">Whether the client asks by itself.</param>
internal readonly record struct CardPress(string? Type, string? Verb, JsonElement Data, bool IsAutomatic)
{
    /// <summary>Command of the message extension that it is for; null for none.</summary>
    public string? Command { get; private init; }

    /// <summary>A button without data sends its inputs only, and no data where it has none.</summary>
    private static readonly JsonElement NoData = JsonElement.Parse("{}");

    /// <summary>Reads the value of an <c>adaptiveCard/action</c> invoke; null when it is none.</summary>
    public static CardPress? Read(JsonElement? value)
    {
        if (!TryRead(value, InvokeJson.Wire.CardActionValue, out var read) || read.Action is not { } action)
            return null;

        var data = action.Data ?? NoData;
        return new(action.Type, action.Verb is { Length: > 0 } verb ? verb : CardData.VerbOf(data), data, read.Trigger is "automatic");
    }

    /// <summary>Reads the value of a dialog that is submitted, be it of a button or of a message extension; null when it is none.</summary>
    public static CardPress? ReadDialog(JsonElement? value) => TryRead(value, InvokeJson.Wire.MessagingExtensionAction, out var read) && read.Data is { } data
        ? new CardPress(null, CardData.VerbOf(data), data, false) { Command = read.CommandId }
        : null;

    private static bool TryRead<T>(JsonElement? json, JsonTypeInfo<T> type, out T value) where T : class, new()
    {
        value = new();
        if (json is not { ValueKind: JsonValueKind.Object } element)
            return false;

        try
        {
            value = element.Deserialize(type) ?? value;
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
