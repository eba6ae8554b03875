using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TipEngage.Data;

namespace TipEngage.Tests.Infrastructure;

/// <summary>Base of tests that run once on each database: derive one class with <see cref="TestDatabase.Sqlite"/> and one with PostgreSQL.</summary>
public abstract class DataTests : IAsyncLifetime
{
    private readonly PostgresServer? server;
    private readonly List<ServiceProvider> opened = [];
    private TestDatabase? database;

    /// <summary>Runs the tests on SQLite.</summary>
    protected DataTests()
    {
    }

    /// <summary>Runs the tests on PostgreSQL.</summary>
    protected DataTests(PostgresServer server) => this.server = server;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2018, 3, 1, 9, 0, 0, TimeSpan.Zero));

    private protected TestDatabase Database => database!;

    public virtual async ValueTask InitializeAsync() =>
        database = server is null ? TestDatabase.Sqlite() : await TestDatabase.PostgreSqlAsync(server, Cancellation);

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var provider in opened)
            await provider.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the data layer as one process does; call it again for a restart or another replica.</summary>
    protected async Task<IServiceProvider> OpenAsync()
    {
        var provider = await Database.OpenAsync(Clock, Cancellation, Add);
        opened.Add(provider);
        return provider;
    }

    /// <summary>On SQLite one process writes; on PostgreSQL there are two.</summary>
    protected async Task<IServiceProvider[]> ReplicasAsync() => Database.IsPostgreSql ? [await OpenAsync(), await OpenAsync()] : [await OpenAsync()];

    /// <summary>Ends a process that <see cref="OpenAsync"/> started.</summary>
    protected async Task CloseAsync(IServiceProvider provider)
    {
        var process = (ServiceProvider)provider;
        opened.Remove(process);
        await process.DisposeAsync();
    }

    private protected static async Task<TipDbContext> ContextAsync(IServiceProvider services) =>
        await services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);

    protected virtual void Add(IServiceCollection services)
    {
    }
}
