using Npgsql;

namespace TipEngage.Benchmarks.Surroundings;

/// <summary>Makes databases on a given PostgreSQL server.</summary>
internal static class ServerDatabase
{
    /// <summary>Makes an empty one, and says by which connection string it is reached.</summary>
    /// <param name="server">Connection string of the server.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<string> CreateAsync(string server, string name, CancellationToken cancellationToken)
    {
        var database = $"{name}_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {database}", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
        return new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;
    }
}
