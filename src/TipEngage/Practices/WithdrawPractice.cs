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
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var row = await db.Practices.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
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
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return new PracticeOutcome.Done(SharedPractice.Of(row));
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody else changed it meanwhile: what they left is withdrawn.
            }
        }
    }
}
