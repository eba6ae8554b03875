using System.Text.Json;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Connector;

/// <summary>A call of the bot to the connector, with the conversation or team it names.</summary>
internal sealed record ConnectorCall(ConnectorOperation Operation, HttpRequest Request, JsonElement Body)
{
    public Conversation? Conversation { get; init; }

    public string? ThreadId { get; init; }

    public string? ActivityId => Request.RouteValues["activityId"] as string;

    public string? MemberId => Request.RouteValues["memberId"] as string;

    public bool IsTargeted => bool.TryParse(Request.Query["isTargetedActivity"], out var targeted) && targeted;

    /// <summary>Teams makes two messages of text with attachments, and counts them so.</summary>
    public bool IsSplit => Operation is ConnectorOperation.Send && Has("text") && Has("attachments");

    /// <summary>What the rate limit counts by.</summary>
    public string LimitSubject => Operation is ConnectorOperation.CreateConversation
        ? Text("channelData", "channel", "id") ?? FirstMember ?? ""
        : Conversation?.Id ?? Request.RouteValues["teamId"] as string ?? "";

    public string? FirstMember => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("members", out var members) && members is { ValueKind: JsonValueKind.Array } && members.GetArrayLength() == 1
        ? TextOf(members[0], "id")
        : null;

    public string? Text(params ReadOnlySpan<string> path)
    {
        var element = Body;
        foreach (var name in path[..^1])
        {
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return TextOf(element, path[^1]);
    }

    private bool Has(string name) => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 },
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => false
    };

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;
}
