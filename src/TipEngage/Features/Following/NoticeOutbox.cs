using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;

namespace TipEngage.Features.Following;

/// <summary>
/// Who is owed word of what, so that each change is told once: a follower is claimed before a message is prepared, and what
/// it tells is marked as being sent before it goes on the wire.
/// </summary>
internal sealed class NoticeOutbox(IDbContextFactory<TipDbContext> contexts, IOptions<FollowingOptions> options, TimeProvider clock)
{
    private const int FollowersAtOnce = 200;

    /// <summary>How long a message may take to be prepared; after that its process is taken for dead, and another prepares it.</summary>
    private static readonly TimeSpan preparation = TimeSpan.FromMinutes(5);

    /// <summary>How long a message may be on the wire; after that its process is taken for dead, and the message for sent.</summary>
    private static readonly TimeSpan wire = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan kept = TimeSpan.FromDays(7);

    /// <summary>Settles what dead processes left on the wire: a second message is worse than a quiet one that is missed.</summary>
    public async Task<int> SettleAsync(CancellationToken cancellationToken)
    {
        var (now, lost) = (clock.GetUtcNow(), clock.GetUtcNow() - wire);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FollowNotices.Where(notice => notice.State == FollowNoticeState.Sending && notice.At < lost)
            .ExecuteUpdateAsync(change => change.SetProperty(notice => notice.State, FollowNoticeState.Sent).SetProperty(notice => notice.At, now), cancellationToken);
    }

    /// <summary>The followers to whom a message may go now.</summary>
    public async Task<IReadOnlyList<FollowerKey>> DueAsync(CancellationToken cancellationToken)
    {
        var (now, settled) = (clock.GetUtcNow(), clock.GetUtcNow() - options.Value.Settle);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = db.FollowNotices.Where(notice => notice.State == FollowNoticeState.Due && notice.At <= settled);
        return await db.Followers
            .Where(one => one.NotBefore <= now && one.ClaimedUntil <= now && due.Any(notice => notice.TenantId == one.TenantId && notice.FollowerId == one.FollowerId))
            .OrderBy(one => one.NotBefore).Take(FollowersAtOnce)
            .Select(one => new FollowerKey(one.TenantId, one.FollowerId)).ToArrayAsync(cancellationToken);
    }

