using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>Knows where practices were used: in digests and in files of all of them. What people copy elsewhere nobody knows.</summary>
internal sealed class PracticeUses(IDbContextFactory<TipDbContext> contexts, TimeProvider clock)
{
    /// <summary>Name of the part of a digest that tells of what was published.</summary>
    private const string Block = "Practices";

    /// <summary>Where a practice was used; null where it was never published.</summary>
    public async Task<PracticeUse?> OfAsync(Guid practice, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Practices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == practice, cancellationToken) is { PublishedAt: { } published } row
            ? await OfAsync(db, row, published, cancellationToken)
            : null;
    }

    /// <summary>Counts that the file of all practices was fetched.</summary>
    public async Task CountFileAsync(string format, CancellationToken cancellationToken)
    {
        var day = DayOf(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await CountOne.InAsync(
            db,
            () => db.FileDownloads.Where(row => row.Day == day && row.Format == format)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Count, row => row.Count + 1), cancellationToken),
            new FileDownload { Day = day, Format = format, Count = 1 }, cancellationToken);
    }

    private static async Task<PracticeUse> OfAsync(TipDbContext db, PracticeRow row, DateTimeOffset published, CancellationToken cancellationToken)
    {
        var end = PracticeStates.IsPublished(Enum.Parse<PracticeState>(row.State)) ? DateTimeOffset.MaxValue : row.StateAt;
        var digests = await db.DigestDeliveries
            .Where(one => one.State == DigestDeliveryState.Sent && one.From <= published && one.Until > published
                && !db.Digests.Any(set => set.TenantId == one.TenantId && set.ConversationId == one.ConversationId && (set.Tlp < row.Tlp || (set.Blocks != "" && !set.Blocks.Contains(Block)))))
            .Select(one => one.At).ToArrayAsync(cancellationToken);
        var (first, last) = (DayOf(published), DayOf(end));
        var files = row.Tlp == (int)Tlp.Clear ? await db.FileDownloads.AsNoTracking().Where(one => one.Day >= first && one.Day <= last).ToArrayAsync(cancellationToken) : [];
        return new(
            digests.Length, digests.Length == 0 ? null : digests.Max(), files.Sum(one => one.Count), files.Length == 0 ? null : DayOf(files.Max(one => one.Day)),
            await db.PracticeReads.Where(one => one.PracticeId == row.Id).SumAsync(one => one.Count, cancellationToken));
    }

    private static int DayOf(DateTimeOffset moment) => (moment.Year * 10_000) + (moment.Month * 100) + moment.Day;

    private static DateOnly DayOf(int day) => new(day / 10_000, day / 100 % 100, day % 100);
}
