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
        if (!await IsThereATableAsync(db, cancellationToken))
            return;

        var oldest = (clock.GetUtcNow() - LongestMigration).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < {oldest}", cancellationToken);
    }

    // Not by a query of EF Core: translating it takes longer than creating the database.
    private static async Task<bool> IsThereATableAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsLock')";
        return await command.ExecuteScalarAsync(cancellationToken) is 1L;
    }
}