    /// <summary>Claims a follower; null where another process was faster.</summary>
    public async Task<OwedWord?> ClaimAsync(FollowerKey key, CancellationToken cancellationToken)
    {
        var (claim, now) = (Guid.NewGuid(), clock.GetUtcNow());
        var until = now + preparation;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var claimed = await Of(db.Followers, key).Where(one => one.NotBefore <= now && one.ClaimedUntil <= now)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.Claim, claim).SetProperty(one => one.ClaimedUntil, until), cancellationToken);
        if (claimed == 0)
            return null;

        var follower = await Of(db.Followers.AsNoTracking(), key).SingleAsync(cancellationToken);
        var notices = await Due(db, key).AsNoTracking().OrderBy(notice => notice.Plan).ThenBy(notice => notice.Position).ToArrayAsync(cancellationToken);
        var follows = await db.Follows.AsNoTracking().Where(one => one.TenantId == key.TenantId && one.FollowerId == key.Id).ToArrayAsync(cancellationToken);
        return new(claim, follower, notices, follows);
    }

    /// <summary>Marks all that is owed as being sent, and begins the hour in which nothing else is; false where the claim was lost.</summary>
    public Task<bool> BeginAsync(OwedWord owed, CancellationToken cancellationToken) =>
        MoveAsync(owed, new(FollowNoticeState.Due, FollowNoticeState.Sending, options.Value.Interval, owed.Follower.Attempts, EndsClaim: false), cancellationToken);

    /// <summary>The message arrived, or may have.</summary>
    public Task<bool> SentAsync(OwedWord owed, CancellationToken cancellationToken) =>
        MoveAsync(owed, new(FollowNoticeState.Sending, FollowNoticeState.Sent, options.Value.Interval), cancellationToken);

    /// <summary>The message did not arrive: it is tried again after a while, until that has failed often enough.</summary>
    /// <param name="owed">What it told.</param>
    /// <param name="from">How far it came.</param>
    /// <param name="delay">How long Teams asked to wait; null where it did not.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<bool> TryLaterAsync(OwedWord owed, FollowNoticeState from, TimeSpan? delay, CancellationToken cancellationToken)
    {
        var attempts = owed.Follower.Attempts + 1;
        if (attempts >= options.Value.Attempts)
            return GiveUpAsync(owed, from, cancellationToken);

        var pause = TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, attempts - 1)));
        return MoveAsync(owed, new(from, FollowNoticeState.Due, delay > pause ? delay.Value : pause, attempts), cancellationToken);
    }

    /// <summary>The message can't be sent; what changes later is told again.</summary>
    public Task<bool> GiveUpAsync(OwedWord owed, FollowNoticeState from, CancellationToken cancellationToken) =>
        MoveAsync(owed, new(from, FollowNoticeState.Failed, options.Value.Interval), cancellationToken);

    /// <summary>Nothing of what was owed is to be told.</summary>
    public async Task DropAsync(OwedWord owed, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var plan in owed.Notices.GroupBy(notice => notice.Plan))
            await In(Due(db, owed.Key), plan).ExecuteDeleteAsync(cancellationToken);
        await ReleaseAsync(db, owed, cancellationToken);
    }

    /// <summary>Forgets a follower who can't be reached any more.</summary>
    public async Task ForgetAsync(OwedWord owed, CancellationToken cancellationToken)
    {
        var key = owed.Key;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Follows.Where(one => one.TenantId == key.TenantId && one.FollowerId == key.Id).ExecuteDeleteAsync(cancellationToken);
        await db.FollowNotices.Where(one => one.TenantId == key.TenantId && one.FollowerId == key.Id && one.State != FollowNoticeState.Sent).ExecuteDeleteAsync(cancellationToken);
        await ReleaseAsync(db, owed, cancellationToken);
    }

    /// <summary>Forgets what was told long ago.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - kept;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.FollowNotices.Where(notice => (notice.State == FollowNoticeState.Sent || notice.State == FollowNoticeState.Failed) && notice.At < before)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<bool> MoveAsync(OwedWord owed, Step step, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (next, until, claim) = (now + step.Pause, step.EndsClaim ? DateTimeOffset.UnixEpoch : now + wire, step.EndsClaim ? null : (Guid?)owed.Claim);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var held = await Of(db.Followers, owed.Key).Where(one => one.Claim == owed.Claim).ExecuteUpdateAsync(
            change => change.SetProperty(one => one.NotBefore, next).SetProperty(one => one.Attempts, step.Attempts)
                .SetProperty(one => one.ClaimedUntil, until).SetProperty(one => one.Claim, claim),
            cancellationToken);
        if (held == 0)
            return false;

        foreach (var plan in owed.Notices.GroupBy(notice => notice.Plan))
        {
            await In(Of(db.FollowNotices, owed.Key).Where(notice => notice.State == step.From), plan).ExecuteUpdateAsync(
                change => change.SetProperty(notice => notice.State, step.To).SetProperty(notice => notice.At, now), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static Task<int> ReleaseAsync(TipDbContext db, OwedWord owed, CancellationToken cancellationToken) =>
        Of(db.Followers, owed.Key).Where(one => one.Claim == owed.Claim)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.Claim, (Guid?)null).SetProperty(one => one.ClaimedUntil, DateTimeOffset.UnixEpoch), cancellationToken);

    private static IQueryable<Follower> Of(IQueryable<Follower> followers, FollowerKey key) =>
        followers.Where(one => one.TenantId == key.TenantId && one.FollowerId == key.Id);

    private static IQueryable<FollowNotice> Of(IQueryable<FollowNotice> notices, FollowerKey key) =>
        notices.Where(one => one.TenantId == key.TenantId && one.FollowerId == key.Id);

    private static IQueryable<FollowNotice> Due(TipDbContext db, FollowerKey key) => Of(db.FollowNotices, key).Where(notice => notice.State == FollowNoticeState.Due);

    private static IQueryable<FollowNotice> In(IQueryable<FollowNotice> notices, IGrouping<string, FollowNotice> plan)
    {
        var (name, positions) = (plan.Key, plan.Select(notice => notice.Position).ToArray());
        return notices.Where(notice => notice.Plan == name && positions.Contains(notice.Position));
    }

    /// <summary>What becomes of a message.</summary>
    /// <param name="From">How far its notices are.</param>
    /// <param name="To">How far they are then.</param>
    /// <param name="Pause">How long its follower gets no other.</param>
    /// <param name="Attempts">How often in a row it failed.</param>
    /// <param name="EndsClaim">Whether other processes may claim the follower then.</param>
    private sealed record Step(FollowNoticeState From, FollowNoticeState To, TimeSpan Pause, int Attempts = 0, bool EndsClaim = true);
}
