using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>Lets one replica after the other bring a PostgreSQL database up to date.</summary>
/// <remarks>
/// The lock that EF Core takes is given up between two migrations, and its list of what to do is older than its lock, so two
/// replicas that start at once would both run the second one.
/// </remarks>
internal static class MigrationTurn
{
    private const long Lock = 0x546970456E67616;
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(10);

    public static async Task MigrateAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(LongestMigration);
        await db.Database.OpenConnectionAsync(cancellationToken);

        // After a failure the connection gives the lock back when it is closed with its context.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Lock})", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
    }
}
