namespace TipEngage.Simulator.Connector;

/// <summary>The addresses of the connector, below the service URL and below the proactive one.</summary>
internal static class ConnectorEndpoints
{
    private const string Activities = "/v3/conversations/{conversationId}/activities";

    public static void MapConnector(
        this IEndpointRouteBuilder endpoints, ConnectorPipeline pipeline, MessageOperations messages, ConversationOperations conversations, RosterOperations rosters)
    {
        foreach (var root in (string[])["/amer/{tenant}", "/teams"])
        {
            var group = endpoints.MapGroup(root);
            Map(group, "POST", "/v3/conversations", ConnectorOperation.CreateConversation, conversations.Create);
            Map(group, "POST", Activities, ConnectorOperation.Send, messages.Send);
            Map(group, "POST", $"{Activities}/{{activityId}}", ConnectorOperation.Send, messages.Send);
            Map(group, "PUT", $"{Activities}/{{activityId}}", ConnectorOperation.Update, messages.Update);
            Map(group, "DELETE", $"{Activities}/{{activityId}}", ConnectorOperation.Delete, messages.Delete);
            Map(group, "GET", "/v3/conversations/{conversationId}/pagedmembers", ConnectorOperation.Members, RosterOperations.Paged);
            Map(group, "GET", "/v3/conversations/{conversationId}/members", ConnectorOperation.WholeRoster, RosterOperations.All);
            Map(group, "GET", "/v3/conversations/{conversationId}/members/{memberId}", ConnectorOperation.Members, rosters.One);
            Map(group, "GET", "/v3/teams/{teamId}", ConnectorOperation.Team, rosters.Team);
            Map(group, "GET", "/v3/teams/{teamId}/conversations", ConnectorOperation.Conversations, rosters.Channels);
            group.MapFallback(pipeline.RefuseUnknownAsync);
        }

        void Map(IEndpointRouteBuilder group, string method, string pattern, ConnectorOperation operation, Func<ConnectorCall, ConnectorAnswer> effect) =>
            group.MapMethods(pattern, [method], context => pipeline.HandleAsync(context, operation, effect));
    }
}
