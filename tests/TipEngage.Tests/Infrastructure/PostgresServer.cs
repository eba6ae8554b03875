using System.Diagnostics;
using Npgsql;

namespace TipEngage.Tests.Infrastructure;

/// <summary>The PostgreSQL server of this test run: the given one, or one of our own where its programs are installed.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Variable = "TIPENGAGE_POSTGRES";
    private const string Absent =
        "No PostgreSQL: set TIPENGAGE_POSTGRES to a server's connection string, or install its programs under /usr/lib/postgresql.";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"tipengage-postgres-{Guid.NewGuid():N}");
    private string? programs;
    private string? connectionString;

    public async ValueTask InitializeAsync()
    {
        connectionString = Environment.GetEnvironmentVariable(Variable);
        programs = Programs();
        if (connectionString is null && programs is not null)
            connectionString = await StartAsync(programs);
        if (connectionString is null && Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            throw new InvalidOperationException(Absent);
    }

    /// <summary>Creates an empty database; skips the test where there is no server, but in continuous integration, where it fails.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        Assert.SkipWhen(connectionString is null, Absent);
        var name = $"tipengage_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}", cancellationToken);
        return new NpgsqlConnectionStringBuilder(connectionString) { Database = name, IncludeErrorDetail = false }.ConnectionString;
    }

    public async Task DropDatabaseAsync(string database) =>
        await ExecuteAsync(
            $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE)", CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (!Directory.Exists(folder) || programs is null)
            return;

        NpgsqlConnection.ClearAllPools();
        await RunAsync(programs, "pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql")
            .Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")))
            .OrderByDescending(bin => bin.Length).ThenByDescending(bin => bin, StringComparer.Ordinal)
            .FirstOrDefault()
        : null;

    private async Task<string> StartAsync(string bin)
    {
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
            await ProcessAsync("chown", ["postgres", folder]);

        var data = Path.Combine(folder, "data");
        await RunAsync(bin, "initdb", "-D", data, "-U", "tipengage", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        // No port can clash: clients come through the socket in the run's own folder.
        await RunAsync(
            bin, "pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"),
            "-o", $"-k {folder} -c listen_addresses='' -c max_connections=200 -c fsync=off", "start");
        return new NpgsqlConnectionStringBuilder { Host = folder, Username = "tipengage", Database = "postgres" }.ConnectionString;
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Task RunAsync(string bin, string program, params string[] arguments)
    {
        var path = Path.Combine(bin, program);
        return Environment.IsPrivilegedProcess
            ? ProcessAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : ProcessAsync(path, arguments);
    }

    private static async Task ProcessAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
        })!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{Path.GetFileName(program)} {string.Join(' ', arguments)}");
    }
}
