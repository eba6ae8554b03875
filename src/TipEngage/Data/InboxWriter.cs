using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>Writes the inbox's batches over one connection that it keeps open, and opens again after a failure.</summary>
internal sealed class InboxWriter(IDbContextFactory<TipDbContext> contexts, InboxOptions options, TimeProvider clock) : IAsyncDisposable
{
    private readonly string owner = Guid.NewGuid().ToString("N");
    private TipDbContext? db;
    private InboxStatements? statements;
    private bool formerLeasesAreVoid;
    private DateTimeOffset nextSweep = clock.GetUtcNow() + options.SweepInterval;

    public async Task WriteAsync(InboxBatch batch)
    {
        if (batch.Count == 0)
            return;

        batch.Sort();
        try
        {
            await CommitAsync(batch);
        }
        catch (DbException exception) when (exception.IsTransient)
        {
            await CommitAsync(batch);
        }
    }

    /// <summary>Forgets some of the deliveries that are old enough, when it is time to.</summary>
    public async Task SweepAsync()
    {
        var now = clock.GetUtcNow();
        if (now < nextSweep)
            return;

        nextSweep = now + options.SweepInterval;
        await InTransactionAsync(async open =>
        {
            if (await open.ForgetAsync(now - options.Retention))
                nextSweep = now;
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (statements is not null)
            await statements.DisposeAsync();
        if (db is not null)
            await db.DisposeAsync();
        (statements, db) = (null, null);
    }

    private Task CommitAsync(InboxBatch batch) => InTransactionAsync(async open =>
    {
        var now = clock.GetUtcNow();
        await open.CompleteAsync(batch.Completions);
        await open.AcceptAsync(batch.Accepts, now, now + options.Lease);
        await open.FindAnswersAsync(batch.Repeated);
        foreach (var take in batch.Takes)
            take.Result = await open.TakeAsync(take.Limit, now, now + options.Lease);
    });

    private async Task InTransactionAsync(Func<InboxStatements, Task> write)
    {
        try
        {
            var open = statements ?? await OpenAsync();
            await open.BeginAsync();
            await write(open);
            await open.CommitAsync();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private async Task<InboxStatements> OpenAsync()
    {
        db = await contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        statements = new InboxStatements(db.Database.GetDbConnection(), owner);
        if (formerLeasesAreVoid || !db.Database.IsSqlite())
            return statements;

        // One process at a time uses a SQLite file, so whoever held a lease before this one is dead.
        await statements.BeginAsync();
        await statements.VoidFormerLeasesAsync();
        await statements.CommitAsync();
        formerLeasesAreVoid = true;
        return statements;
    }
}
