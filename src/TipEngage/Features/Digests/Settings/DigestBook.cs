using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Digests.Settings;

/// <summary>The digest of each conversation as it is set.</summary>
internal sealed class DigestBook(IDbContextFactory<TipDbContext> contexts, IOptions<DigestsOptions> options, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>The first digest begins so long before it was set.</summary>
    private static readonly TimeSpan firstTold = TimeSpan.FromDays(7);

    /// <summary>The digest of the conversation of a turn, not paused any more where the end of its pause is over; null where it has none.</summary>
    public async Task<DigestRow?> FindAsync(Turn turn, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await Of(db, turn).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (row?.PausedUntil <= clock.GetUtcNow())
            (row.IsPaused, row.PausedUntil) = (false, null);
        return row;
    }

    /// <summary>What was delivered last to the conversation of a turn; null where nothing was.</summary>
    public async Task<DigestDelivery?> LastAsync(Turn turn, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Sent(db, turn).AsNoTracking().OrderByDescending(one => one.Run).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The delivery whose card the person of a turn looks at; null where it was taken back, or nothing is known of it any more.</summary>
    public async Task<DigestDelivery?> SentAsync(Turn turn, CancellationToken cancellationToken)
    {
        var id = turn.Activity.ReplyToId;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return id is null ? null : await Sent(db, turn).AsNoTracking().FirstOrDefaultAsync(one => one.ActivityId == id, cancellationToken);
    }

    /// <summary>Sets it, and ends a pause.</summary>
    public Task<DigestRow> SetAsync(Turn turn, DigestSettings settings, CancellationToken cancellationToken) => ChangeAsync(
        turn,
        settings,
        row =>
        {
            settings.Write(row);
            (row.IsPaused, row.IsBarred, row.PausedUntil, row.Failures) = (false, false, null, 0);
            row.NextAt = settings.Schedule.NextAfter(clock.GetUtcNow());
        },
        cancellationToken)!;

    /// <summary>Has it come no more until a moment, or until somebody resumes it; null where there is none.</summary>
    public Task<DigestRow?> PauseAsync(Turn turn, DateTimeOffset? until, CancellationToken cancellationToken) =>
        ChangeAsync(turn, null, row => (row.IsPaused, row.IsBarred, row.PausedUntil) = (true, false, until), cancellationToken);

    /// <summary>Has it come again; null where there is none.</summary>
    public Task<DigestRow?> ResumeAsync(Turn turn, CancellationToken cancellationToken) => ChangeAsync(
        turn,
        null,
        row =>
        {
            (row.IsPaused, row.IsBarred, row.PausedUntil, row.Failures) = (false, false, null, 0);
            row.NextAt = DigestSettings.Of(row).Schedule.NextAfter(clock.GetUtcNow());
        },
        cancellationToken);

    /// <summary>Ends it; what was due of it is cancelled.</summary>
    public async Task<bool> StopAsync(Turn turn, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await EndAsync(db, turn.TenantId ?? "", turn.Conversation.IdWithoutThread ?? "", DeliveryReasons.Stopped, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Ends the digest of a conversation; what was due of it is cancelled, for a reason of <see cref="DeliveryReasons"/>.</summary>
    public static Task<bool> EndAsync(TipDbContext db, string tenantId, string conversationId, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        EndDigest.EndAsync(db, tenantId, conversationId, reason, now, cancellationToken);

    /// <summary>Tries again where another replica plans or sets the same digest meanwhile.</summary>
    private async Task<DigestRow?> ChangeAsync(Turn turn, DigestSettings? first, Action<DigestRow> change, CancellationToken cancellationToken)
    {
        for (var left = Tries; ; left--)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var row = await Of(db, turn).SingleOrDefaultAsync(cancellationToken);
            if (row is null && first is null)
                return null;

            if (row is not null)
                await PlanAsync(db, row, cancellationToken);
            row ??= db.Digests.Add(New(turn, first!, await ToldAsync(db, turn, cancellationToken))).Entity;
            change(row);
            (row.SetById, row.SetAt, row.ServiceUrl) = (turn.UserId, clock.GetUtcNow(), turn.Activity.ServiceUrl ?? row.ServiceUrl);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return row;
            }
            catch (DbUpdateException) when (left > 1)
            {
            }
        }
    }

    /// <summary>Notes the run whose time has come and that nobody planned yet, before it is changed.</summary>
    private async Task PlanAsync(TipDbContext db, DigestRow row, CancellationToken cancellationToken)
    {
        var (tenant, conversation, planned, now) = (row.TenantId, row.ConversationId, row.NextAt, clock.GetUtcNow());
        if (planned > now)
            return;

        var known = await db.DigestDeliveries.Where(one => one.TenantId == tenant && one.ConversationId == conversation && one.Run >= planned).Select(one => one.Run).ToArrayAsync(cancellationToken);
        db.DigestDeliveries.AddRange(DueDeliveries.Take(row, now, options.Value.CatchUp).Where(one => !known.Contains(one.Run)));
    }

    private static IQueryable<DigestRow> Of(TipDbContext db, Turn turn)
    {
        var (tenant, conversation) = (turn.TenantId ?? "", turn.Conversation.IdWithoutThread ?? "");
        return db.Digests.Where(one => one.TenantId == tenant && one.ConversationId == conversation);
    }

    /// <summary>What was told there before it was stopped and set again is not told again.</summary>
    private async Task<DateTimeOffset> ToldAsync(TipDbContext db, Turn turn, CancellationToken cancellationToken)
    {
        var (first, now) = (clock.GetUtcNow() - firstTold, clock.GetUtcNow());
        return await Sent(db, turn).Where(one => one.Until > first && one.Until <= now).OrderByDescending(one => one.Until).Select(one => (DateTimeOffset?)one.Until)
            .FirstOrDefaultAsync(cancellationToken) ?? first;
    }

    private static IQueryable<DigestDelivery> Sent(TipDbContext db, Turn turn)
    {
        var (tenant, conversation) = (turn.TenantId ?? "", turn.Conversation.IdWithoutThread ?? "");
        return db.DigestDeliveries.Where(one => one.TenantId == tenant && one.ConversationId == conversation && one.State == DigestDeliveryState.Sent);
    }

    private DigestRow New(Turn turn, DigestSettings settings, DateTimeOffset told) => new()
    {
        TenantId = turn.TenantId ?? "",
        ConversationId = turn.Conversation.IdWithoutThread ?? "",
        Kind = turn.Conversation.Kind.ToConversationType(),
        ServiceUrl = turn.Activity.ServiceUrl ?? "",
        TeamId = turn.Activity.ChannelData?.Team?.Id,
        PersonId = turn.Conversation.Kind is ConversationKind.Personal ? turn.UserId : null,
        Day = (int)settings.Day,
        Minute = 0,
        Zone = settings.Zone,
        Language = settings.Language,
        Blocks = "",
        Tlp = 0,
        NextAt = clock.GetUtcNow(),
        ToldUntil = told,
        SetById = turn.UserId,
        SetAt = clock.GetUtcNow(),
    };
}
