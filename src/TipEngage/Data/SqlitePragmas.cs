using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TipEngage.Data;

/// <summary>Prepares every SQLite connection that opens.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // What was handled is overwritten, not only unlinked.
    // With a write-ahead log, NORMAL keeps every commit when the process is killed; only a power cut may take back the last
    // ones, never break the file.
    private const string Pragmas =
        "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=4000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
