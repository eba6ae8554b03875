using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Api;

/// <summary>Dialogs and typeahead.</summary>
internal static class DialogApi
{
    public static void MapDialogs(this IEndpointRouteBuilder api, SimulatorParts parts)
    {
        api.MapPost("/tasks/fetch", (TaskRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, request.ConversationId, client =>
                client.TaskFetchAsync(request.Data ?? new JsonObject(), request.MessageId, cancellationToken)));
        api.MapPost("/tasks/submit", (TaskRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, request.ConversationId, client =>
                client.TaskSubmitAsync(request.Data ?? new JsonObject(), request.MessageId, cancellationToken)));
        api.MapPost("/search", (SearchRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, request.ConversationId, client =>
                client.SearchAsync(request.QueryText, request.Dataset, request.Data, cancellationToken)));
    }
}
