using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Plans.Documents;

namespace TipEngage.Plans.Catalog;

/// <summary>The imported plans in memory, read again when another process has imported one.</summary>
internal sealed partial class PlanCatalog(
    IDbContextFactory<TipDbContext> contexts, TimeProvider clock, ILogger<PlanCatalog> logger)
{
    private static readonly TimeSpan checkInterval = TimeSpan.FromSeconds(30);

    private volatile Snapshot snapshot = new([], []);
    private long lastCheck = clock.GetTimestamp();
    private int checking;

    /// <summary>The look for new plans that began last; never faulted.</summary>
    internal Task LastCheck { get; private set; } = Task.CompletedTask;

    /// <summary>Whether there is a plan to answer from.</summary>
    public bool IsLoaded => snapshot.Plans.Length > 0;

    /// <summary>Every plan, the earliest period first.</summary>
    public IReadOnlyList<Plan> Plans
    {
        get
        {
            CheckSoon();
            return snapshot.Plans;
        }
    }

    /// <summary>The plan to answer from: the one of that year, else the latest that had begun, else the earliest.</summary>
    /// <exception cref="InvalidOperationException">No plan is loaded; the service is not ready.</exception>
    public Plan Current(DateOnly asOf)
    {
        var plans = Plans;
        if (plans is not [var earliest, ..])
            throw new InvalidOperationException("No work plan is loaded.");

        return plans.LastOrDefault(plan => plan.Period.Contains(asOf.Year))
            ?? plans.LastOrDefault(plan => plan.Period.FromYear <= asOf.Year)
            ?? earliest;
    }

    /// <summary>The plan of a period such as <c>2017-19</c>; null when there is none.</summary>
    public Plan? Find(string key) => Plans.FirstOrDefault(plan => plan.Key == key);

    /// <summary>Reads the plans that changed; called at start and after an import.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stamps = await db.ImportedPlans.OrderBy(plan => plan.FromYear).ThenBy(plan => plan.ToYear)
            .Select(plan => new Stamp(plan.Key, plan.Revision)).ToArrayAsync(cancellationToken);
        if (stamps.SequenceEqual(snapshot.Stamps))
            return;

        var imported = await db.ImportedPlans.AsNoTracking().OrderBy(plan => plan.FromYear).ThenBy(plan => plan.ToYear)
            .ToArrayAsync(cancellationToken);
        snapshot = new Snapshot([.. imported.Select(Read).OfType<Plan>()], stamps);
        LogLoaded(snapshot.Plans.Length);
    }

    private Plan? Read(ImportedPlan imported)
    {
        if (PlanParser.Read(imported.Document) is not PlanReading.Read { Document: var document })
        {
            LogUnreadable(imported.Key);
            return null;
        }

        var annotations = imported.Annotations is { } json
            && PlanAnnotationsReader.Read(json, document) is AnnotationsReading.Read read ? read.Annotations : null;
        return PlanAssembler.Assemble(document, annotations);
    }

    private void CheckSoon()
    {
        if (clock.GetElapsedTime(Interlocked.Read(ref lastCheck)) < checkInterval || Interlocked.Exchange(ref checking, 1) == 1)
            return;

        Interlocked.Exchange(ref lastCheck, clock.GetTimestamp());
        LastCheck = Task.Run(CheckAsync);
    }

    private async Task CheckAsync()
    {
        // Nobody awaits this, and a turn must go on with the plans it has when the database is away.
        try
        {
            await LoadAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogCheckFailed(exception);
        }
        finally
        {
            Interlocked.Exchange(ref checking, 0);
        }
    }

    [LoggerMessage(LogLevel.Information, "Loaded {Count} work plans")]
    private partial void LogLoaded(int count);

    [LoggerMessage(LogLevel.Error, "The stored work plan {Key} cannot be read by this version")]
    private partial void LogUnreadable(string key);

    [LoggerMessage(LogLevel.Warning, "Could not look for newly imported work plans")]
    private partial void LogCheckFailed(Exception exception);

    private sealed record Stamp(string Key, int Revision);

    private sealed record Snapshot(Plan[] Plans, Stamp[] Stamps);
}
