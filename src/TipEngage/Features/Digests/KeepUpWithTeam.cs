using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Practices.Review;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests;

/// <summary>Pauses, resumes and ends digests as their teams and channels are archived, restored and deleted; where cards of reviews were kept is forgotten with them.</summary>
internal sealed class KeepUpWithTeam(IDbContextFactory<TipDbContext> contexts, TimeProvider clock) : IEvent<ConversationUpdateActivity>
{
    public const string Archived = "teamArchived";
    public const string Unarchived = "teamUnarchived";
    public const string TeamDeleted = "teamDeleted";
    public const string TeamGone = "teamHardDeleted";
    public const string ChannelDeleted = "channelDeleted";

    public static IReadOnlyList<string> All { get; } = [Archived, Unarchived, TeamDeleted, TeamGone, ChannelDeleted];

    public async Task<Reply> HandleAsync(Turn turn, ConversationUpdateActivity activity, CancellationToken cancellationToken)
    {
        if (activity.ChannelData is not { Team.Id: { Length: > 0 } team } told)
            return Reply.None;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (tenant, channel) = (turn.TenantId ?? "", told.Channel?.Id);
        var ofTeam = db.Digests.Where(one => one.TenantId == tenant && (one.TeamId == team || one.ConversationId == team));
        if (Is(told, Archived))
            await DigestConsequences.BarAsync(ofTeam.Where(one => !one.IsPaused), cancellationToken);
        else if (Is(told, Unarchived))
            await DigestConsequences.UnbarAsync(ofTeam.Where(one => one.IsBarred), cancellationToken);
        else if (!Is(told, ChannelDeleted))
            await EndAsync(db, ofTeam, tenant, null, team, cancellationToken);
        else if (channel is not null)
            await EndAsync(db, db.Digests.Where(one => one.TenantId == tenant && one.ConversationId == channel), tenant, channel, null, cancellationToken);
        return Reply.None;
    }

    private async Task EndAsync(TipDbContext db, IQueryable<DigestRow> ended, string tenant, string? channel, string? team, CancellationToken cancellationToken)
    {
        await EndDigest.EndAsync(db, ended, DeliveryReasons.Deleted, clock.GetUtcNow(), cancellationToken);
        await ReviewChannels.ForgetAsync(db, tenant, channel, team, cancellationToken);
    }

    private static bool Is(TeamsChannelData told, string name) => string.Equals(told.EventType, name, StringComparison.OrdinalIgnoreCase);
}
