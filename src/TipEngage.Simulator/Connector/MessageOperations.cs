using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Connector;

/// <summary>Sending, updating and deleting messages of the bot.</summary>
internal sealed class MessageOperations(TeamsWorld world, MessageStore store, Outbox outbox, LiveEvents live, MessageClock clock, TimeProvider time)
{
    private static readonly TimeSpan TargetedLife = TimeSpan.FromHours(24);
    private readonly MessageAuthor bot = new(true, world.Bot.Id, world.Bot.Name);

    public ConnectorAnswer Send(ConnectorCall call)
    {
        if (ActivityRules.Refusal(call.Body) is { } refusal)
            return refusal;

        var conversation = call.Conversation!;
        if (call.Text("type") is "typing")
            return Type(conversation, call.ThreadId);

        Persona? reader = null;
        if (call.IsTargeted && !TryFindReader(call, conversation, out reader))
            return ConnectorAnswer.Error(400, "Bad Argument", "A targeted message needs a recipient who is in the conversation.");

        if (call.IsSplit)
        {
            Post(conversation, call.ThreadId, Without(call.Body, "attachments"), reader, call.ActivityId);
            Post(conversation, call.ThreadId, Without(call.Body, "text"), reader, call.ActivityId);
            return ConnectorAnswer.WithoutId(201);
        }

        var message = Post(conversation, call.ThreadId, call.Body, reader, call.ActivityId);
        return ConnectorAnswer.Id(reader is null ? 201 : 202, message.Id);
    }

    public Message Post(Conversation conversation, string? threadId, JsonElement activity, Persona? reader, string? replyToId)
    {
        var id = clock.NextId();
        var message = new Message
        {
            Id = id,
            ConversationId = conversation.Id,
            ThreadId = conversation.Kind is ConversationKind.Channel ? threadId ?? id : null,
            From = bot,
            Activity = activity,
            Timestamp = time.GetUtcNow(),
            TargetedTo = reader?.Id,
            ReplyToId = replyToId
        };
        store.Add(message);
        outbox.Add(BotCallKind.Sent, conversation.Id, message.ThreadId, message);
        return message;
    }

    public ConnectorAnswer Update(ConnectorCall call)
    {
        if (ActivityRules.Refusal(call.Body) is { } refusal)
            return refusal;

        if (call.IsTargeted && call.Body.TryGetProperty("recipient", out _))
            return ConnectorAnswer.Error(400, "Bad Argument", "The update of a targeted message must not name a recipient.");

        return Change(call, BotCallKind.Updated, message => message with { Activity = call.Body, Edited = true });
    }

    public ConnectorAnswer Delete(ConnectorCall call) =>
        Change(call, BotCallKind.Deleted, message => message with { Deleted = true });

    private ConnectorAnswer Change(ConnectorCall call, BotCallKind kind, Func<Message, Message> change)
    {
        var conversation = call.Conversation!;
        var changed = store.Change(conversation.Id, call.ActivityId!, message => MayChange(message, call.IsTargeted) ? change(message) : null);
        if (changed is null)
            return ConnectorAnswer.Error(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");

        outbox.Add(kind, conversation.Id, changed.ThreadId, changed);
        return kind is BotCallKind.Deleted ? ConnectorAnswer.Nothing(200) : ConnectorAnswer.Id(200, changed.Id);
    }

    private bool MayChange(Message message, bool targeted)
    {
        if (!message.From.IsBot || targeted != (message.TargetedTo is not null))
            return false;

        return !targeted || time.GetUtcNow() - message.Timestamp < TargetedLife;
    }

    private ConnectorAnswer Type(Conversation conversation, string? threadId)
    {
        outbox.Add(BotCallKind.Typing, conversation.Id, threadId, null);
        live.Publish("typing", new TypingNotice(conversation.Id, threadId, bot));
        return ConnectorAnswer.Id(201, clock.NextId());
    }

    private bool TryFindReader(ConnectorCall call, Conversation conversation, out Persona? reader)
    {
        reader = call.Text("recipient", "id") is { } id ? world.FindPersona(id) : null;
        return reader is not null && conversation.Members.Contains(reader);
    }

    private static JsonElement Without(JsonElement activity, string member)
    {
        var part = JsonObject.Create(activity)!;
        part.Remove(member);
        return JsonSerializer.SerializeToElement(part);
    }
}
