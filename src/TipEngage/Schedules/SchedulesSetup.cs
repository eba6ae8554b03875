using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;
using TipEngage.Data;

namespace TipEngage.Schedules;

/// <summary>Wires the scheduler, which keeps what is to be done in the service's own database: as one of a cluster on PostgreSQL, alone on SQLite.</summary>
internal static class SchedulesSetup
{
    /// <summary>Jobs mostly wait for the database and for Teams.</summary>
    private const int JobsAtOnce = 4;

    public static IServiceCollection AddSchedules(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(SchedulesOptions.Section);
        services.AddOptions<SchedulesOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SchedulesOptions>, SchedulesOptionsValidator>();
        if (!section.GetValue(nameof(SchedulesOptions.Enabled), true))
            return services;

        services.AddQuartz(quartz => quartz.UseDefaultThreadPool(JobsAtOnce).UsePersistentStore(store => Keep(store, DatabaseOptions.Of(configuration)))
            .ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs));
        services.Configure<QuartzHostedServiceOptions>(host => host.WaitForJobsToComplete = true);
        return services.AddSingleton<QuartzHostedService>().AddHostedService<RunSchedules>().AddHostedService<WatchClock>();
    }

    /// <inheritdoc cref="Schedule"/>
    /// <param name="services">Where to add it.</param>
    /// <param name="name">Its name in the database: never rename it.</param>
    /// <param name="interval">Time between two runs.</param>
    public static IServiceCollection AddSchedule<TJob>(this IServiceCollection services, string name, TimeSpan interval)
        where TJob : class, IJob
    {
        services.TryAddScoped<TJob>();
        return services.AddSingleton(new Schedule(name, typeof(TJob), interval));
    }

    private static void Keep(IPersistentStoreBuilder store, DatabaseOptions database)
    {
        store.ProvisionSchema();
        if (database.IsPostgreSql)
            KeepInPostgreSql(store, database);
        else
            KeepInSqlite(store, database);
    }

    // Apart, so that a service on one database does not load the driver of the other.
    private static void KeepInPostgreSql(IPersistentStoreBuilder store, DatabaseOptions database) =>
        store.UsePostgres(NpgsqlFactory.Instance, database.ConnectionString ?? "").UseClustering(_ => { });

    private static void KeepInSqlite(IPersistentStoreBuilder store, DatabaseOptions database) =>
        store.UseSqlite(SqliteFactory.Instance, database.SqliteConnectionString);
}
