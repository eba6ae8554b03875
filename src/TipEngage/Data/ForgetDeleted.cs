using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>Makes sure that what was deleted is in no file any more.</summary>
internal static class ForgetDeleted
{
    /// <summary>SQLite overwrites what it deletes, but its log keeps what was written before until it is emptied.</summary>
    public static async Task NowAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        if (db is SqliteTipDbContext)
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
    }
}
