using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Sending;

/// <summary>A message as an action command gets it, much as Microsoft Graph writes it.</summary>
internal static class MessagePayload
{
    public static JsonObject Of(Message message, TeamsWorld world) => new()
    {
        ["id"] = message.Id,
        ["replyToId"] = message.ThreadId == message.Id ? null : message.ThreadId,
        ["createdDateTime"] = message.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["importance"] = "normal",
        ["locale"] = "en-us",
        ["body"] = Body(message),
        ["from"] = Author(message.From, world),
        ["attachments"] = new JsonArray([.. message.Attachments.Select(one => JsonNode.Parse(one.GetRawText()))]),
        ["mentions"] = new JsonArray(),
        ["reactions"] = new JsonArray(),
    };

    private static JsonObject Body(Message message) => new()
    {
        ["contentType"] = message.TextFormat is "xml" ? "html" : "text",
        ["content"] = message.ShownText ?? message.Text ?? "",
    };

    private static JsonObject Author(MessageAuthor author, TeamsWorld world) => author.IsBot
        ? new() { ["application"] = new JsonObject { ["id"] = author.Id, ["displayName"] = author.Name, ["applicationIdentityType"] = "bot" } }
        : new() { ["user"] = new JsonObject { ["id"] = world.FindPersona(author.Id)?.AadObjectId, ["displayName"] = author.Name, ["userIdentityType"] = "aadUser" } };
}
