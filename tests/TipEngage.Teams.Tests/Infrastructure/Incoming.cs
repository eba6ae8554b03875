using System.Text.Json.Nodes;
using TipEngage.Teams.Tests.Auth;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>Makes activities as Teams sends them; <see cref="TestBot"/> adds the service URL.</summary>
internal static class Incoming
{
    public const string Bot = "28:" + AuthHost.AppId;
    public const string Person = "29:1Ana";
    public const string ObjectId = "03500558-e554-416c-90c3-a061cdcd012b";

    private static long lastId = 1_776_825_925_953;

    public static JsonObject Message(string? text, string conversation = "a:1ana", string? id = null)
    {
        var message = Activity("message", conversation, id ?? NextId());
        message["textFormat"] = "plain";
        if (text is not null)
            message["text"] = text;
        return message;
    }

    public static JsonObject Press(JsonNode value, string conversation = "a:1ana", string? id = null)
    {
        var message = Activity("message", conversation, id ?? NextId());
        message["replyToId"] = "1776825900000";
        message["value"] = value;
        return message;
    }

    public static JsonObject Execute(string? verb, JsonNode? data, string trigger = "manual", string conversation = "a:1ana", string? id = null)
    {
        var action = new JsonObject { ["type"] = "Action.Execute" };
        if (verb is not null)
            action["verb"] = verb;
        if (data is not null)
            action["data"] = data;
        return Invoke("adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = trigger }, conversation, id);
    }

    public static JsonObject Invoke(string? name, JsonNode? value, string conversation = "a:1ana", string? id = null)
    {
        var invoke = Activity("invoke", conversation, id ?? $"f:{Guid.NewGuid()}");
        if (name is not null)
            invoke["name"] = name;
        if (value is not null)
            invoke["value"] = value;
        return invoke;
    }

    public static JsonObject Activity(string type, string conversation = "a:1ana", string? id = null) => new()
    {
        ["type"] = type,
        ["id"] = id ?? $"f:{Guid.NewGuid()}",
        ["timestamp"] = "2026-04-22T02:45:26.0070993Z",
        ["localTimestamp"] = "2026-04-22T09:45:26.0070993+07:00",
        ["localTimezone"] = "Asia/Bangkok",
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = Person, ["name"] = "Ana", ["aadObjectId"] = ObjectId },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "TipEngage" },
        ["conversation"] = Conversation(conversation),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = AuthHost.TenantId } },
        ["locale"] = "en-US",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "TH", ["platform"] = "Web", ["timezone"] = "Asia/Bangkok" }),
    };

    public static JsonObject Mention(string text, string name = "TipEngage", string id = Bot) => new()
    {
        ["type"] = "mention",
        ["text"] = text,
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };

    private static JsonObject Conversation(string id)
    {
        var conversation = new JsonObject { ["id"] = id, ["tenantId"] = AuthHost.TenantId };
        conversation["conversationType"] = id switch
        {
            _ when id.Contains("@thread.tacv2", StringComparison.Ordinal) => "channel",
            _ when id.StartsWith("19:", StringComparison.Ordinal) => "groupChat",
            _ => "personal",
        };
        if (id.StartsWith("19:", StringComparison.Ordinal))
            conversation["isGroup"] = true;
        return conversation;
    }

    private static string NextId() => Interlocked.Increment(ref lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
