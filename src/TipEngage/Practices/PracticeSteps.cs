using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Library;

namespace TipEngage.Practices;

/// <summary>Makes the rows of a practice's way.</summary>
internal static class PracticeSteps
{
    /// <summary>
    /// Takes a step with a practice of a person's in one transaction: whoever does so waits for all who do with the same person's already, so that no step is
    /// taken twice, and none between what belongs together; where it is filled in meanwhile, the step is taken once more on what that left.
    /// </summary>
    /// <param name="contexts">Where the database comes from.</param>
    /// <param name="owner">The person.</param>
    /// <param name="id">Id of the practice.</param>
    /// <param name="step">Changes the practice, or says why not.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static Task<PracticeOutcome> TakeAsync(
        IDbContextFactory<TipDbContext> contexts, Person owner, Guid id, Func<TipDbContext, PracticeRow, Task<PracticeOutcome?>> step, CancellationToken cancellationToken) =>
        TakeAsync<PracticeOutcome>(
            contexts, id, async (db, row) => row is null || !OwnPractices.IsOf(row, owner) ? new PracticeOutcome.NotYours() : await step(db, row),
            (_, row) => new PracticeOutcome.Done(SharedPractice.Of(row)), cancellationToken);

    /// <summary>Takes a step with a practice in one transaction, whoever's it is.</summary>
    /// <param name="contexts">Where the database comes from.</param>
    /// <param name="id">Id of the practice.</param>
    /// <param name="step">Changes the practice, which may not be there, or says why not.</param>
    /// <param name="done">What is said of it then, before it is there for others.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<TOutcome> TakeAsync<TOutcome>(
        IDbContextFactory<TipDbContext> contexts, Guid id, Func<TipDbContext, PracticeRow?, Task<TOutcome?>> step, Func<TipDbContext, PracticeRow, TOutcome> done,
        CancellationToken cancellationToken)
        where TOutcome : class
    {
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await WaitAsync(db, id, cancellationToken);
            var row = await db.Practices.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
            if (await step(db, row) is { } reason)
                return reason;

            if (row is not null)
                await LibraryIndex.KeepAsync(db, row, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                continue;
            }

            await transaction.CommitAsync(cancellationToken);
            return done(db, row!);
        }
    }

    /// <summary>Waits, in the transaction that is open, for all who do something with a practice already, or with another of the same person; whoever comes later waits for this one.</summary>
    public static async Task WaitAsync(TipDbContext db, Guid id, CancellationToken cancellationToken)
    {
        if (await db.Practices.Where(one => one.Id == id).Select(one => new { one.TenantId, one.OwnerId }).SingleOrDefaultAsync(cancellationToken) is not { } whose)
            return;

        await OwnerTurns.WaitAsync(db, whose.TenantId, whose.OwnerId, cancellationToken);
        // Its person fills it in without a turn.
        await db.Practices.Where(one => one.Id == id).ExecuteUpdateAsync(change => change.SetProperty(one => one.Version, one => one.Version), cancellationToken);
    }

    /// <param name="row">The practice, with its new version.</param>
    /// <param name="order">Number of the step within that version.</param>
    /// <param name="from">State before.</param>
    /// <param name="to">State after.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why, as a code; null where the step says it.</param>
    /// <exception cref="InvalidOperationException">That state does not follow.</exception>
    public static PracticeStepRow Step(PracticeRow row, int order, PracticeState from, PracticeState to, Person by, DateTimeOffset at, string? reason = null) => PracticeStates.Allows(from, to)
        ? new() { PracticeId = row.Id, Version = row.Version, Order = order, From = from.ToString(), To = to.ToString(), At = at, ById = by.Id, Reason = reason }
        : throw new InvalidOperationException($"{to} does not follow {from}.");
}
