using Microsoft.EntityFrameworkCore;
using Quartz;
using TipEngage.Data;
using TipEngage.Practices.Form;

namespace TipEngage.Practices.Library;

/// <summary>Puts practices into the library once more that came into it before it kept what their person agreed to: it would tell readers that they did not.</summary>
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
        // A name with its marks is found as a name alone: within a text the marks are written in another way.
        var (quote, translate) = ($"\"{PracticeFields.Quote.Name}\":", $"\"{PracticeFields.Translate.Name}\":");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.LibraryRows.Where(shown => shown.Fields != null).Join(db.Practices, shown => shown.PracticeId, row => row.Id, (shown, row) => new { row.Id, Shown = shown.Fields!, Kept = row.Fields! })
            .Where(one => (one.Kept.Contains(quote) && !one.Shown.Contains(quote)) || (one.Kept.Contains(translate) && !one.Shown.Contains(translate)))
            .Select(one => one.Id).ToArrayAsync(cancellationToken);
    }
}
