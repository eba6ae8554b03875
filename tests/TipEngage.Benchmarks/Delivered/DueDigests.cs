using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace TipEngage.Benchmarks.Delivered;

/// <summary>Digests of many channels, all due at once, written straight into the service's database.</summary>
internal static class DueDigests
{
    private const string Insert = """
        INSERT INTO "Digests" ("TenantId", "ConversationId", "Kind", "ServiceUrl", "Day", "Minute", "Zone", "Language", "Blocks", "Themes", "Tlp", "Always", "IsPaused", "IsBarred",
            "NextAt", "QuietWeeks", "Failures", "SetById", "SetAt")
        VALUES (@tenant, @conversation, 'channel', @url, @day, 540, 'Asia/Bangkok', 'en', '', '', 0, TRUE, FALSE, FALSE, @due, 0, 0, 'somebody', 0)
        """;

    /// <param name="connectionString">The database.</param>
    /// <param name="isPostgreSql">Whether it is PostgreSQL, else SQLite.</param>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="count">How many.</param>
    /// <param name="due">When they are due.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task WriteAsync(string connectionString, bool isPostgreSql, Uri serviceUrl, int count, DateTimeOffset due, CancellationToken cancellationToken)
    {
        await using DbConnection connection = isPostgreSql ? new NpgsqlConnection(connectionString) : new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        for (var number = 0; number < count; number++)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (Insert, transaction);
            Set(command, "tenant", Identity.TenantId);
            Set(command, "conversation", string.Create(CultureInfo.InvariantCulture, $"19:{number:x32}@thread.tacv2"));
            Set(command, "url", serviceUrl.AbsoluteUri);
            Set(command, "day", ((int)due.DayOfWeek + 3) % 7);
            Set(command, "due", (due - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static void Set(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
