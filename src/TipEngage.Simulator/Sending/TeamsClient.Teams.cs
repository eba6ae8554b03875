using System.Text.Json.Nodes;
using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Sending;

/// <content>What becomes of the team of a channel, and of the channel.</content>
public sealed partial class TeamsClient
{
    /// <summary>Archives the team: from then on nobody writes in its channels.</summary>
    public Task<Delivery> ArchiveTeamAsync(CancellationToken cancellationToken = default) => SetArchivedAsync(true, "teamArchived", cancellationToken);

    /// <summary>Restores the team that was archived.</summary>
    public Task<Delivery> RestoreTeamAsync(CancellationToken cancellationToken = default) => SetArchivedAsync(false, "teamUnarchived", cancellationToken);

    /// <summary>Gives the channel another name.</summary>
    public Task<Delivery> RenameChannelAsync(string title, CancellationToken cancellationToken = default)
    {
        Conversation.Title = title;
        return TellOfTeamAsync("channelRenamed", cancellationToken);
    }

    /// <summary>Deletes the channel: from then on the connector does not know it.</summary>
    public Task<Delivery> DeleteChannelAsync(CancellationToken cancellationToken = default)
    {
        Conversation.Deleted = true;
        return TellOfTeamAsync("channelDeleted", cancellationToken);
    }

    private Task<Delivery> SetArchivedAsync(bool archived, string name, CancellationToken cancellationToken)
    {
        foreach (var channel in services.World.ChannelsOf(TeamHere.Id))
            channel.Archived = archived;
        return TellOfTeamAsync(name, cancellationToken);
    }

    private Team TeamHere => Conversation.Team ?? throw new InvalidOperationException($"'{Conversation.Title}' is no channel of a team.");

    private Task<Delivery> TellOfTeamAsync(string name, CancellationToken cancellationToken)
    {
        var update = Event("conversationUpdate", null);
        update["conversation"]!["id"] = TeamHere.Id;
        update["channelData"]!["eventType"] = name;
        if (name.StartsWith("channel", StringComparison.Ordinal))
            update["channelData"]!["channel"] = new JsonObject { ["id"] = Conversation.Id, ["name"] = Conversation.Title };
        services.Live.Publish("state", services.World);
        return services.Bot.DeliverAsync(update, null, cancellationToken);
    }
}
