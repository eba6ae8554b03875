using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>Counts something in a row that whoever counts the first makes.</summary>
internal static class CountOne
{
    /// <param name="db">The database, with nothing in it that is not saved.</param>
    /// <param name="add">Adds one to the row, and says how many rows there were.</param>
    /// <param name="first">The row, with a count of one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task InAsync<TRow>(TipDbContext db, Func<Task<int>> add, TRow first, CancellationToken cancellationToken)
        where TRow : class
    {
        if (await add() > 0)
            return;

        db.Add(first);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else was the first at the same moment.
            await add();
        }
    }
}
