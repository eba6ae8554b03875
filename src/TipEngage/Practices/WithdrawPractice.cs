using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;

namespace TipEngage.Practices;

/// <summary>Withdraws a practice at its person's word: the content is gone at once, reference and dates stay.</summary>
internal sealed class WithdrawPractice(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    private const string AuditAction = "practices.withdraw";

    /// <summary>Withdraws it; a second time it says that it is.</summary>
    public async Task<PracticeOutcome> WithdrawAsync(Person owner, Guid id, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await TryWithdrawAsync(owner, id, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // It was filled in meanwhile: what that left is withdrawn.
            }
        }
    }

    private async Task<PracticeOutcome> TryWithdrawAsync(Person owner, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await PracticeSteps.InTurnAsync(db, id, cancellationToken);
        if (row is null || !OwnPractices.IsOf(row, owner))
            return new PracticeOutcome.NotYours();

        var before = SharedPractice.Of(row);
        if (!PracticeStates.Allows(before.State, PracticeState.Withdrawn))
            return new PracticeOutcome.Done(before);

        var now = clock.GetUtcNow();
        (row.Fields, row.Draft, row.Held, row.OwnerName) = (null, null, null, null);
        (row.State, row.Version, row.ChangedAt) = (nameof(PracticeState.Withdrawn), row.Version + 1, now);
        db.PracticeSteps.Add(PracticeSteps.Step(row, 0, before.State, PracticeState.Withdrawn, owner, now));
        db.AuditRows.Add(SubmitPractice.Audit(row, owner, AuditAction, [], now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await ForgetDeleted.NowAsync(db, cancellationToken);
        return new PracticeOutcome.Done(SharedPractice.Of(row));
    }
}
