using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TipEngage.Simulator.Identity;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Sending;

/// <summary>Writes activities as Teams writes them.</summary>
internal sealed class ActivityComposer(TeamsWorld world, ChannelTokens tokens, TimeProvider time)
{
    /// <summary>What every activity of a person in a conversation carries.</summary>
    public JsonObject Compose(string type, Persona persona, Conversation conversation, string? threadId, string id)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["localTimestamp"] = Local(persona),
            ["localTimezone"] = persona.TimeZone,
            ["channelId"] = "msteams",
            ["serviceUrl"] = tokens.ServiceUrl,
            ["from"] = Account(persona),
            ["conversation"] = Reference(conversation, threadId),
            ["recipient"] = new JsonObject { ["id"] = world.Bot.Id, ["name"] = world.Bot.Name },
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = persona.Locale,
                ["country"] = persona.Country,
                ["platform"] = "Web",
                ["timezone"] = persona.TimeZone
            }),
            ["channelData"] = ChannelData(conversation),
            ["locale"] = persona.Locale
        };
        return activity;
    }

    /// <summary>Text with mentions, its HTML copy and its entities.</summary>
    public void Write(JsonObject activity, string text, bool mentionBot, SayOptions options)
    {
        var plain = new StringBuilder();
        var html = new StringBuilder();
        var item = 0;
        if (mentionBot)
            Mention(world.Bot.Id, world.Bot.Name);
        foreach (var persona in options.Mentions)
            Mention(persona.Mri, persona.Name);

        plain.Append(text);
        html.Append(WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>"));
        activity["text"] = plain.ToString();
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(
        [
            .. options.Attachments.Select(attachment => attachment.DeepClone()),
            new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{html}</p>" }
        ]);
        if (options.Targeted)
            activity["recipient"]!["isTargeted"] = true;

        void Mention(string id, string name)
        {
            plain.Append(CultureInfo.InvariantCulture, $"<at>{name}</at> ");
            html.Append(CultureInfo.InvariantCulture, $"<span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"{item++}\">{name}</span>&nbsp;");
            activity["entities"]!.AsArray().Insert(item - 1, new JsonObject
            {
                ["type"] = "mention",
                ["text"] = $"<at>{name}</at>",
                ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name }
            });
        }
    }

    public static JsonObject Account(Persona persona) => new()
    {
        ["id"] = persona.Mri,
        ["name"] = persona.Name,
        ["aadObjectId"] = persona.AadObjectId
    };

    private JsonObject Reference(Conversation conversation, string? threadId)
    {
        var reference = new JsonObject
        {
            ["id"] = threadId is null ? conversation.Id : $"{conversation.Id};messageid={threadId}",
            ["conversationType"] = conversation.WireType,
            ["tenantId"] = world.TenantId
        };
        if (conversation.Kind is not ConversationKind.Personal)
            reference["isGroup"] = true;
        return reference;
    }

    private JsonObject ChannelData(Conversation conversation)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = world.TenantId } };
        if (conversation.Team is not { } team)
            return data;

        data["teamsChannelId"] = conversation.Id;
        data["teamsTeamId"] = team.Id;
        data["channel"] = new JsonObject { ["id"] = conversation.Id };
        data["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.AadGroupId };
        if (conversation.ChannelType is ChannelType.Private)
            data["channel"]!["type"] = "private";
        return data;
    }

    private string Local(Persona persona)
    {
        var now = time.GetUtcNow();
        var local = TimeZoneInfo.TryFindSystemTimeZoneById(persona.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(now, zone) : now;
        return local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
    }
}
