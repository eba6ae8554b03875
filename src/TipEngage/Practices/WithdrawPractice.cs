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
        var outcome = await PracticeSteps.TakeAsync(contexts, owner, id, (db, row) => Task.FromResult<PracticeOutcome?>(Withdraw(db, row, owner)), cancellationToken);
        if (outcome is PracticeOutcome.Done)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await ForgetDeleted.NowAsync(db, cancellationToken);
        }

        return outcome;
    }

    private PracticeOutcome.Done? Withdraw(TipDbContext db, PracticeRow row, Person owner)
    {
        var before = SharedPractice.Of(row);
        if (!PracticeStates.Allows(before.State, PracticeState.Withdrawn))
            return new PracticeOutcome.Done(before);

        var now = clock.GetUtcNow();
        (row.Fields, row.Draft, row.Held, row.OwnerName) = (null, null, null, null);
        (row.State, row.Version, row.ChangedAt) = (nameof(PracticeState.Withdrawn), row.Version + 1, now);
        db.PracticeSteps.Add(PracticeSteps.Step(row, 0, before.State, PracticeState.Withdrawn, owner, now));
        db.AuditRows.Add(SubmitPractice.Audit(row, owner, AuditAction, [], now));
        return null;
    }
}
