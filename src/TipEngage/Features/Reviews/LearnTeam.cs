using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Notes of which team a channel is in which cards of reviews are kept since before that was noted, so that it is forgotten with its team.</summary>
internal sealed partial class LearnTeam(IDbContextFactory<TipDbContext> contexts, ILogger<LearnTeam> logger) : ITurnPreparation
{
    /// <summary>Channels that this process has looked at: each once.</summary>
    private readonly ConcurrentDictionary<(string Tenant, string Channel), bool> seen = [];

    public async ValueTask PrepareAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.ChannelData?.Team?.Id is not { Length: > 0 } team || turn.Conversation is not { Kind: ConversationKind.Channel, IdWithoutThread: { Length: > 0 } channel })
            return;

        var tenant = turn.TenantId ?? "";
        if (!seen.TryAdd((tenant, channel), true))
            return;

        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await db.ReviewChannels.Where(one => one.TenantId == tenant && one.ConversationId == channel && one.TeamId == null)
                .ExecuteUpdateAsync(change => change.SetProperty(one => one.TeamId, team), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            seen.TryRemove((tenant, channel), out _);
            LogNotLearned(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not note of which team a channel is")]
    private partial void LogNotLearned(Exception exception);
}
