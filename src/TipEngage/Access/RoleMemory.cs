using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Access;

/// <summary>The roles that were given, all of them in memory, so that a turn asks no database; what other replicas wrote is read within a second.</summary>
internal sealed partial class RoleMemory(IDbContextFactory<TipDbContext> contexts, TimeProvider clock, ILogger<RoleMemory> logger)
{
    /// <summary>How old what is known may be before somebody asks for more.</summary>
    private static readonly TimeSpan oldest = TimeSpan.FromSeconds(1);

    /// <summary>How long that may take; the turn goes on with what is known when the database is slow or away.</summary>
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, GivenRole> known = new(StringComparer.OrdinalIgnoreCase);
    private long readUntil;
    private long readAt;
    private int isRead;
    private int reading;

    /// <summary>Those who have a role.</summary>
    public IEnumerable<GivenRole> All => known.Values.Where(one => one.Role is not null);

    public GivenRole? Find(string personId) => known.GetValueOrDefault(personId);

    /// <summary>Reads what is new; everything at first.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var since = Interlocked.Read(ref readUntil);
        if (await db.RoleHeads.AnyAsync(head => head.Position > since, cancellationToken))
        {
            foreach (var row in await db.PersonRoles.AsNoTracking().Where(row => row.Position > since).OrderBy(row => row.Position).ToArrayAsync(cancellationToken))
            {
                Take(GivenRole.Of(row));
                Interlocked.Exchange(ref readUntil, row.Position);
            }
        }

        Interlocked.Exchange(ref readAt, began);
        Volatile.Write(ref isRead, 1);
    }

    /// <summary>The same once a second at most: one asks while the others go on with what is known.</summary>
    public async ValueTask CatchUpAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref isRead) == 1 && clock.GetElapsedTime(Interlocked.Read(ref readAt)) < oldest)
            return;
        if (Interlocked.Exchange(ref reading, 1) == 1)
            return;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longestWait);
        try
        {
            await LoadAsync(limit.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Interlocked.Exchange(ref readAt, clock.GetTimestamp());
            LogNotRead(exception);
        }
        finally
        {
            Interlocked.Exchange(ref reading, 0);
        }
    }

    /// <summary>Takes in a role, unless a later one of the same person is known.</summary>
    public void Take(GivenRole given) =>
        known.AddOrUpdate(given.PersonId, given, (_, present) => present.Position > given.Position ? present : given);

    [LoggerMessage(LogLevel.Warning, "Could not read the roles that people have")]
    private partial void LogNotRead(Exception exception);
}
