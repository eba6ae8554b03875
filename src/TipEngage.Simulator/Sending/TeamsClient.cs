using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Sending;

/// <summary>The Teams client of one person, open at one conversation.</summary>
public sealed partial class TeamsClient
{
    private readonly ClientServices services;

    internal TeamsClient(ClientServices services, Persona persona, Conversation conversation)
    {
        this.services = services;
        Persona = persona;
        Conversation = conversation;
    }

    public Persona Persona { get; }

    public Conversation Conversation { get; }

    private bool IsPersonal => Conversation.Kind is ConversationKind.Personal;

    /// <summary>Writes a message. The bot gets it in a personal chat, and elsewhere when it is mentioned, if it is installed there.</summary>
    public async Task<Delivery> SayAsync(string text, SayOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SayOptions();
        var id = services.Clock.NextId();
        var mention = options.MentionBot && !IsPersonal;
        var activity = services.Composer.Compose("message", Persona, Conversation, ThreadOf(options.ThreadId ?? id), id);
        services.Composer.Write(activity, text, mention, options);
        if (options.ThreadId is not null && Conversation.Kind is ConversationKind.Channel)
            activity["replyToId"] = options.ThreadId;
        options.Change?.Invoke(activity);

        var message = Keep(activity, id, options.ThreadId, mention ? $"@{services.World.Bot.Name} {text}" : text);
        return Conversation.Installed && (IsPersonal || mention)
            ? await services.Bot.DeliverAsync(activity, message, cancellationToken)
            : services.Bot.Withhold(activity, message);
    }

    /// <summary>Changes one's own message.</summary>
    public Task<Delivery> EditAsync(string messageId, string text, CancellationToken cancellationToken = default)
    {
        var activity = About("messageUpdate", messageId, "editMessage");
        services.Composer.Write(activity, text, !IsPersonal, new SayOptions());
        services.Store.Change(Conversation.Id, messageId, message =>
            message with { Activity = JsonSerializer.SerializeToElement(activity), ShownText = text, Edited = true });
        return NotifyAsync(activity, cancellationToken);
    }

    /// <summary>Deletes one's own message.</summary>
    public Task<Delivery> DeleteAsync(string messageId, CancellationToken cancellationToken = default)
    {
        services.Store.Change(Conversation.Id, messageId, message => message with { Deleted = true });
        return NotifyAsync(About("messageDelete", messageId, "softDeleteMessage"), cancellationToken);
    }

    /// <summary>Reacts to a message of the bot, or takes the reaction back.</summary>
    public Task<Delivery> ReactAsync(string messageId, string reaction, bool add = true, CancellationToken cancellationToken = default)
    {
        var activity = Event("messageReaction", messageId);
        activity["replyToId"] = messageId;
        activity[add ? "reactionsAdded" : "reactionsRemoved"] = new JsonArray(new JsonObject { ["type"] = reaction });
        return NotifyAsync(activity, cancellationToken);
    }

    /// <summary>Posts any activity as it stands, with a valid token.</summary>
    public Task<Delivery> SendAsync(JsonObject activity, CancellationToken cancellationToken = default) =>
        services.Bot.DeliverAsync(activity, null, cancellationToken);

    /// <summary>An activity of this person here, to be completed by the caller.</summary>
    public JsonObject Compose(string type, string? threadId = null) =>
        services.Composer.Compose(type, Persona, Conversation, ThreadOf(threadId), EventId());

    /// <summary>Tells the bot where it is installed, and elsewhere nobody.</summary>
    private async Task<Delivery> NotifyAsync(JsonObject activity, CancellationToken cancellationToken) =>
        Conversation.Installed ? await services.Bot.DeliverAsync(activity, null, cancellationToken) : services.Bot.Withhold(activity, null);

    private static string EventId() => $"f:{Guid.NewGuid()}";

    private JsonObject Event(string type, string? aboutMessageId)
    {
        var thread = aboutMessageId is null ? null : services.Store.Find(Conversation.Id, aboutMessageId)?.ThreadId;
        return services.Composer.Compose(type, Persona, Conversation, ThreadOf(thread), EventId());
    }

    private JsonObject About(string type, string messageId, string eventType)
    {
        var activity = Event(type, messageId);
        activity["id"] = messageId;
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    private string? ThreadOf(string? threadId) => Conversation.Kind is ConversationKind.Channel ? threadId : null;

    private Message Keep(JsonObject activity, string id, string? threadId, string shownText)
    {
        var message = new Message
        {
            Id = id,
            ConversationId = Conversation.Id,
            ThreadId = ThreadOf(threadId ?? id),
            From = new MessageAuthor(false, Persona.Id, Persona.Name),
            Activity = services.Store.Keeps ? JsonSerializer.SerializeToElement(activity) : default,
            Timestamp = services.Time.GetUtcNow(),
            ShownText = shownText
        };
        services.Store.Add(message);
        return message;
    }
}
