using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TipEngage.Data;

namespace TipEngage.Tests.Infrastructure;

/// <summary>A fresh database of one provider; several services may be opened on it, as replicas or restarts.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly PostgresServer? server;
    private readonly string connectionString;

    private TestDatabase(string connectionString, PostgresServer? server) =>
        (this.connectionString, this.server) = (connectionString, server);

    public bool IsPostgreSql => server is not null;

    public string ConnectionString => connectionString;

    /// <summary>The files of an SQLite database, whether they are there or not.</summary>
    public IReadOnlyList<string> Files =>
        new SqliteConnectionStringBuilder(connectionString).DataSource is var file ? [file, $"{file}-wal", $"{file}-shm"] : [];

    public static TestDatabase Sqlite()
    {
        var file = Path.Combine(Path.GetTempPath(), "tipengage-tests", $"{Guid.NewGuid():N}.db");
        return new TestDatabase($"Data Source={file}", null);
    }

    public static async Task<TestDatabase> PostgreSqlAsync(PostgresServer server, CancellationToken cancellationToken) =>
        new(await server.CreateDatabaseAsync(cancellationToken), server);

    /// <summary>Settings that lead a service to this database.</summary>
    public IConfiguration Configuration => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = IsPostgreSql ? "PostgreSql" : "Sqlite",
            ["ConnectionStrings:TipEngage"] = connectionString,
        })
        .Build();

    /// <summary>Opens the data layer as a process would, with the schema in place.</summary>
    public async Task<ServiceProvider> OpenAsync(
        TimeProvider clock, CancellationToken cancellationToken, Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(clock).AddTipData(Configuration);
        add?.Invoke(services);
        var provider = services.BuildServiceProvider(validateScopes: true);
        await provider.MigrateTipDataAsync(cancellationToken);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await server.DropDatabaseAsync(connectionString);
            return;
        }

        SqliteConnection.ClearAllPools();
        foreach (var part in Files)
            File.Delete(part);
    }
}
