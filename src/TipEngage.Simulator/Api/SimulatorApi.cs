using TipEngage.Simulator.Sending;

namespace TipEngage.Simulator.Api;

/// <summary>What the page talks to, below <c>/simulator</c>.</summary>
internal static class SimulatorApi
{
    public static void MapSimulatorApi(this IEndpointRouteBuilder endpoints, SimulatorParts parts)
    {
        var api = endpoints.MapGroup("/simulator");
        api.MapGet("/state", () => StateView.Of(parts.World, parts.Options));
        api.MapGet("/traffic", (long? since) => parts.Traffic.Since(since ?? 0));
        api.MapEvents(parts);
        api.MapFaults(parts);
        api.MapConversations(parts);
        api.MapCompose(parts);
        api.MapDialogs(parts);
    }

    /// <summary>Lets a persona act in a conversation, where both exist and belong together.</summary>
    public static async Task<IResult> ActAsync(this SimulatorParts parts, string persona, string conversationId, Func<TeamsClient, Task<Delivery>> act)
    {
        if (!parts.Bot.IsConnected)
            return Results.Json(new ErrorView("The bot is still starting. Try again in a second."), statusCode: StatusCodes.Status503ServiceUnavailable);

        var client = parts.ClientFor(persona, conversationId);
        return client is null
            ? Results.Json(new ErrorView("There is no such persona in such a conversation."), statusCode: StatusCodes.Status404NotFound)
            : Results.Ok(AnswerView.Of(await act(client)));
    }

    public static TeamsClient? ClientFor(this SimulatorParts parts, string persona, string conversationId) =>
        parts.World.FindPersona(persona) is { } found
        && parts.World.TryFind(conversationId, out var conversation, out _)
        && !conversation.Deleted
        && conversation.Members.Contains(found)
            ? new TeamsClient(parts.Clients, found, conversation)
            : null;
}
