using System.Text.Json.Nodes;
using TipEngage.Simulator.Messages;

namespace TipEngage.Simulator.Sending;

/// <content>Buttons of cards, dialogs and typeahead.</content>
public sealed partial class TeamsClient
{
    /// <summary>Presses a button of a card in a message, found by its title, verb or id, with what was typed into the inputs.</summary>
    /// <exception cref="ArgumentException">The message has no such button.</exception>
    public Task<Delivery> PressAsync(Message message, string button, JsonObject? inputs = null, CancellationToken cancellationToken = default)
    {
        var action = message.Cards.Select(card => CardButtons.Find(card, button)).FirstOrDefault(found => found is not null)
            ?? throw new ArgumentException($"The message has no button '{button}'.", nameof(button));
        return PressAsync(message.Id, action, inputs, cancellationToken);
    }

    /// <summary>Does what Teams does when this action of a card is pressed.</summary>
    public Task<Delivery> PressAsync(string messageId, JsonObject action, JsonObject? inputs = null, CancellationToken cancellationToken = default)
    {
        var data = CardButtons.Merge(action["data"], inputs);
        return (string?)action["type"] is "Action.Execute"
            ? ExecuteAsync(messageId, (string?)action["verb"], data, (string?)action["title"], (string?)action["id"], cancellationToken: cancellationToken)
            : SubmitAsync(messageId, data, cancellationToken);
    }

    /// <summary>An <c>Action.Execute</c>, pressed or (automatic) by the card's refresh.</summary>
    public Task<Delivery> ExecuteAsync(
        string messageId, string? verb, JsonNode? data = null, string? title = null, string? id = null, bool automatic = false, CancellationToken cancellationToken = default)
    {
        var action = new JsonObject { ["type"] = "Action.Execute" };
        foreach (var (name, value) in ((string, string?)[])[("id", id), ("verb", verb), ("title", title)])
        {
            if (value is not null)
                action[name] = value;
        }

        action["data"] = data?.DeepClone() ?? new JsonObject();
        return InvokeAsync("adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = automatic ? "automatic" : "manual" }, messageId, cancellationToken: cancellationToken);
    }

    /// <summary>An <c>Action.Submit</c>, whose data may say that Teams turns it into something else.</summary>
    public Task<Delivery> SubmitAsync(string messageId, JsonNode data, CancellationToken cancellationToken = default)
    {
        var instruction = (data as JsonObject)?["msteams"] as JsonObject;
        return (string?)instruction?["type"] switch
        {
            "task/fetch" => TaskFetchAsync(data, messageId, cancellationToken),
            "invoke" => InvokeAsync(null, instruction?["value"]?.DeepClone(), messageId, cancellationToken: cancellationToken),
            "imBack" => SayAsync((string?)instruction?["value"] ?? "", InThreadOf(messageId), cancellationToken),
            "messageBack" => MessageBackAsync(messageId, instruction!, cancellationToken),
            _ => services.Bot.DeliverAsync(Click(messageId, data), null, cancellationToken)
        };
    }

    /// <summary>Asks the bot for a dialog.</summary>
    public Task<Delivery> TaskFetchAsync(JsonNode data, string? messageId = null, CancellationToken cancellationToken = default) =>
        InvokeAsync("task/fetch", DialogValue(data), messageId, cancellationToken: cancellationToken);

    /// <summary>Submits a dialog.</summary>
    public Task<Delivery> TaskSubmitAsync(JsonNode data, string? messageId = null, CancellationToken cancellationToken = default) =>
        InvokeAsync("task/submit", DialogValue(data), messageId, cancellationToken: cancellationToken);

    /// <summary>Types into a filtered choice set.</summary>
    public Task<Delivery> SearchAsync(string queryText, string dataset, JsonNode? data = null, CancellationToken cancellationToken = default)
    {
        var value = new JsonObject
        {
            ["queryText"] = queryText,
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["top"] = 15 },
            ["dataset"] = dataset
        };
        if (data is not null)
            value["data"] = data.DeepClone();
        return InvokeAsync("application/search", value, cancellationToken: cancellationToken);
    }

    /// <summary>Any invoke; without a name it is a card action of type <c>invoke</c>.</summary>
    public Task<Delivery> InvokeAsync(
        string? name, JsonNode? value, string? messageId = null, string? source = null, CancellationToken cancellationToken = default)
    {
        var activity = Event("invoke", messageId);
        if (name is not null)
            activity["name"] = name;
        if (value is not null)
            activity["value"] = value;
        if (messageId is not null)
            activity["replyToId"] = messageId;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = source ?? "message" };
        return services.Bot.DeliverAsync(activity, null, cancellationToken);
    }

    private static JsonObject DialogValue(JsonNode data) => new()
    {
        ["data"] = data.DeepClone(),
        ["context"] = new JsonObject { ["theme"] = "default" }
    };

    private JsonObject Click(string messageId, JsonNode? value)
    {
        var activity = Event("message", messageId);
        activity["id"] = services.Clock.NextId();
        activity["replyToId"] = messageId;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        if (value is not null)
            activity["value"] = value.DeepClone();
        return activity;
    }

    private Task<Delivery> MessageBackAsync(string messageId, JsonObject instruction, CancellationToken cancellationToken)
    {
        var activity = Click(messageId, instruction["value"]);
        activity["text"] = (string?)instruction["text"] ?? "";
        activity["textFormat"] = "plain";
        var shown = (string?)instruction["displayText"] is { Length: > 0 } text
            ? Keep(activity, (string)activity["id"]!, InThreadOf(messageId).ThreadId, text)
            : null;
        return services.Bot.DeliverAsync(activity, shown, cancellationToken);
    }

    private SayOptions InThreadOf(string messageId) =>
        new() { ThreadId = services.Store.Find(Conversation.Id, messageId)?.ThreadId };
}
