using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Connector;

/// <summary>Members of conversations, details of teams and their channels.</summary>
internal sealed class RosterOperations(TeamsWorld world)
{
    public static ConnectorAnswer Paged(ConnectorCall call)
    {
        var size = int.TryParse(call.Request.Query["pageSize"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 50, 500) : 500;
        if (!TryReadToken(call.Request.Query["continuationToken"], out var start))
            return ConnectorAnswer.Error(400, "Bad Argument", "The continuation token is not valid.");

        var members = call.Conversation!.Members;
        var page = new JsonObject
        {
            ["members"] = new JsonArray([.. members.Skip(start).Take(size).Select(member => Describe(member, call.Conversation!, "objectId"))])
        };
        if (start + size < members.Count)
            page["continuationToken"] = Token(start + size);

        return ConnectorAnswer.Of(200, page);
    }

    public static ConnectorAnswer All(ConnectorCall call) =>
        ConnectorAnswer.Of(200, new JsonArray([.. call.Conversation!.Members.Select(member => Describe(member, call.Conversation!, "objectId"))]));

    public ConnectorAnswer One(ConnectorCall call) =>
        world.FindPersona(call.MemberId!) is { } persona && persona.Id != call.MemberId && call.Conversation!.Members.Contains(persona)
            ? ConnectorAnswer.Of(200, Describe(persona, call.Conversation!, "aadObjectId"))
            : ConnectorAnswer.Error(404, "MemberNotFoundInConversation", "The member was not found in the conversation.");

    public ConnectorAnswer Team(ConnectorCall call) => InTeam(call, (team, channels) => new JsonObject
    {
        ["id"] = team.Id,
        ["name"] = team.Name,
        ["aadGroupId"] = team.AadGroupId,
        ["type"] = "standard",
        ["tenantId"] = world.TenantId,
        ["channelCount"] = channels.Count,
        ["memberCount"] = world.General.Members.Count
    });

    public ConnectorAnswer Channels(ConnectorCall call) => InTeam(call, (_, channels) => new JsonObject
    {
        ["conversations"] = new JsonArray([.. channels.Where(IsVisible).Select(DescribeChannel)])
    });

    private ConnectorAnswer InTeam(ConnectorCall call, Func<Team, IReadOnlyList<Conversation>, JsonObject> describe)
    {
        Conversation[] channels = [.. world.ChannelsOf((string)call.Request.RouteValues["teamId"]!)];
        if (channels is not [{ Team: { } team } general, ..])
            return ConnectorAnswer.Error(404, "ConversationNotFound", "The team was not found.");

        return general.Installed
            ? ConnectorAnswer.Of(200, describe(team, channels))
            : ConnectorAnswer.Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    }

    private static bool IsVisible(Conversation channel) => channel.ChannelType is ChannelType.Standard || channel.Installed;

    private static JsonObject DescribeChannel(Conversation channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.IsGeneral ? null : channel.Title,
        ["type"] = channel.ChannelType is ChannelType.Private ? "private" : "standard"
    };

    private static JsonObject Describe(Persona persona, Conversation conversation, string objectIdName) => new()
    {
        ["id"] = persona.Mri,
        ["name"] = persona.Name,
        [objectIdName] = persona.AadObjectId,
        ["givenName"] = persona.GivenName,
        ["surname"] = persona.Surname,
        ["email"] = persona.Email,
        ["userPrincipalName"] = persona.UserPrincipalName,
        ["tenantId"] = persona.HomeTenantId,
        ["userRole"] = persona.IsGuest ? "guest" : conversation.IsOwner(persona) ? "owner" : "user"
    };

    private static string Token(int start) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"from:{start}"));

    private static bool TryReadToken(string? token, out int start)
    {
        start = 0;
        if (string.IsNullOrEmpty(token))
            return true;

        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is ['f', 'r', 'o', 'm', ':', .. var number]
            && int.TryParse(number, CultureInfo.InvariantCulture, out start);
    }
}
