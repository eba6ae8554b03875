using System.Text.Json.Nodes;
using TipEngage.Simulator.Sending;

namespace TipEngage.Simulator.Api;

/// <summary>The message extension.</summary>
internal static class ComposeApi
{
    public static void MapCompose(this IEndpointRouteBuilder api, SimulatorParts parts)
    {
        var compose = api.MapGroup("/compose");
        compose.MapPost("/query", (QueryRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, request.ConversationId, client => request.InitialRun
                ? client.InitialQueryAsync(request.CommandId, cancellationToken)
                : client.QueryAsync(request.CommandId, request.Query ?? "", request.Parameter ?? "query", cancellationToken: cancellationToken)));
        compose.MapPost("/select", (SelectRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, request.ConversationId, client => client.SelectItemAsync(request.Value, cancellationToken)));
        compose.MapPost("/link", (LinkRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, request.ConversationId, client => client.QueryLinkAsync(request.Url, cancellationToken)));
        compose.MapPost("/insert", (InsertRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, request.ConversationId, client =>
                client.InsertAsync(request.Attachment, request.Text ?? "", request.ThreadId, cancellationToken)));
        compose.MapPost("/task/fetch", (ComposeTaskRequest request, CancellationToken cancellationToken) =>
            CommandAsync(parts, request, (client, context, message) => client.FetchTaskAsync(request.CommandId, context, message, cancellationToken)));
        compose.MapPost("/task/submit", (ComposeTaskRequest request, CancellationToken cancellationToken) =>
            CommandAsync(parts, request, (client, context, message) =>
                client.SubmitActionAsync(request.CommandId, request.Data ?? new JsonObject(), context, message, cancellationToken)));
    }

    /// <summary>Runs an action command from the compose box, or on a message that the persona sees.</summary>
    private static async Task<IResult> CommandAsync(
        SimulatorParts parts, ComposeTaskRequest request, Func<TeamsClient, string, JsonObject?, Task<Delivery>> run)
    {
        if (request.MessageId is not { } id)
            return await parts.ActAsync(request.Persona, request.ConversationId, client => run(client, "compose", null));

        return parts.World.TryFind(request.ConversationId, out var conversation, out _)
            && parts.Store.Find(conversation.Id, id) is { Deleted: false } message
            && (message.TargetedTo is null || message.TargetedTo == request.Persona)
            ? await parts.ActAsync(request.Persona, request.ConversationId, client => run(client, "message", MessagePayload.Of(message, parts.World)))
            : Results.Json(new ErrorView("There is no such message."), statusCode: StatusCodes.Status404NotFound);
    }
}
