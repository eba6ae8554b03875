using Microsoft.EntityFrameworkCore;
using Quartz;
using TipEngage.Data;

namespace TipEngage.Practices.Library;

/// <summary>Puts practices into the library once more that came into it before it kept all that it does now, such as what their person agreed to.</summary>
[DisallowConcurrentExecution]
internal sealed class RenewLibrary(IDbContextFactory<TipDbContext> contexts) : IJob
{
    public static TimeSpan Interval => TimeSpan.FromHours(6);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await RenewAsync(cancellationToken);

    /// <param name="stopping">Stops between two practices.</param>
    public async Task RenewAsync(CancellationToken stopping)
    {
        foreach (var id in await OldAsync(stopping))
        {
            if (stopping.IsCancellationRequested)
                return;

            await PracticeSteps.TakeAsync<string>(contexts, id, (_, row) => Task.FromResult(row is null ? "gone" : null), (_, _) => "renewed", CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<Guid>> OldAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.LibraryRows.Where(shown => shown.Built < LibraryIndex.Build && shown.Fields != null).Select(shown => shown.PracticeId).ToArrayAsync(cancellationToken);
    }
}
