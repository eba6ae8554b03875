using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Routing;

/// <summary>Takes out of an activity what a person wrote: what stays says who asked where, and a press on a button of ours.</summary>
public static class ActivityContent
{
    /// <summary>What to handle in place of a message, an edit of one or an event: a message that carries the data of a button only.</summary>
    /// <param name="activity">What came in; of it only ids, addresses, the type of conversation and the client's language are kept.</param>
    /// <param name="data">What the handler gets.</param>
    public static MessageActivity Replace<TData>(Activity activity, TData data) where TData : ICardActionData
    {
        ArgumentNullException.ThrowIfNull(activity);
        var value = CardData.ToJson(data);
        value[ExecuteAction.VerbMember] = TData.Verb;
        return new()
        {
            Id = activity.Id,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Locale = activity.Locale,
            From = Bare(activity.From),
            Recipient = Bare(activity.Recipient),
            Conversation = Bare(activity.Conversation),
            ChannelData = Bare(activity.ChannelData),
            Entities = BareClient(activity.Entities),
            Value = ToElement(value),
        };
    }

    /// <summary>What to handle in place of an invoke: the same kind of request for a handler of ours.</summary>
    /// <param name="invoke">What came in; of it only ids, addresses, the type of conversation and the client's language are kept.</param>
    /// <param name="data">
    /// What the handler gets: of a button, or of a dialog with the verb as its data. For a search and an action of a message
    /// extension, and where a kind of invoke has no verb, the verb is the command and nothing else is passed on.
    /// </param>
    public static InvokeActivity Replace<TData>(InvokeActivity invoke, TData data) where TData : ICardActionData
    {
        ArgumentNullException.ThrowIfNull(invoke);
        return new()
        {
            Id = invoke.Id,
            Name = invoke.Name,
            ChannelId = invoke.ChannelId,
            ServiceUrl = invoke.ServiceUrl,
            Locale = invoke.Locale,
            ReplyToId = invoke.ReplyToId,
            From = Bare(invoke.From),
            Recipient = Bare(invoke.Recipient),
            Conversation = Bare(invoke.Conversation),
            ChannelData = Bare(invoke.ChannelData),
            Entities = BareClient(invoke.Entities),
            Value = ToElement(ValueOf(invoke.Name, TData.Verb, CardData.ToJson(data))),
        };
    }

    /// <summary>Every text in the data of a press, a search or a form, names of members left out; strings of ids and addresses among them.</summary>
    /// <param name="value">The data; null gives none.</param>
    public static IEnumerable<string> TextsIn(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => TextOf(text) is { } read ? [read] : [],
        { ValueKind: JsonValueKind.Array } many => many.EnumerateArray().SelectMany(one => TextsIn(one)),
        { ValueKind: JsonValueKind.Object } one => one.EnumerateObject().SelectMany(member => TextsIn(member.Value)),
        _ => [],
    };

    private static string? TextOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        // A lone surrogate: no handler can read it either.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonObject ValueOf(string? name, string verb, JsonObject data)
    {
        if (name is "composeExtension/query" or "composeExtension/fetchTask" or "composeExtension/submitAction")
            return new() { ["commandId"] = verb, ["parameters"] = new JsonArray() };
        if (name is "application/search")
            return new() { ["dataset"] = verb };

        var withVerb = data.DeepClone().AsObject();
        withVerb[ExecuteAction.VerbMember] = verb;
        return name switch
        {
            TurnHandler.CardActionName => new()
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
                ["trigger"] = "manual",
            },
            "task/submit" or "task/fetch" => new() { ["data"] = withVerb },
            _ => withVerb,
        };
    }

    private static ChannelAccount? Bare(ChannelAccount? account) => account is null ? null : new()
    {
        Id = account.Id,
        AadObjectId = account.AadObjectId,
        Role = account.Role,
        TenantId = account.TenantId,
        IsTargeted = account.IsTargeted,
    };

    private static ConversationAccount? Bare(ConversationAccount? conversation) => conversation is null ? null : conversation with { Name = null };

    private static TeamsChannelData? Bare(TeamsChannelData? data) => data is null ? null : new()
    {
        Tenant = data.Tenant,
        Team = data.Team is { } team ? new() { Id = team.Id, AadGroupId = team.AadGroupId } : null,
        Channel = data.Channel is { } channel ? new() { Id = channel.Id, Type = channel.Type } : null,
    };

    private static IReadOnlyList<Entity>? BareClient(IReadOnlyList<Entity>? entities) =>
        entities?.FirstOrDefault(entity => entity?.Type is "clientInfo") is { } client
            ? [new() { Type = client.Type, Locale = client.Locale, Country = client.Country, Platform = client.Platform, Timezone = client.Timezone }]
            : null;

    private static JsonElement ToElement(JsonObject value) => JsonSerializer.SerializeToElement(value);
}
