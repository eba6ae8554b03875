using System.Text.Json;
using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Sending;

/// <summary>Finds actions in cards and joins their data with inputs, as clients do.</summary>
internal static class CardButtons
{
    /// <summary>The first action anywhere in the card with this title, verb or id.</summary>
    public static JsonObject? Find(JsonElement element, string button)
    {
        if (element.ValueKind is JsonValueKind.Array)
            return element.EnumerateArray().Select(child => Find(child, button)).FirstOrDefault(found => found is not null);

        if (element.ValueKind is not JsonValueKind.Object)
            return null;

        return IsAction(element, button)
            ? JsonObject.Create(element)
            : element.EnumerateObject().Select(member => Find(member.Value, button)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The author's data with the inputs laid over it; data that is no object stays as it is.</summary>
    public static JsonNode Merge(JsonNode? data, JsonObject? inputs)
    {
        var merged = data?.DeepClone() ?? new JsonObject();
        if (merged is not JsonObject target || inputs is null)
            return merged;

        foreach (var (name, value) in inputs)
            target[name] = value?.DeepClone();
        return target;
    }

    private static bool IsAction(JsonElement element, string button) =>
        element.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String
        && (type.ValueEquals("Action.Execute") || type.ValueEquals("Action.Submit"))
        && ((string[])["title", "verb", "id"]).Any(name => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.ValueEquals(button));
}
