using System.Text.Json.Nodes;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Sending;

/// <content>Installing, removing, and who is in a conversation.</content>
public sealed partial class TeamsClient
{
    /// <summary>Installs the bot here: in a team for all its standard channels, in a private channel for that channel.</summary>
    public Task<Installation> InstallAsync(CancellationToken cancellationToken = default)
    {
        SetInstalled(true);
        return TellAsync("add", "membersAdded", cancellationToken);
    }

    /// <summary>Removes the bot; from then on the connector refuses it here.</summary>
    public Task<Installation> UninstallAsync(CancellationToken cancellationToken = default)
    {
        SetInstalled(false);
        return TellAsync("remove", "membersRemoved", cancellationToken);
    }

    /// <summary>Adds somebody to the conversation.</summary>
    public Task<Delivery> AddMemberAsync(Persona persona, CancellationToken cancellationToken = default)
    {
        Conversation.Add(persona);
        return MembersChangedAsync("membersAdded", persona, cancellationToken);
    }

    /// <summary>Removes somebody from the conversation.</summary>
    public Task<Delivery> RemoveMemberAsync(Persona persona, CancellationToken cancellationToken = default)
    {
        Conversation.Remove(persona);
        return MembersChangedAsync("membersRemoved", persona, cancellationToken);
    }

    private void SetInstalled(bool installed)
    {
        Conversation[] affected = Conversation is { Team: { } team, ChannelType: ChannelType.Standard }
            ? [.. services.World.ChannelsOf(team.Id).Where(channel => channel.ChannelType is ChannelType.Standard)]
            : [Conversation];
        foreach (var conversation in affected)
            conversation.Installed = installed;
        services.Live.Publish("state", services.World);
    }

    private async Task<Installation> TellAsync(string action, string change, CancellationToken cancellationToken)
    {
        var installation = Event("installationUpdate", null);
        installation["action"] = action;
        var update = Event("conversationUpdate", null);
        update[change] = new JsonArray(new JsonObject { ["id"] = services.World.Bot.Id });
        if (IsPersonal)
            update[change]!.AsArray().Add(ActivityComposer.Account(Persona));
        MarkEvent(update, change);
        if (action is "add" && Conversation.Team is not null)
        {
            foreach (var activity in (JsonObject[])[installation, update])
                activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = Conversation.Id } };
        }

        var deliveries = await Task.WhenAll(
            services.Bot.DeliverAsync(installation, null, cancellationToken),
            services.Bot.DeliverAsync(update, null, cancellationToken));
        return new Installation(deliveries[0], deliveries[1]);
    }

    private Task<Delivery> MembersChangedAsync(string change, Persona persona, CancellationToken cancellationToken)
    {
        var update = Event("conversationUpdate", null);
        update[change] = new JsonArray(ActivityComposer.Account(persona));
        MarkEvent(update, change);
        if (Conversation is { Team: { } team, ChannelType: ChannelType.Standard })
            update["conversation"]!["id"] = team.Id;
        return NotifyAsync(update, cancellationToken);
    }

    private void MarkEvent(JsonObject update, string change)
    {
        if (Conversation.Team is null)
            return;

        var added = change is "membersAdded";
        update["channelData"]!["eventType"] = Conversation.ChannelType is ChannelType.Private
            ? added ? "channelMemberAdded" : "channelMemberRemoved"
            : added ? "teamMemberAdded" : "teamMemberRemoved";
    }
}
