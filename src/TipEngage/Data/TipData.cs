using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TipEngage.Teams.Routing;

namespace TipEngage.Data;

/// <summary>Wires the database and what is kept in it.</summary>
internal static class TipData
{
    /// <summary>Seconds that a command waits for a SQLite file that another process has locked; Teams delivers again after 15.</summary>
    private const int LongestWait = 5;

    /// <summary>Registers <see cref="TipDbContext"/>, its factory and the inbox for the provider that the settings name.</summary>
    public static IServiceCollection AddTipData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>()
            .Configure(options => options.Read(configuration))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();

        services.AddPooledDbContextFactory<SqliteTipDbContext>((provider, builder) =>
            UseSqlite(builder, Options(provider).SqliteConnectionString));
        services.AddPooledDbContextFactory<PostgresTipDbContext>((provider, builder) =>
            UseMigrations(builder.UseNpgsql(Options(provider).ConnectionString)));
        services.AddSingleton<IDbContextFactory<TipDbContext>>(provider => Options(provider).IsPostgreSql
            ? ActivatorUtilities.CreateInstance<TipDbContextFactory<PostgresTipDbContext>>(provider)
            : ActivatorUtilities.CreateInstance<TipDbContextFactory<SqliteTipDbContext>>(provider));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContext());

        services.AddOptions<InboxOptions>();
        services.AddSingleton<IActivityInbox, ActivityInbox>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>Brings the database to this version's schema; several replicas may start at once.</summary>
    public static async Task MigrateTipDataAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = Options(services);
        if (options.IsSqlite)
            CreateFolder(options.SqliteConnectionString);

        await using var db = await services.GetRequiredService<IDbContextFactory<TipDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return;
        if (!options.IsSqlite)
        {
            await MigrationTurn.MigrateAsync(db, cancellationToken);
            return;
        }

        await AbandonedMigrationLock.RemoveAsync(db, services.GetRequiredService<TimeProvider>(), cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    internal static void UseSqlite(DbContextOptionsBuilder builder, string connectionString) =>
        UseMigrations(builder.UseSqlite(new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = LongestWait }.ConnectionString)).AddInterceptors(new SqlitePragmas());

    /// <summary>That the migrations make what the model says is the tests' to find out, not that of every start.</summary>
    private static DbContextOptionsBuilder UseMigrations(DbContextOptionsBuilder builder) =>
        builder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    private static DatabaseOptions Options(IServiceProvider services) =>
        services.GetRequiredService<IOptions<DatabaseOptions>>().Value;

    private static void CreateFolder(string connectionString)
    {
        var source = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (source.StartsWith(':') || source.StartsWith("file:", StringComparison.Ordinal))
            return;
        if (Path.GetDirectoryName(Path.GetFullPath(source)) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }
}
