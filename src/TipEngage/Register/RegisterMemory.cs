using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Register;

/// <summary>The register in memory, so that a question reads no database: what other replicas wrote is read within a second.</summary>
internal sealed partial class RegisterMemory(IDbContextFactory<TipDbContext> contexts, TimeProvider clock, ILogger<RegisterMemory> logger)
{
    /// <summary>How old what is known may be before a question asks for more.</summary>
    private static readonly TimeSpan oldest = TimeSpan.FromSeconds(1);

    /// <summary>How long a question waits for that; it is answered from what is known when the database is slow or away.</summary>
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Known> plans = new(StringComparer.Ordinal);

    public async ValueTask<PlanRegister> OfAsync(string plan, CancellationToken cancellationToken)
    {
        var known = plans.GetOrAdd(plan, _ => new Known());
        if (!known.IsOld(clock, oldest) || !known.TryBegin())
            return known.Register;

        var wasRead = false;
        try
        {
            wasRead = await TryCatchUpAsync(plan, known, cancellationToken);
        }
        finally
        {
            known.End(clock, wasRead);
        }

        return known.Register;
    }

    /// <summary>Takes in what this process has written itself.</summary>
    public async Task TakeAsync(RegisterEntry entry, CancellationToken cancellationToken)
    {
        var known = plans.GetOrAdd(entry.Key.Plan, _ => new Known());

        // Positions have no gaps: with one missing between, another replica has written too.
        if (!known.TryTake(entry))
            await TryCatchUpAsync(entry.Key.Plan, known, cancellationToken);
    }

    private async Task<bool> TryCatchUpAsync(string plan, Known known, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longestWait);
        try
        {
            var since = known.Register.Position;
            await using var db = await contexts.CreateDbContextAsync(limit.Token);
            if (!await db.RegisterHeads.AnyAsync(head => head.Plan == plan && head.Position > since, limit.Token))
                return true;

            var rows = await db.RegisterRows.AsNoTracking().Where(row => row.Plan == plan && row.Position > since).ToArrayAsync(limit.Token);
            known.Take([.. rows.Select(RegisterEntries.Of)]);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotRead(exception);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not read what is new in the register")]
    private partial void LogNotRead(Exception exception);

    private sealed class Known
    {
        private readonly Lock writing = new();
        private volatile PlanRegister register = PlanRegister.Away;
        private volatile bool hasBeenRead;
        private long readAt;
        private int reading;

        public PlanRegister Register => register;

        public bool IsOld(TimeProvider clock, TimeSpan oldest) => !hasBeenRead || clock.GetElapsedTime(Interlocked.Read(ref readAt)) >= oldest;

        /// <summary>One asks for more while the others go on with what is known; until something is, all ask.</summary>
        public bool TryBegin() => Interlocked.Exchange(ref reading, 1) == 0 || !hasBeenRead;

        /// <summary>What was read once stays good enough for a while; before that a failed attempt counts for nothing.</summary>
        public void End(TimeProvider clock, bool wasRead)
        {
            Interlocked.Exchange(ref readAt, clock.GetTimestamp());
            if (wasRead)
                Found();
            Interlocked.Exchange(ref reading, 0);
        }

        /// <summary>What was read may have been that there is nothing.</summary>
        private void Found()
        {
            lock (writing)
                register = register == PlanRegister.Away ? PlanRegister.Empty : register;
            hasBeenRead = true;
        }

        public bool TryTake(RegisterEntry next)
        {
            lock (writing)
            {
                if (next.Position > register.Position + 1)
                    return false;

                register = register.With([next]);
                return true;
            }
        }

        public void Take(IReadOnlyList<RegisterEntry> changed)
        {
            lock (writing)
                register = register.With(changed);
        }
    }
}
