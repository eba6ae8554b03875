using Npgsql;

namespace TipEngage.EndToEnd.Processes;

/// <summary>The digests and their deliveries, as the replicas' database has them.</summary>
internal sealed class DigestTable(string database) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(database);

    /// <summary>Sets a digest for each conversation; none is due yet.</summary>
    public async Task SetAsync(string tenant, string serviceUrl, IEnumerable<string> conversations, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            """
            INSERT INTO "Digests" ("TenantId", "ConversationId", "Kind", "ServiceUrl", "Day", "Minute", "Zone", "Language", "Blocks", "Themes", "Tlp", "Always",
                "IsPaused", "IsBarred", "NextAt", "QuietWeeks", "Failures", "SetById", "SetAt")
            SELECT $1, conversation, 'channel', $3, EXTRACT(DOW FROM now() + INTERVAL '3 days')::int, 540, 'Asia/Bangkok', 'en', '', '', 0, TRUE, FALSE, FALSE, $4, 0, 0, 'somebody', 0
            FROM unnest($2) AS conversation
            """);
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(conversations.ToArray());
        command.Parameters.AddWithValue(serviceUrl);
        command.Parameters.AddWithValue(TimeProvider.System.GetUtcNow().AddDays(2).ToUnixTimeMilliseconds() * 1000);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Makes a run of all of them due at once.</summary>
    /// <returns>The run, in microseconds.</returns>
    public async Task<long> MakeDueAsync(CancellationToken cancellationToken)
    {
        await using var clock = source.CreateCommand("SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000000)::bigint");
        var run = (long)(await clock.ExecuteScalarAsync(cancellationToken))!;
        await using var command = source.CreateCommand("""UPDATE "Digests" SET "NextAt" = $1""");
        command.Parameters.AddWithValue(run);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return run;
    }

    /// <summary>How many deliveries of a run are at an end.</summary>
    public async Task<int> EndedAsync(long run, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("""SELECT COUNT(*)::int FROM "DigestDeliveries" WHERE "Run" = $1 AND "State" IN (2, 4, 5, 6)""");
        command.Parameters.AddWithValue(run);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>State and reason of each delivery of a run, by conversation.</summary>
    public async Task<IReadOnlyDictionary<string, string>> StatesAsync(long run, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("""SELECT "ConversationId", "State" || ' ' || COALESCE("Reason", '') FROM "DigestDeliveries" WHERE "Run" = $1""");
        command.Parameters.AddWithValue(run);
        var states = new Dictionary<string, string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            states.Add(reader.GetString(0), reader.GetString(1).Trim());
        return states;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
