using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;

namespace TipEngage.Practices;

/// <summary>Makes the rows of a practice's way.</summary>
internal static class PracticeSteps
{
    /// <summary>Reads a practice to take a step with it: whoever does so waits for all who do already, so that numbers have no gaps and no step is taken twice.</summary>
    /// <param name="db">In a transaction, which gives the turn back.</param>
    /// <param name="id">Id of the practice.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<PracticeRow?> InTurnAsync(TipDbContext db, Guid id, CancellationToken cancellationToken)
    {
        await db.PracticeHeads.ExecuteUpdateAsync(change => change.SetProperty(head => head.Number, head => head.Number), cancellationToken);
        return await db.Practices.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    /// <param name="row">The practice, with its new version.</param>
    /// <param name="order">Number of the step within that version.</param>
    /// <param name="from">State before.</param>
    /// <param name="to">State after.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="InvalidOperationException">That state does not follow.</exception>
    public static PracticeStepRow Step(PracticeRow row, int order, PracticeState from, PracticeState to, Person by, DateTimeOffset at) => PracticeStates.Allows(from, to)
        ? new() { PracticeId = row.Id, Version = row.Version, Order = order, From = from.ToString(), To = to.ToString(), At = at, ById = by.Id }
        : throw new InvalidOperationException($"{to} does not follow {from}.");
}
