using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>When a practice was to be seen, version by version, and what went out in that time.</summary>
/// <param name="Versions">Its versions, the first one first.</param>
internal sealed record PublishedTimes(IReadOnlyList<PublishedTimes.Seen> Versions)
{
    /// <summary>Name of the part of a digest that tells of what was published.</summary>
    private const string Block = "Practices";

    /// <summary>When it was published no more.</summary>
    public DateTimeOffset End => Versions[^1].Until;

    /// <returns>Null where it was never published.</returns>
    public static async Task<PublishedTimes?> OfAsync(TipDbContext db, PracticeRow row, CancellationToken cancellationToken)
    {
        if (row.PublishedAt is not { } last)
            return null;

        // The row of an update that was published says how far the words could be shared which it replaced.
        var updates = await db.Practices.Where(one => one.UpdateOf != null && one.UpdateOf == row.Number).ToDictionaryAsync(one => one.Id, one => one.Tlp, cancellationToken);
        var rows = updates.Keys.Append(row.Id).ToArray();
        var steps = await db.PracticeSteps.Where(step => rows.Contains(step.PracticeId) && step.To == nameof(PracticeState.Published) && step.From == nameof(PracticeState.ConsentCheck))
            .OrderBy(step => step.At).Select(step => new { step.PracticeId, step.At }).ToArrayAsync(cancellationToken);
        var end = PracticeStates.IsPublished(Enum.Parse<PracticeState>(row.State)) ? DateTimeOffset.MaxValue : await EndAsync(db, row, cancellationToken);
        (Guid Practice, DateTimeOffset At)[] began = steps is [] ? [(row.Id, last)] : [.. steps.Select(step => (step.PracticeId, step.At))];
        return new([.. began.Select((version, place) => place + 1 < began.Length
            ? new Seen(version.At, began[place + 1].At, (Tlp)updates.GetValueOrDefault(began[place + 1].Practice, row.Tlp))
            : new Seen(version.At, end, (Tlp)row.Tlp))]);
    }

    /// <summary>When it left the library, which may be long before it came where it stands now.</summary>
    private static async Task<DateTimeOffset> EndAsync(TipDbContext db, PracticeRow row, CancellationToken cancellationToken) =>
        await db.PracticeSteps.Where(step => step.PracticeId == row.Id
                && (step.From == nameof(PracticeState.Published) || step.From == nameof(PracticeState.UpdateDue))
                && step.To != nameof(PracticeState.Published) && step.To != nameof(PracticeState.UpdateDue))
            .OrderByDescending(step => step.At).Select(step => (DateTimeOffset?)step.At).FirstOrDefaultAsync(cancellationToken) ?? row.StateAt;

    /// <summary>The digests that could tell that it was published.</summary>
    public async Task<IReadOnlyList<DigestDelivery>> DigestsAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        List<DigestDelivery> all = [];
        foreach (var (at, _, widest) in Versions)
        {
            var tlp = (int)widest;
            all.AddRange(await db.DigestDeliveries.AsNoTracking()
                .Where(one => one.State == DigestDeliveryState.Sent && one.From <= at && one.Until > at && one.At <= End
                    && !db.Digests.Any(set => set.TenantId == one.TenantId && set.ConversationId == one.ConversationId && (set.Tlp < tlp || (set.Blocks != "" && !set.Blocks.Contains(Block)))))
                .ToArrayAsync(cancellationToken));
        }

        return [.. all.DistinctBy(one => (one.TenantId, one.ConversationId, one.Run))];
    }

    /// <summary>The files that held it, by day and format.</summary>
    public async Task<IReadOnlyList<FileDownload>> FilesAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        List<FileDownload> all = [];
        foreach (var version in Versions.Where(one => one.Tlp is Tlp.Clear))
        {
            var (first, last) = (DayOf(version.From), DayOf(version.Until));
            all.AddRange(await db.FileDownloads.AsNoTracking().Where(one => one.Day >= first && one.Day <= last).ToArrayAsync(cancellationToken));
        }

        return [.. all.DistinctBy(one => (one.Day, one.Format))];
    }

    /// <summary>A day as files are counted by it.</summary>
    public static int DayOf(DateTimeOffset moment) => (moment.Year * 10_000) + (moment.Month * 100) + moment.Day;

    public static DateOnly DayOf(int day) => new(day / 10_000, day / 100 % 100, day % 100);

    /// <summary>A version as it was to be seen.</summary>
    /// <param name="From">When it was published.</param>
    /// <param name="Until">When it was published no more.</param>
    /// <param name="Tlp">How far it could be shared.</param>
    internal sealed record Seen(DateTimeOffset From, DateTimeOffset Until, Tlp Tlp);
}
