using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>Lets those who change what a person shares do so one after the other: what one of it says may stand in another, so that it is purged or hidden together.</summary>
internal static class OwnerTurns
{
    /// <summary>Any number that no other lock of the service has.</summary>
    private const long Lock = 7_304_218_650_131;

    /// <summary>
    /// Waits, in the transaction that is open, until everybody is done who came before; whoever comes later waits for this one. To be called before anything
    /// that is waited for is read. On SQLite a transaction that is open lets nobody else write.
    /// </summary>
    public static async Task WaitAsync(TipDbContext db, string tenantId, string ownerId, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A turn ends with its transaction.");
        if (db is not SqliteTipDbContext)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({tenantId + '\n' + ownerId}, {Lock}))", cancellationToken);
    }
}
