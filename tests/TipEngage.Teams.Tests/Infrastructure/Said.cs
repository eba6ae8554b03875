using System.Text.Json.Nodes;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>Something that the bot asked the connector to show.</summary>
internal sealed record Said(string Line, JsonObject Activity)
{
    public string? Text => (string?)Activity["text"];

    public static Said From(RecordedRequest request) => new(request.Line, JsonNode.Parse(request.Body)!.AsObject());
}
