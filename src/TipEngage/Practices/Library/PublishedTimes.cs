using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>When a practice was to be seen, and what went out in that time.</summary>
/// <param name="Published">The moments at which it was published.</param>
/// <param name="End">When it was published no more.</param>
/// <param name="Tlp">How far it could be shared.</param>
internal sealed record PublishedTimes(IReadOnlyList<DateTimeOffset> Published, DateTimeOffset End, Tlp Tlp)
{
    /// <summary>Name of the part of a digest that tells of what was published.</summary>
    private const string Block = "Practices";

    /// <returns>Null where it was never published.</returns>
    public static async Task<PublishedTimes?> OfAsync(TipDbContext db, PracticeRow row, CancellationToken cancellationToken)
    {
        if (row.PublishedAt is not { } last)
            return null;

        var rows = await db.Practices.Where(one => one.Id == row.Id || (one.UpdateOf != null && one.UpdateOf == row.Number)).Select(one => one.Id).ToArrayAsync(cancellationToken);
        var steps = await db.PracticeSteps.Where(step => rows.Contains(step.PracticeId) && step.To == nameof(PracticeState.Published) && step.From == nameof(PracticeState.ConsentCheck))
            .Select(step => step.At).ToArrayAsync(cancellationToken);
        var end = PracticeStates.IsPublished(Enum.Parse<PracticeState>(row.State)) ? DateTimeOffset.MaxValue : row.StateAt;
        return new([.. steps.Append(last).Distinct().Order()], end, (Tlp)row.Tlp);
    }

    /// <summary>The digests that could tell that it was published.</summary>
    public async Task<IReadOnlyList<DigestDelivery>> DigestsAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        var (first, last, end, tlp) = (Published[0], Published[^1], End, (int)Tlp);
        var sent = await db.DigestDeliveries.AsNoTracking()
            .Where(one => one.State == DigestDeliveryState.Sent && one.From <= last && one.Until > first && one.At <= end
                && !db.Digests.Any(set => set.TenantId == one.TenantId && set.ConversationId == one.ConversationId && (set.Tlp < tlp || (set.Blocks != "" && !set.Blocks.Contains(Block)))))
            .ToArrayAsync(cancellationToken);
        return [.. sent.Where(one => Published.Any(at => one.From <= at && one.Until > at))];
    }

    /// <summary>The files that held it, by day and format.</summary>
    public async Task<IReadOnlyList<FileDownload>> FilesAsync(TipDbContext db, CancellationToken cancellationToken)
    {
        if (Tlp is not Tlp.Clear)
            return [];

        var (first, last) = (DayOf(Published[0]), DayOf(End));
        return await db.FileDownloads.AsNoTracking().Where(one => one.Day >= first && one.Day <= last).ToArrayAsync(cancellationToken);
    }

    /// <summary>A day as files are counted by it.</summary>
    public static int DayOf(DateTimeOffset moment) => (moment.Year * 10_000) + (moment.Month * 100) + moment.Day;

    public static DateOnly DayOf(int day) => new(day / 10_000, day / 100 % 100, day % 100);
}
