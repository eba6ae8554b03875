using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;

namespace TipEngage.Practices;

/// <summary>Withdraws a practice at its person's word: the content is gone at once, reference and dates stay.</summary>
internal sealed class WithdrawPractice(IDbContextFactory<TipDbContext> contexts, PracticeNews news, TimeProvider clock)
{
    private const string AuditAction = "practices.withdraw";

    /// <summary>Withdraws it; a second time it says that it is. An update that is published is withdrawn with the practice whose text it is.</summary>
    public async Task<PracticeOutcome> WithdrawAsync(Person owner, Guid id, CancellationToken cancellationToken)
    {
        var outcome = await PracticeSteps.TakeAsync(contexts, owner, id, (db, row) => WithdrawAsync(db, row, owner, cancellationToken), cancellationToken);
        if (outcome is PracticeOutcome.Done)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await ForgetDeleted.NowAsync(db, cancellationToken);
            news.Tell();
        }

        return outcome;
    }

    private async Task<PracticeOutcome?> WithdrawAsync(TipDbContext db, PracticeRow row, Person owner, CancellationToken cancellationToken)
    {
        var before = SharedPractice.Of(row);
        if (before.IsMerged || !PracticeStates.Allows(before.State, PracticeState.Withdrawn))
            return new PracticeOutcome.Done(before);

        var now = clock.GetUtcNow();
        await PracticeContent.ForgetAsync(db, row, cancellationToken);
        (row.State, row.Version, row.ChangedAt) = (nameof(PracticeState.Withdrawn), row.Version + 1, now);
        (row.Revision, row.StateAt) = (row.Revision + 1, now);
        db.PracticeSteps.Add(PracticeSteps.Step(row, 0, before.State, PracticeState.Withdrawn, owner, now));
        db.AuditRows.Add(SubmitPractice.Audit(row, owner, AuditAction, [], now));
        await PendingUpdates.EndAsync(db, row, AuditAction, owner, now, cancellationToken);
        return null;
    }
}
