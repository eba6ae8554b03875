using System.Text.Json.Nodes;

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
            parts.ActAsync(request.Persona, request.ConversationId, client => client.FetchTaskAsync(request.CommandId, cancellationToken: cancellationToken)));
        compose.MapPost("/task/submit", (ComposeTaskRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, request.ConversationId, client =>
                client.SubmitActionAsync(request.CommandId, request.Data ?? new JsonObject(), cancellationToken: cancellationToken)));
    }
}
