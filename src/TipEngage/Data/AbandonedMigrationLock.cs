using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>Removes the lock of a process that was killed while it migrated a SQLite file.</summary>
/// <remarks>
/// EF Core would wait for it without end:
/// <see href="https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection"/>.
/// </remarks>
internal static class AbandonedMigrationLock
{
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(1);

    public static async Task RemoveAsync(TipDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var tables = await db.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (tables == 0)
            return;

        var oldest = (clock.GetUtcNow() - LongestMigration).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < {oldest}", cancellationToken);
    }
}
