using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Practices.Library;

/// <summary>Knows where practices were used: in digests, in files of all of them, and in what names them. What people copy elsewhere nobody knows.</summary>
internal sealed class PracticeUses(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    /// <summary>Where a practice was used; null where it was never published.</summary>
    public async Task<PracticeUse?> OfAsync(Guid practice, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Practices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == practice, cancellationToken) is not { } row)
            return null;

        return await PublishedTimes.OfAsync(db, row, cancellationToken) is { } times ? await OfAsync(db, row, times, cancellationToken) : null;
    }

    /// <summary>Counts that the file of all practices was fetched.</summary>
    public async Task CountFileAsync(string format, CancellationToken cancellationToken)
    {
        var day = PublishedTimes.DayOf(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await CountOne.InAsync(
            db,
            () => db.FileDownloads.Where(row => row.Day == day && row.Format == format)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Count, row => row.Count + 1), cancellationToken),
            new FileDownload { Day = day, Format = format, Count = 1 }, cancellationToken);
    }

    private static async Task<PracticeUse> OfAsync(TipDbContext db, PracticeRow row, PublishedTimes times, CancellationToken cancellationToken)
    {
        var digests = await times.DigestsAsync(db, cancellationToken);
        var files = await times.FilesAsync(db, cancellationToken);
        var citations = await Citations.OfAsync(db, row.Number ?? 0, row.TenantId, cancellationToken);
        return new(
            digests.Count, digests is [] ? null : digests.Max(one => one.At), files.Sum(one => one.Count), files is [] ? null : PublishedTimes.DayOf(files.Max(one => one.Day)),
            await db.PracticeReads.Where(one => one.PracticeId == row.Id).SumAsync(one => one.Count, cancellationToken))
        {
            Newsletters = [.. citations.Newsletters.Select(one => one.Number).Order()],
            Statements = citations.Statements.Count,
            Practices = citations.Practices.Count,
        };
    }
}
