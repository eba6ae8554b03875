using System.Text.Json.Nodes;

namespace TipEngage.Tests.Simulator;

/// <summary>Cards for a bot to send.</summary>
internal static class Cards
{
    public static JsonObject Attachment(params JsonObject[] actions) => new()
    {
        ["contentType"] = "application/vnd.microsoft.card.adaptive",
        ["content"] = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = "A card" }),
            ["actions"] = new JsonArray([.. actions])
        }
    };

    public static JsonObject Message(params JsonObject[] actions) => new()
    {
        ["type"] = "message",
        ["summary"] = "A card",
        ["attachments"] = new JsonArray(Attachment(actions))
    };
}
