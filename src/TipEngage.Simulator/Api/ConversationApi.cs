using TipEngage.Simulator.Sending;

namespace TipEngage.Simulator.Api;

/// <summary>Messages and cards of a conversation, and the bot's installation in it.</summary>
internal static class ConversationApi
{
    public static void MapConversations(this IEndpointRouteBuilder api, SimulatorParts parts)
    {
        var conversation = api.MapGroup("/conversations/{id}");
        conversation.MapGet("/messages", (string id, string? persona) => Messages(parts, id, persona));
        conversation.MapPost("/messages", (string id, SayRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, id, client => SayAsync(parts, client, request, cancellationToken)));
        conversation.MapPost("/actions", (string id, ActionRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, id, client => PressAsync(client, request, cancellationToken)));
        conversation.MapPost("/messages/{messageId}/reactions", (string id, string messageId, ReactionRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, id, client => client.ReactAsync(messageId, request.Reaction, !request.Remove, cancellationToken)));
        conversation.MapPost("/install", (string id, PersonaRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, id, async client => (await client.InstallAsync(cancellationToken)).InstallationUpdate));
        conversation.MapPost("/uninstall", (string id, PersonaRequest request, CancellationToken cancellationToken) =>
            parts.ActAsync(request.Persona, id, async client => (await client.UninstallAsync(cancellationToken)).InstallationUpdate));
        conversation.MapPost("/owners", (string id, PersonaRequest request) => MakeOwner(parts, id, request.Persona));
        conversation.MapPost("/changes", (string id, ChangeRequest request, CancellationToken cancellationToken) =>
            Changes(parts, id, request, cancellationToken) is { } change
                ? parts.ActAsync(request.Persona, id, change)
                : Task.FromResult(Results.BadRequest(new ErrorView("That can't be done here."))));
    }

    /// <summary>Teams tells nobody of it.</summary>
    private static IResult MakeOwner(SimulatorParts parts, string conversationId, string persona)
    {
        if (parts.World.FindPersona(persona) is not { } person || !parts.World.TryFind(conversationId, out var conversation, out _))
            return Results.NotFound(new ErrorView("There is no such persona or conversation."));

        conversation.MakeOwner(person);
        return Results.Ok();
    }

    /// <summary>How it is done; null where it can't be.</summary>
    private static Func<TeamsClient, Task<Delivery>>? Changes(SimulatorParts parts, string conversationId, ChangeRequest request, CancellationToken cancellationToken)
    {
        var isChannel = parts.World.TryFind(conversationId, out var conversation, out _) && conversation.Team is not null;
        var person = parts.World.FindPersona(request.Name ?? "");
        return request.Change switch
        {
            ConversationChange.ArchiveTeam when isChannel => client => client.ArchiveTeamAsync(cancellationToken),
            ConversationChange.RestoreTeam when isChannel => client => client.RestoreTeamAsync(cancellationToken),
            ConversationChange.RenameChannel when isChannel && request.Name is { Length: > 0 } name => client => client.RenameChannelAsync(name, cancellationToken),
            ConversationChange.DeleteChannel when isChannel => client => client.DeleteChannelAsync(cancellationToken),
            ConversationChange.AddMember when person is not null => client => client.AddMemberAsync(person, cancellationToken),
            ConversationChange.RemoveMember when person is not null => client => client.RemoveMemberAsync(person, cancellationToken),
            _ => null,
        };
    }

    private static IEnumerable<MessageView> Messages(SimulatorParts parts, string conversationId, string? persona)
    {
        if (!parts.World.TryFind(conversationId, out var conversation, out _))
            return [];

        return parts.Store.In(conversation.Id)
            .Where(message => message.TargetedTo is null || persona is null || message.TargetedTo == persona)
            .Select(MessageView.Of);
    }

    private static Task<Delivery> SayAsync(SimulatorParts parts, TeamsClient client, SayRequest request, CancellationToken cancellationToken)
    {
        var mention = $"@{parts.World.Bot.Name}";
        var begins = request.Text.StartsWith(mention, StringComparison.OrdinalIgnoreCase);
        var text = begins ? request.Text[mention.Length..].TrimStart() : request.Text;
        return client.SayAsync(text, new SayOptions { MentionBot = begins || request.MentionBot is true, ThreadId = request.ThreadId }, cancellationToken);
    }

    private static Task<Delivery> PressAsync(TeamsClient client, ActionRequest request, CancellationToken cancellationToken)
    {
        if (!request.Automatic)
            return client.PressAsync(request.MessageId, request.Action, request.Inputs, cancellationToken);

        return client.ExecuteAsync(request.MessageId, (string?)request.Action["verb"], request.Action["data"], automatic: true, cancellationToken: cancellationToken);
    }
}
