using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Sending;

/// <content>The message extension.</content>
public sealed partial class TeamsClient
{
    /// <summary>Types into the search of a message extension.</summary>
    public Task<Delivery> QueryAsync(
        string commandId, string query, string parameter = "query", int skip = 0, int count = 25, CancellationToken cancellationToken = default) =>
        AskAsync(commandId, parameter, query, skip, count, cancellationToken);

    /// <summary>Opens the search of a message extension.</summary>
    public Task<Delivery> InitialQueryAsync(string commandId, CancellationToken cancellationToken = default) =>
        AskAsync(commandId, "initialRun", "true", 0, 25, cancellationToken);

    /// <summary>Picks a result whose preview has a tap.</summary>
    public Task<Delivery> SelectItemAsync(JsonNode value, CancellationToken cancellationToken = default) =>
        InvokeAsync("composeExtension/selectItem", value.DeepClone(), source: "compose", cancellationToken: cancellationToken);

    /// <summary>Pastes a link into the compose box.</summary>
    public Task<Delivery> QueryLinkAsync(string url, CancellationToken cancellationToken = default) =>
        InvokeAsync("composeExtension/queryLink", new JsonObject { ["url"] = url }, source: "compose", cancellationToken: cancellationToken);

    /// <summary>Opens the dialog of an action command.</summary>
    public Task<Delivery> FetchTaskAsync(
        string commandId, string commandContext = "compose", JsonObject? messagePayload = null, CancellationToken cancellationToken = default) =>
        InvokeAsync("composeExtension/fetchTask", ActionValue(commandId, commandContext, messagePayload), source: commandContext, cancellationToken: cancellationToken);

    /// <summary>Submits the dialog of an action command.</summary>
    public Task<Delivery> SubmitActionAsync(
        string commandId, JsonNode data, string commandContext = "compose", JsonObject? messagePayload = null, CancellationToken cancellationToken = default)
    {
        var value = ActionValue(commandId, commandContext, messagePayload);
        value["data"] = data.DeepClone();
        return InvokeAsync("composeExtension/submitAction", value, source: commandContext, cancellationToken: cancellationToken);
    }

    /// <summary>Posts the person's message with a card that came from the message extension.</summary>
    public Task<Delivery> InsertAsync(JsonObject attachment, string text = "", string? threadId = null, CancellationToken cancellationToken = default)
    {
        var inserted = attachment.DeepClone().AsObject();
        inserted.Remove("preview");
        return SayAsync(text, new SayOptions { MentionBot = false, ThreadId = threadId, Attachments = [inserted] }, cancellationToken);
    }

    private Task<Delivery> AskAsync(string commandId, string parameter, string query, int skip, int count, CancellationToken cancellationToken) =>
        InvokeAsync("composeExtension/query", new JsonObject
        {
            ["commandId"] = commandId,
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = parameter, ["value"] = query }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count }
        }, source: "compose", cancellationToken: cancellationToken);

    private static JsonObject ActionValue(string commandId, string commandContext, JsonObject? messagePayload)
    {
        var value = new JsonObject
        {
            ["commandId"] = commandId,
            ["commandContext"] = commandContext,
            ["requestId"] = Guid.NewGuid().ToString("N"),
            ["context"] = new JsonObject { ["theme"] = "default" }
        };
        if (messagePayload is not null)
            value["messagePayload"] = messagePayload.DeepClone();
        return value;
    }
}
