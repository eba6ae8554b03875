using Microsoft.EntityFrameworkCore;
using Quartz;
using TipEngage.Data;

namespace TipEngage.Practices;

/// <summary>Deletes drafts that nobody has touched for long, what was filled in on top of a submission as long ago, and invitations that nobody needs any more.</summary>
[DisallowConcurrentExecution]
internal sealed class DeleteOldDrafts(IDbContextFactory<TipDbContext> contexts, TimeProvider clock) : IJob
{
    /// <summary>How long a draft waits for its person.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static TimeSpan Interval => TimeSpan.FromHours(6);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await DeleteAsync(cancellationToken);

    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - Kept;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Practices.Where(row => row.State == nameof(PracticeState.Draft) && row.ChangedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        await db.Practices.Where(row => row.Draft != null && row.ChangedAt < oldest)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.Draft, (string?)null).SetProperty(row => row.Version, row => row.Version + 1), cancellationToken);
        await db.InvitedGuests.Where(guest => guest.AdmittedAt < oldest && !db.Practices.Any(row => row.OwnerId == guest.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Invitations.Where(one => one.ExpiresAt < oldest && !db.InvitedGuests.Any(guest => guest.InvitationId == one.Id)).ExecuteDeleteAsync(cancellationToken);
        await ForgetDeleted.NowAsync(db, cancellationToken);
    }
}
