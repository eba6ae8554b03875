using System.Text;
using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Connector;

/// <summary>What the connector answers, before it is written.</summary>
internal sealed record ConnectorAnswer(int Status, ReadOnlyMemory<byte> Body, string? ContentType = ConnectorAnswer.Json, TimeSpan? RetryAfter = null)
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Whether it is the consequence of what was done to a team on purpose.</summary>
    public bool IsPlanned { get; private init; }

    public static ConnectorAnswer Nothing(int status) => new(status, default, null);

    public static ConnectorAnswer Of(int status, JsonNode body) => new(status, Encoding.UTF8.GetBytes(body.ToJsonString()));

    public static ConnectorAnswer Id(int status, string id) => new(status, Encoding.ASCII.GetBytes($$"""{"id":"{{id}}"}"""));

    public static ConnectorAnswer WithoutId(int status) => new(status, "{}"u8.ToArray());

    public static ConnectorAnswer Error(int status, string code, string message) => Of(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = message }
    });

    /// <summary>What became of a channel that was deleted.</summary>
    public static ConnectorAnswer Gone() => Error(404, "ConversationNotFound", "Conversation not found.") with { IsPlanned = true };

    /// <summary>What is written to a team that is archived, in the form that the backend of Teams gives it.</summary>
    public static ConnectorAnswer ReadOnly() => Of(403, new JsonObject
    {
        ["errorCode"] = 209,
        ["message"] = """{"subCode":"MessageWritesBlocked","details":"Thread is not active"}""",
    }) with
    { IsPlanned = true };

    /// <summary>A refusal in the form that the real service gives it.</summary>
    public static ConnectorAnswer Failure(int status, TimeSpan? retryAfter) => status switch
    {
        412 => Error(status, "PreconditionFailed", "Precondition failed."),
        429 => Error(status, "Throttled", "Too many requests.") with { RetryAfter = retryAfter },
        502 or 504 => new ConnectorAnswer(status, "<html><body>Gateway error</body></html>"u8.ToArray(), "text/html"),
        503 => Nothing(status),
        _ => Error(status, "ServiceError", "An unexpected error occurred.")
    };
}
