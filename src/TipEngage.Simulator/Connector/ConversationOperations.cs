using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Connector;

/// <summary>Creating personal chats and posts in channels.</summary>
internal sealed class ConversationOperations(TeamsWorld world, MessageOperations messages)
{
    public ConnectorAnswer Create(ConnectorCall call)
    {
        if (call.Body.ValueKind is not JsonValueKind.Object || (call.Text("tenantId") ?? call.Text("channelData", "tenant", "id")) != world.TenantId)
            return Incorrect();

        var activity = call.Body.TryGetProperty("activity", out var given) ? given : default;
        if (activity.ValueKind is not JsonValueKind.Undefined && ActivityRules.Refusal(activity) is { } refusal)
            return refusal;

        var isGroup = call.Body.TryGetProperty("isGroup", out var group) && group.ValueKind is JsonValueKind.True;
        return isGroup || call.Text("channelData", "channel", "id") is not null ? CreatePost(call, activity) : CreateChat(call, activity);
    }

    private ConnectorAnswer CreatePost(ConnectorCall call, JsonElement activity)
    {
        if (call.Text("channelData", "channel", "id") is not { } channelId || activity.ValueKind is JsonValueKind.Undefined)
            return Incorrect();

        if (!world.TryFind(channelId, out var channel, out var threadId) || channel.Kind is not ConversationKind.Channel || threadId is not null)
            return ConnectorAnswer.Error(404, "ConversationNotFound", "Conversation not found.");

        if (channel.Deleted)
            return ConnectorAnswer.Gone();

        if (channel.Archived)
            return ConnectorAnswer.ReadOnly();

        if (!channel.Installed)
            return ConnectorAnswer.Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

        var message = messages.Post(channel, null, activity, null, null);
        return ConnectorAnswer.Of(201, new JsonObject
        {
            ["id"] = $"{channel.Id};messageid={message.Id}",
            ["activityId"] = message.Id
        });
    }

    private ConnectorAnswer CreateChat(ConnectorCall call, JsonElement activity)
    {
        if (call.FirstMember is not { } memberId || memberId.Contains('@', StringComparison.Ordinal))
            return Incorrect();

        if (world.FindPersona(memberId) is not { } persona || !world.Personas.Contains(persona) || persona.Id == memberId)
            return ConnectorAnswer.Error(400, "Bad Argument", "The member is unknown.");

        var chat = world.PersonalChat(persona);
        if (!chat.Installed)
            return ConnectorAnswer.Error(403, "ForbiddenOperationException", "The bot is not installed in the user's personal scope.");

        if (activity.ValueKind is not JsonValueKind.Undefined)
            messages.Post(chat, null, activity, null, null);
        return ConnectorAnswer.Id(201, chat.Id);
    }

    private static ConnectorAnswer Incorrect() =>
        ConnectorAnswer.Error(400, "BadSyntax", "Incorrect conversation creation parameters");
}
