using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>Lists where a practice was used while it was published, as far as it is known here, for who tells those that have it. For coordinators alone: whoever asks has been checked before.</summary>
internal sealed class ListUses(IDbContextFactory<TipDbContext> contexts)
{
    private const string Personal = "personal";

    /// <param name="practice">Id of the practice.</param>
    /// <param name="tenantId">Whose channels, chats and newsletters are told.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The places, the latest first.</returns>
    public async Task<IReadOnlyList<PlaceOfUse>> OfAsync(Guid practice, string tenantId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Practices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == practice, cancellationToken) is not { Number: { } number } row
            || await PublishedTimes.OfAsync(db, row, cancellationToken) is not { } times)
            return [];

        PlaceOfUse[] found =
        [
            .. await DigestsAsync(db, times, tenantId, cancellationToken),
            .. (await times.FilesAsync(db, cancellationToken)).GroupBy(one => one.Format).Select(Files),
            .. await CitationsAsync(db, number, tenantId, cancellationToken),
        ];
        return [.. found.OrderByDescending(one => one.At)];
    }

    private static async Task<IEnumerable<PlaceOfUse>> DigestsAsync(TipDbContext db, PublishedTimes times, string tenantId, CancellationToken cancellationToken)
    {
        var settings = await db.Digests.AsNoTracking().Where(one => one.TenantId == tenantId).ToDictionaryAsync(one => one.ConversationId, cancellationToken);
        PlaceOfUse.Digests[] places =
        [
            .. (await times.DigestsAsync(db, cancellationToken)).Where(one => one.TenantId == tenantId).GroupBy(one => one.ConversationId)
                .Select(one => new PlaceOfUse.Digests(one.Max(sent => sent.At), one.Key, settings.GetValueOrDefault(one.Key), one.Count())),
        ];
        var own = places.ToLookup(one => one.Setting?.Kind is Personal);
        return own[true].Any()
            ? own[false].Append<PlaceOfUse>(new PlaceOfUse.OwnDigests(own[true].Max(one => one.At), own[true].Count(), own[true].Sum(one => one.Times)))
            : own[false];
    }

    private static PlaceOfUse.Files Files(IGrouping<string, FileDownload> fetched) =>
        new(new(PublishedTimes.DayOf(fetched.Max(one => one.Day)), default, TimeSpan.Zero), fetched.Key, fetched.Sum(one => one.Count));

    /// <summary>Texts that name it.</summary>
    private static async Task<IEnumerable<PlaceOfUse>> CitationsAsync(TipDbContext db, int number, string tenantId, CancellationToken cancellationToken)
    {
        var citations = await Citations.OfAsync(db, number, tenantId, cancellationToken);
        return
        [
            .. citations.Newsletters.Select(one => new PlaceOfUse.Newsletter(one.ReleasedAt!.Value, one.Number, one.Subject)),
            .. citations.Statements.Select(one => new PlaceOfUse.Statement(one.RecordedAt, new(one.Plan, Enum.Parse<RegisterKind>(one.Kind), one.Subject))),
            .. citations.Practices.Select(one => new PlaceOfUse.Practice(one.PublishedAt ?? default, PracticeReference.Of(one.Number))),
        ];
    }
}
